import { z } from "zod";
import type { ImageMetadata } from "@/lib/generation";
import type { Image, ImageType } from "@/lib/images";
import { parseGraph } from "./comfyui-graph";
import { parseJson } from "./parse-json";
import { readExifTexts } from "./read-exif-texts";
import { readComfyui } from "./read-metadata-comfyui";
import { readInfotext } from "./read-metadata-infotext";
import { readInvokeai, readOldInvokeai } from "./read-metadata-invokeai";
import { scanPngFile } from "./read-png-texts";
import { type FoundMetadata, tidyMetadata } from "./tidy-metadata";

export interface FileMetadata {
  metadata: ImageMetadata;
  workflowFormat: Image["workflowFormat"];
}

type Texts = ReadonlyMap<string, string>;

/** What the programs that make pictures wrote into a file; nothing where it has nothing or what can't be read. Never throws. */
export async function readMetadata(path: string, type: ImageType): Promise<FileMetadata> {
  const texts = await textsOf(path, type);
  return { metadata: tidyMetadata(found(texts)), workflowFormat: workflowOf(texts)?.format ?? null };
}

/** The workflow that a file carries, as it stands there; undefined where there is none. */
export const readWorkflow = async (path: string, type: ImageType) => workflowOf(await textsOf(path, type));

async function textsOf(path: string, type: ImageType): Promise<Texts> {
  const none = () => new Map<string, string>();
  const inPng = type === "image/png" ? (await scanPngFile(path)).texts : none();
  const inExif = await readExifTexts(path).catch(none);
  return new Map([...inExif, ...inPng]);
}

const atelier = z.record(z.string(), z.unknown());

/** Each program's own words count more than those that it writes for others. */
function found(texts: Texts): FoundMetadata {
  const comment = texts.get("UserComment") ?? "";
  const isGraph = comment.trimStart().startsWith("{");
  const readers: (() => FoundMetadata | undefined)[] = [
    () => atelier.safeParse(parseJson(texts.get("atelier_metadata"))).data,
    () => readInvokeai(parseJson(texts.get("invokeai_metadata"))),
    () => readOldInvokeai(parseJson(texts.get("sd-metadata"))),
    () => readInfotext(texts.get("parameters") ?? (isGraph ? "" : comment)),
    () => readComfyui(parseJson(texts.get("prompt") ?? (isGraph ? comment : undefined))),
  ];
  for (const read of readers) {
    const metadata = unlessFails(read);
    if (metadata) return metadata;
  }
  return {};
}

/** A text that a reader stumbles over is as good as none: the picture is worth more than what is said of it. */
function unlessFails<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const drawn = z.object({ nodes: z.array(z.unknown()) });
const isDrawn = (json: unknown) => drawn.safeParse(json).success;

/** ComfyUI's drawing where it is there, else the graph that was run, which it opens too. */
function workflowOf(texts: Texts) {
  const candidates = [
    { format: "invokeai", document: texts.get("invokeai_workflow"), isOne: isDrawn },
    { format: "comfyui", document: texts.get("workflow"), isOne: isDrawn },
    {
      format: "comfyui",
      document: texts.get("prompt"),
      isOne: (json: unknown) => parseGraph(json) !== undefined,
    },
  ] as const;
  for (const { format, document, isOne } of candidates) {
    if (document !== undefined && isOne(parseJson(document))) return { format, document };
  }
  return undefined;
}
