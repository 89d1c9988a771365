/** One table for every transport: the code (the same words as tRPC's), its HTTP status. */
export const statusOf = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  UNPROCESSABLE_CONTENT: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof statusOf;

/** What is wrong with one field; `path` leads to it from the top of the input. */
export interface Issue {
  path: (string | number)[];
  message: string;
}

/** An error whose message is a sentence for the person who caused it. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: Issue[] | undefined;
  /** Seconds until trying again makes sense; sent as `Retry-After`. */
  readonly retryAfter: number | undefined;
  /** The caller's own picture that was made from the same bytes; sent as `duplicateOf` and `X-Duplicate-Of`. */
  readonly duplicateOf: string | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    details: { issues?: Issue[]; retryAfter?: number; duplicateOf?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.name = "AppError";
    this.code = code;
    this.issues = details.issues;
    this.retryAfter = details.retryAfter;
    this.duplicateOf = details.duplicateOf;
  }
}

/** The same sentence for what doesn't exist and for what may not be known to exist. */
export const notFound = (noun: string) => new AppError("NOT_FOUND", `There is no such ${noun}.`);

export const forbidden = (message: string) => new AppError("FORBIDDEN", message);

/** The same body for every reason: no token, a forged, ended or expired one, a disabled person. */
export const unauthorized = () => new AppError("UNAUTHORIZED", "Sign in to go on.");

/** What is to be said of a fault of ours: the cause stays in the log. */
export const somethingWentWrong = () =>
  new AppError("INTERNAL_SERVER_ERROR", "Something went wrong on the server. Try again.");

/** A value that another row already has, shown beside its field. */
export const conflict = (field: string, message: string) =>
  new AppError("CONFLICT", message, { issues: [{ path: [field], message }] });

/** A value that only the server can judge, shown beside its field like a failed schema. */
export const invalid = (field: string, message: string) =>
  new AppError("UNPROCESSABLE_CONTENT", message, { issues: [{ path: [field], message }] });

/** Turns "nothing found" into a 404. */
export function found<Row>(row: Row | undefined, noun: string): Row {
  if (row === undefined) throw notFound(noun);
  return row;
}
