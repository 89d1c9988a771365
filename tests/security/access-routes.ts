import { alone, nothing, type Row } from "./access-row";

/** What a route has besides: the answer's status and whether it takes a form with a file. */
interface RouteRow extends Row {
  isUpload?: boolean;
  isStream?: boolean;
}

const picture = (variant: string): RouteRow => ({
  who: "signed-in",
  ...alone("image with files", { variant }, { isLook: true }),
});

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
  "GET /api/v1/audit/export": { who: "administrator", input: nothing },
  "POST /api/v1/profile/avatar": { who: "signed-in", input: nothing, isUpload: true },
  "POST /api/v1/settings/logo": { who: "administrator", input: nothing, isUpload: true, status: 204 },
  "GET /api/v1/queue/events": { who: "signed-in", input: nothing, isStream: true },
};
/** tRPC's own, whose procedures have rows, and the one that says there is no such address. */
export const carriers = ["/api/trpc/:path", "/api/*"];
