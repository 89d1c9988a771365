import { beasts, boar, hen, sitting, squatting, unicorn } from "./beasts.svg";
import { folk, whole, withFace } from "./folk.svg";
import { landmarks } from "./landmarks.svg";

const helmets = ["cat", "dog", "fox", "bear", "monkey", "panda", "rabbit"];
const faceOf: Record<string, string> = {
  cat: "cat-face",
  dog: "dog-face",
  monkey: "monkey-face",
  rabbit: "rabbit-face",
};

/** Every drawing made for this project or put together from several of the artwork, name → SVG body. */
export function figures(body: (icon: string) => string): Record<string, string> {
  const made: Record<string, string> = { ...landmarks };
  for (const [name, beast] of Object.entries(beasts)) made[name] = sitting(beast, body(beast.face));
  for (const [name, person] of Object.entries(folk)) made[name] = whole(person, body(person.bust));
  made["figure-frog"] = squatting(body("frog"));
  made["figure-boar"] = boar(body("boar"));
  made["figure-hen"] = hen(body("chicken"));
  made["figure-unicorn"] = unicorn(body("horse"));
  for (const animal of helmets)
    made[`figure-astronaut-${animal}`] = withFace(
      made["figure-astronaut"] ?? "",
      body(faceOf[animal] ?? animal),
    );
  return made;
}
