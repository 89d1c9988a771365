import type { Artwork } from "../artwork/artwork";
import { floatAt } from "../value-at";
import { paintBackdrop } from "./backdrop.paint";
import { type Canvas, overlay } from "./canvas";
import { skyline } from "./city.svg";
import { paintClouds } from "./clouds.paint";
import { finish } from "./finish.paint";
import { paintGround } from "./ground.paint";
import { paintIndoors } from "./indoors.paint";
import { groundCover, treesBefore, treesBehind } from "./plants.svg";
import { rasterise } from "./rasterise";
import { paintDisc, paintSky } from "./sky.paint";
import { paintPlanet, paintSpace } from "./space.paint";
import { loadSprite, paintSprite, type Sprite } from "./sprites.paint";
import type { Stage } from "./stage";
import { paintStreetLight } from "./street.paint";
import { paintUnderwater } from "./underwater.paint";
import { paintSurf, paintWater } from "./water.paint";
import { paintSpectacle, paintWeather } from "./weather.paint";

export interface Painted {
  canvas: Canvas;
  sprites: Sprite[];
}

/**
 * Paints a whole composition. With `source`, the subjects go over that picture instead: its weight falls
 * from 1 to 0 as `strength` goes from 0.4 to 1, and the subjects are complete from 0.5 on.
 */
export async function paintScene(
  stage: Stage,
  artwork: Artwork,
  source?: { pixels: Float32Array; strength: number },
): Promise<Painted> {
  const { canvas, brief, plan } = stage;
  const isIndoors = brief.place.name === "room" || brief.place.name === "table";
  const isPlain = isIndoors || brief.place.name === "underwater" || brief.place.name === "space";
  const loading = Promise.all(plan.placed.map((placed) => loadSprite(artwork, placed, canvas.height)));
  const layers = isPlain
    ? Promise.resolve([])
    : Promise.all([
        rasterise(brief.place.backdrop === "city" ? skyline(stage) : "", canvas),
        rasterise(treesBehind(stage), canvas),
        rasterise(groundCover(stage) + treesBefore(stage), canvas),
      ]);
  if (isIndoors) await paintIndoors(stage);
  else if (brief.place.name === "underwater") await paintUnderwater(stage);
  else if (brief.place.name === "space") paintSpace(stage);
  else {
    paintSky(stage);
    if (brief.place.ground === "moon") paintPlanet(stage, plan.sunX, plan.sunY, 0.1, [0.25, 0.5, 0.86]);
    else paintDisc(stage);
    paintClouds(stage);
    paintSpectacle(stage);
    paintBackdrop(stage);
  }
  const [far, trees, near] = await layers;
  const isStreet = brief.place.ground === "road";
  if (!isPlain) {
    if (far && !isStreet) overlay(canvas, far);
    paintWater(stage);
    paintGround(stage);
    paintSurf(stage);
    if (far && isStreet) overlay(canvas, far);
    if (trees) overlay(canvas, trees);
    if (near) overlay(canvas, near);
    if (isStreet) paintStreetLight(stage);
  }
  const strength = source?.strength ?? 1;
  if (source) keep(canvas, source.pixels, 1 - smoothStrength(strength));
  const sprites = await loading;
  for (const sprite of sprites) paintSprite(stage, sprite, Math.min(1, strength * 2));
  if (!source || strength > 0.4) paintWeather(stage);
  if (!source) finish(stage);
  return { canvas, sprites };
}

const smoothStrength = (strength: number) => Math.max(0, Math.min(1, (strength - 0.4) / 0.6));

function keep(canvas: Canvas, pixels: Float32Array, share: number) {
  const { data } = canvas;
  for (let at = 0; at < data.length; at++) {
    const own = floatAt(data, at);
    data[at] = own + (floatAt(pixels, at) - own) * share;
  }
}
