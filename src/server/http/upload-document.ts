import { z } from "zod";
import { uploadedImageOut, uploadFields } from "@/lib/uploads";

const error = z.object({ code: z.string(), message: z.string() });
/** OpenAPI 3.1 has JSON Schema as it is, but for the line that names its version. */
function schemaOf(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}
const refused = (description: string) => ({
  description,
  content: { "application/json": { schema: schemaOf(error, "output") } },
});

/** What no procedure says: `POST /images`, which takes a file. */
const uploadPaths = {
  "/images": {
    post: {
      operationId: "images-upload",
      summary: "Upload a picture",
      tags: ["images"],
      security: [{ Authorization: [] }],
      requestBody: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: {
              allOf: [
                {
                  type: "object",
                  properties: { file: { type: "string", format: "binary" } },
                  required: ["file"],
                },
                schemaOf(uploadFields, "input"),
              ],
            },
          },
        },
      },
      responses: {
        "201": {
          description: "The picture, as it is kept",
          content: { "application/json": { schema: schemaOf(uploadedImageOut, "output") } },
        },
        "404": refused("There is no such board"),
        "409": refused("The same file is kept already, and duplicates are to be refused"),
        "413": refused("The file is too large, or more than one may keep"),
        "415": refused("It isn't a PNG, JPEG, WebP or AVIF picture"),
        "422": refused("It is damaged, or has too many pixels"),
      },
    },
  },
};

export function withUploads(document: { paths?: Record<string, object> | undefined }): object {
  const paths: Record<string, object> = { ...document.paths };
  for (const [path, operations] of Object.entries(uploadPaths))
    paths[path] = { ...paths[path], ...operations };
  return { ...document, paths };
}
