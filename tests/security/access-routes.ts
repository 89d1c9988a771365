import type { InjectOptions } from "fastify";
import { newId } from "@/lib/ids";
import { alone, nothing, type Row } from "./access-row";

/** What a route has besides: whether it takes a form with a file, what it has to be sent, whether it is a stream. */
interface RouteRow extends Row {
  isUpload?: boolean;
  sent?: Pick<InjectOptions, "headers" | "payload">;
  isStream?: boolean;
}

const picture = (variant: string): RouteRow => ({
  who: "signed-in",
  ...alone("image with files", { variant }, { isLook: true }),
});

const tus = { "tus-resumable": "1.0.0" };

/** Routes that no procedure is behind. */
export const routes: Record<string, RouteRow> = {
  "GET /api/health": {
    who: "anyone",
    reason: "supervisors ask it; it names parts, nobody and no cause",
    input: nothing,
  },
  "GET /api/v1/openapi.json": {
    who: "anyone",
    reason: "the contract, the same for every installation",
    input: nothing,
  },
  // None is set here.
  "GET /media/logo": { who: "anyone", reason: "the page before login shows it", input: nothing, status: 404 },
  "GET /media/images/:id/:variant": picture("full"),
  "GET /api/v1/images/:id/:variant": picture("thumbnail"),
  "GET /media/avatars/:userId": {
    who: "signed-in",
    input: async (make) => ({ userId: await make("person") }),
    // Nobody has one here.
    status: 404,
    reaches: [{ thing: "person", input: (userId) => ({ userId }) }],
  },
  // Its zip was removed.
  "GET /media/exports/:id": { who: "administrator", ...alone("deletion"), status: 404 },
  "GET /media/links/:token/:id/:variant": {
    who: "anyone",
    reason: "asks for the token of a link and for the key that came with it",
    input: () => ({ token: "made up", id: "made up", variant: "thumbnail" }),
    status: 404,
  },
  "POST /media/links/:token/zip": {
    who: "anyone",
    reason: "asks for the token of a link and for the key that came with it",
    input: () => ({ token: "made up" }),
    status: 404,
  },
  "GET /api/v1/audit/export": { who: "administrator", input: nothing },
  "POST /api/v1/profile/avatar": { who: "signed-in", input: nothing, isUpload: true },
  "POST /api/v1/settings/logo": { who: "administrator", input: nothing, isUpload: true, status: 204 },
  "POST /api/v1/images": { who: "signed-in", input: nothing, isUpload: true, status: 201 },
  "POST /api/uploads": {
    who: "signed-in",
    input: nothing,
    sent: { headers: { ...tus, "upload-length": "5" } },
    status: 201,
  },
  // There is none; whose one is what `uploads.test.ts` tries.
  "PATCH /api/uploads/:id": {
    who: "signed-in",
    input: () => ({ id: newId() }),
    sent: { headers: tus },
    status: 404,
  },
  "DELETE /api/uploads/:id": {
    who: "signed-in",
    input: () => ({ id: newId() }),
    sent: { headers: tus },
    status: 404,
  },
  // One's own alone: what others may see of it is what `zip.test.ts` tries.
  "POST /media/zip": {
    who: "signed-in",
    scope: "read",
    input: nothing,
    sent: { headers: { "content-type": "application/json" }, payload: JSON.stringify({ ids: [newId()] }) },
    status: 404,
  },
  "GET /api/v1/queue/events": { who: "signed-in", input: nothing, isStream: true },
};
/** tRPC's own, whose procedures have rows, and the one that says there is no such address. */
export const carriers = ["/api/trpc/:path", "/api/*"];
