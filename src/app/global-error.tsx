"use client";

import type { CSSProperties } from "react";

const body: CSSProperties = {
  margin: 0,
  background: "#101113",
  color: "#d8dade",
  fontFamily: "system-ui, sans-serif",
};

const main: CSSProperties = {
  display: "flex",
  flexDirection: "column",
  alignItems: "center",
  justifyContent: "center",
  minHeight: "100dvh",
  padding: 16,
  textAlign: "center",
};

const button: CSSProperties = {
  minHeight: 40,
  padding: "0 16px",
  border: "none",
  borderRadius: 8,
  background: "#38c49e",
  color: "#101113",
  font: "inherit",
  fontWeight: 600,
  cursor: "pointer",
};

/** Stands alone: whatever broke took the theme and the providers with it. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en-GB">
      <body style={body}>
        <title>Atelier broke</title>
        <main style={main}>
          <h1>Atelier broke</h1>
          <p>Your pictures and your queue are safe. Try again, or reload the page.</p>
          <button type="button" style={button} onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
