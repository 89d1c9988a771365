"use client";

import { UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Logo } from "@/components/brand/logo";
import { Hint } from "@/components/hint/hint";
import { QuietLink } from "@/components/link/quiet-link";
import { openPalette } from "@/components/palette/palette-store";
import { usePreferences } from "@/components/preferences/use-preferences";
import { EdgeProgress } from "@/components/progress/edge-progress";
import { QueueBadge } from "./queue-badge";
import classes from "./rail.module.css";
import { RailLink } from "./rail-link";
import { usePlaces } from "./use-places";

/** At the left edge, or at the bottom of a phone. */
export function Rail({ notices, account }: { notices: ReactNode; account: ReactNode }) {
  const places = usePlaces();
  const { preferences } = usePreferences();
  return (
    <nav className={classes.root} aria-label="Atelier">
      <EdgeProgress />
      <QuietLink
        href={`/${preferences.startPage}`}
        className={classes.logo}
        aria-label="Atelier, to the start"
      >
        <Logo />
      </QuietLink>
      <div className={classes.places}>
        {places.map((place) => (
          <RailLink key={place.href} place={place} />
        ))}
      </div>
      <div className={classes.end}>
        <Hint label="Search and commands" side="right">
          <UnstyledButton className={classes.search} onClick={openPalette} aria-label="Search and commands">
            <IconSearch size={20} stroke={1.5} />
          </UnstyledButton>
        </Hint>
        <QueueBadge />
      </div>
      <div className={classes.notices}>{notices}</div>
      <div className={classes.account}>{account}</div>
    </nav>
  );
}
