"use client";

import { useEffect, useState } from "react";
import { since } from "./since";

const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** How long ago `at` (epoch milliseconds) was, kept right while it is looked at; the exact time on hover. */
export function Ago({ at }: { at: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={new Date(at).toISOString()} title={full.format(at)}>
      {since(at, now)}
    </time>
  );
}
