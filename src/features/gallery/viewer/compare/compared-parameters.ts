import type { Image } from "@/lib/images";
import { texts as galleryTexts } from "../../gallery.texts";
import { lorasText } from "../loras";
import { parametersOf } from "../parameters";
import { texts } from "../viewer.texts";

export interface Compared {
  label: string;
  first: string;
  second: string;
  differs: boolean;
}

function valuesOf(image: Image): Map<string, string> {
  const { model, modelName, loras, engine } = image.metadata;
  const known: [string, string | undefined][] = [
    [galleryTexts.model, modelName ?? model],
    [texts.loras, loras && loras.length > 0 ? lorasText(loras) : undefined],
    ...parametersOf(image).map(({ label, value }): [string, string] => [label, value]),
    [galleryTexts.engine, engine],
  ];
  return new Map(known.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const])));
}

/** Every parameter that one of them has, what differs first. */
export function comparedParameters(a: Image, b: Image): Compared[] {
  const [first, second] = [valuesOf(a), valuesOf(b)];
  const labels = [...new Set([...first.keys(), ...second.keys()])];
  return labels
    .map((label) => {
      const values = { first: first.get(label) ?? texts.noValue, second: second.get(label) ?? texts.noValue };
      return { label, ...values, differs: values.first !== values.second };
    })
    .sort((one, other) => Number(other.differs) - Number(one.differs));
}
