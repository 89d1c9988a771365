"use client";

import dynamic from "next/dynamic";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import type { ComponentType } from "react";
import { trpc } from "@/lib/trpc";
import { ApiKeysSection } from "./keys/api-keys-section";
import { type PlaceId, placeIds, places } from "./parts/places";
import { PlacesNav } from "./parts/places-nav";
import { SectionSkeleton } from "./parts/section-skeleton";
import { PasswordSection } from "./profile/password-section";
import { PrivacySection } from "./profile/privacy-section";
import { ProfileSection } from "./profile/profile-section";
import classes from "./profile-screen.module.css";
import { SessionsSection } from "./sessions/sessions-section";

const PreferencesSection = dynamic(
  () => import("./preferences/preferences-section").then((module) => module.PreferencesSection),
  { loading: () => <SectionSkeleton title="Preferences" /> },
);

const sections: Record<PlaceId, ComponentType> = {
  profile: ProfileSection,
  password: PasswordSection,
  sessions: SessionsSection,
  "api-keys": ApiKeysSection,
  preferences: PreferencesSection,
  privacy: PrivacySection,
};

/** Everything about the person at the screen, a section at a time; `?section=` leads to one. */
export function ProfileScreen() {
  const [chosen] = useQueryState("section", parseAsStringLiteral(placeIds).withDefault("profile"));
  const { data: status } = trpc.auth.status.useQuery({});
  // Where nobody signs in, there are no accounts to speak of.
  const offered = places.filter(({ isAboutAccounts }) => status?.authEnabled !== false || !isAboutAccounts);
  const here = offered.find(({ id }) => id === chosen) ?? offered[0];
  const Section = sections[here?.id ?? "preferences"];
  return (
    <div className={classes.root}>
      <PlacesNav places={offered} here={here?.id} />
      <div className={classes.screen}>
        {status ? <Section /> : <SectionSkeleton title={here?.label ?? ""} />}
      </div>
    </div>
  );
}
