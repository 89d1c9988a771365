import type { Artwork } from "./artwork/artwork";
import { type BandPainter, drawAurora } from "./aurora/aurora";
import { auroraModel, auroraSteps, sceneModel, sceneSteps } from "./catalog";
import { type Drawing, type DrawingOptions, DrawingRequestError } from "./drawing";
import type { DrawingRequest } from "./messages";
import { drawScene } from "./scene/scene";

export interface Studio {
  /** Draws one picture. Throws {@link DrawingRequestError}, or the signal's reason once aborted. */
  draw(request: DrawingRequest, options: DrawingOptions): Promise<Drawing>;
}

export interface StudioParts {
  /** Opened at the first picture that needs it. */
  openArtwork(): Promise<Artwork>;
  paintBands: BandPainter;
}

/** The models of the embedded engine, without any process around them. */
export function createStudio({ openArtwork, paintBands }: StudioParts): Studio {
  let opened: Promise<Artwork> | undefined;
  const artwork = () => {
    opened ??= openArtwork().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    async draw({ model, steps, ...request }, options) {
      if (model === sceneModel.id)
        return drawScene({ ...request, steps: steps ?? sceneSteps.default }, await artwork(), options);
      if (model === auroraModel.id)
        return drawAurora({ ...request, steps: steps ?? auroraSteps.default }, paintBands, options);
      throw new DrawingRequestError(`There is no model "${model}".`);
    },
  };
}
