import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { getApp } from "@/server/http/get-app";

interface RouteContext {
  params: Promise<{ nextauth: string[] }>;
}

/** Options are made for each request: how long a session lasts differs from login to login. */
const handler = (request: NextRequest, context: RouteContext) =>
  NextAuth(request, context, getApp().authOptions(request));

export { handler as GET, handler as POST };
