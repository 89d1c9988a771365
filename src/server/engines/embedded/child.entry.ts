import { availableParallelism, setPriority } from "node:os";
import { openArtwork } from "./artwork/artwork";
import { ensureArtwork } from "./artwork/build";
import { artworkDirectory, workerEntry } from "./entry-file";
import { serveDrawings } from "./serve";
import { createStudio } from "./studio";
import { createBandWorkers } from "./workers";

// Drawing takes every core it gets; people waiting for a page go first.
setPriority(10);
const workers = createBandWorkers(workerEntry(), Math.max(1, availableParallelism() - 1));
const studio = createStudio({
  async openArtwork() {
    await ensureArtwork(artworkDirectory);
    return openArtwork(artworkDirectory);
  },
  paintBands: workers.paint,
});
process.on(
  "message",
  serveDrawings(studio, (message) => process.send?.(message)),
);
process.on("disconnect", () => process.exit(0));
