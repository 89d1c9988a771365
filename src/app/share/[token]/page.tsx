import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { LinkedBoard } from "@/features/board-links/linked-board";
import type { AppError } from "@/lib/errors";
import { linkMediaUrl } from "@/lib/link-media";
import { getApp } from "@/server/http/get-app";

interface SharePageProps {
  params: Promise<{ token: string }>;
}

/** The link for this request; the not-found page for one that leads nowhere, whatever the reason. */
const open = cache(async (token: string) => {
  try {
    return await getApp().openLink(token);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === notFoundCode) notFound();
    throw error;
  }
});
/** By its code: this bundle has its own copy of the class. */
const notFoundCode: AppError["code"] = "NOT_FOUND";

export async function generateMetadata({ params }: SharePageProps): Promise<Metadata> {
  const { token } = await params;
  const { needsPassword, boardName, ownerName, imageCount, coverImageId, key } = await open(token);
  if (needsPassword) return { title: "Shared pictures" };
  const asked = await headers();
  const origin =
    getApp().publicUrl ?? `${asked.get("x-forwarded-proto") ?? "http"}://${asked.get("x-forwarded-host")}`;
  const description = `${imageCount === 1 ? "1 picture" : `${imageCount} pictures`}, shared by ${ownerName}`;
  const cover = coverImageId && key ? origin + linkMediaUrl(token, key, coverImageId, "preview") : undefined;
  return {
    title: boardName,
    description,
    openGraph: {
      title: boardName,
      description,
      type: "website",
      siteName: "Atelier",
      ...(cover && { images: [cover] }),
    },
  };
}

export default async function SharePage({ params }: SharePageProps) {
  const { token } = await params;
  const { needsPassword } = await open(token);
  return <LinkedBoard token={token} needsPassword={needsPassword} />;
}
