import type { TRPCClientErrorLike } from "@trpc/client";
import { createTRPCReact } from "@trpc/react-query";
import type { AppRouter } from "@/server/trpc/root";

/** The one place where browser code names something of the server, and only its type. */
export const trpc = createTRPCReact<AppRouter>();

export type ClientError = TRPCClientErrorLike<AppRouter>;
