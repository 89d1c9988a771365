import { texts } from "./admin.texts";
import { AdminLink } from "./admin-link";
import classes from "./admin-nav.module.css";
import { adminPlaces } from "./admin-places";

/** A column beside the screens, a strip over them on a phone. */
export function AdminNav() {
  return (
    <nav className={classes.root} aria-label={texts.admin}>
      {adminPlaces.map((place) => (
        <AdminLink key={place.href} place={place} />
      ))}
    </nav>
  );
}
