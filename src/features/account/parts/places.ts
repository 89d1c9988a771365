import {
  IconAdjustments,
  IconDevices,
  IconEyeglass2,
  IconKey,
  IconLock,
  IconUser,
} from "@tabler/icons-react";

/** In the order of the page; `id` stands in the address, as `?section=`. */
export const places = [
  { id: "profile", label: "Profile", icon: IconUser, isAboutAccounts: true },
  { id: "password", label: "Password", icon: IconLock, isAboutAccounts: true },
  { id: "sessions", label: "Sessions", icon: IconDevices, isAboutAccounts: true },
  { id: "api-keys", label: "API keys", icon: IconKey, isAboutAccounts: true },
  { id: "preferences", label: "Preferences", icon: IconAdjustments, isAboutAccounts: false },
  { id: "privacy", label: "Who sees what", icon: IconEyeglass2, isAboutAccounts: true },
] as const;

export type Place = (typeof places)[number];
export type PlaceId = Place["id"];
export const placeIds = places.map(({ id }) => id);
