import { z } from "zod";
import { uploadedImageOut } from "@/lib/uploads";

/** Who sends, and where to. */
export interface Sender {
  url: string;
  token: string;
}

const refused = z.object({
  code: z.string(),
  message: z.string(),
  duplicateOf: z.string().optional(),
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])) })).optional(),
});

interface Form {
  name?: string;
  fields?: Record<string, string>;
  /** Field names that come behind the file. */
  isFileFirst?: boolean;
  /** Instead of the gallery's. */
  path?: string;
}

/** `POST /api/v1/images` as a browser's form would. */
export function postFile({ url, token }: Sender, bytes: Uint8Array<ArrayBuffer>, form: Form = {}) {
  const { name = "picture.png", fields = {}, isFileFirst = false, path = "/api/v1/images" } = form;
  const body = new FormData();
  const putFile = () => body.append("file", new Blob([bytes]), name);
  if (isFileFirst) putFile();
  for (const [key, value] of Object.entries(fields)) body.append(key, value);
  if (!isFileFirst) putFile();
  return fetch(`${url}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body,
  });
}

export async function uploaded(sender: Sender, bytes: Uint8Array<ArrayBuffer>, form?: Form) {
  const response = await postFile(sender, bytes, form);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return uploadedImageOut.parse(await response.json());
}

/** The refusal as `[status, code]` with all that it says. */
export async function refusedFile(sender: Sender, bytes: Uint8Array<ArrayBuffer>, form?: Form) {
  const response = await postFile(sender, bytes, form);
  return { status: response.status, headers: response.headers, ...refused.parse(await response.json()) };
}

const metadataHeader = (metadata: Record<string, string>) =>
  Object.entries(metadata)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`)
    .join(",");

interface TusOptions {
  method: string;
  path?: string;
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
}

/** tus 1.0.0, request by request. */
export const tus = ({ url, token }: Sender, { method, path = "/api/uploads", headers, body }: TusOptions) =>
  fetch(`${url}${path}`, {
    method,
    headers: {
      "tus-resumable": "1.0.0",
      authorization: `Bearer ${token}`,
      ...(body ? { "content-type": "application/offset+octet-stream" } : {}),
      ...headers,
    },
    ...(body ? { body } : {}),
  });

/** Announces a file, with its first bytes if given. */
export const beginUpload = (
  sender: Sender,
  size: number,
  { metadata = {}, body }: { metadata?: Record<string, string>; body?: Uint8Array<ArrayBuffer> } = {},
) =>
  tus(sender, {
    method: "POST",
    headers: {
      "upload-length": String(size),
      ...(Object.keys(metadata).length === 0 ? {} : { "upload-metadata": metadataHeader(metadata) }),
    },
    ...(body ? { body } : {}),
  });

export const continueUpload = (sender: Sender, path: string, offset: number, body: Uint8Array<ArrayBuffer>) =>
  tus(sender, { method: "PATCH", path, headers: { "upload-offset": String(offset) }, body });

export const refusalOf = async (response: Response) => ({
  status: response.status,
  ...refused.parse(await response.json()),
});
