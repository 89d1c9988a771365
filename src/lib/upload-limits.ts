/** Apart from the schemas, so that pages load without zod. */
export const uploadLimits = {
  /** Bytes of one file. */
  bytes: 200 * 1024 * 1024,
  /** Width × height: more than a camera's, far less than what a small file can claim. */
  pixels: 100_000_000,
  /** Either side, pixels. */
  side: 32_768,
  /** How long an upload that was broken off can be taken up again. */
  resumeMs: 24 * 3600 * 1000,
} as const;
