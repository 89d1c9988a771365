import type { Place, PlaceId } from "./places";
import { PlacesLink } from "./places-link";
import classes from "./places-nav.module.css";

interface PlacesNavProps {
  places: readonly Place[];
  here: PlaceId | undefined;
}

/** A column beside the sections, a strip over them on a phone. */
export function PlacesNav({ places, here }: PlacesNavProps) {
  return (
    <nav className={classes.root} aria-label="Your account">
      {places.map((place) => (
        <PlacesLink key={place.id} place={place} isHere={place.id === here} />
      ))}
    </nav>
  );
}
