"use client";

import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { notify } from "@/components/notices/notify";
import { offerFiles, uploadHost } from "@/components/uploads/upload-offers";
import { DropOverlay } from "./drop-overlay";
import { type Dropped, droppedFiles } from "./dropped-files";
import { texts } from "./upload.texts";
import { useFileDrop } from "./use-file-drop";
import { useFilePaste } from "./use-file-paste";

const UploadPanel = dynamic(() => import("./upload-panel").then((module) => module.UploadPanel), {
  ssr: false,
});

function offer({ pictures, leftOut }: Dropped) {
  if (pictures.length === 0) notify(texts.noPictures);
  else if (leftOut > 0) notify(texts.leftOut(leftOut));
  offerFiles({ files: pictures });
}

/** Takes files that are dropped or pasted anywhere in the studio; the rest is fetched once there are some. */
export function Uploads() {
  const isWanted = useSyncExternalStore(uploadHost.subscribe, uploadHost.read, uploadHost.readOnServer);
  const isOver = useFileDrop((transfer) => void droppedFiles(transfer).then(offer));
  useFilePaste((files) => offerFiles({ files }));
  return (
    <>
      {isOver && <DropOverlay />}
      {isWanted && <UploadPanel />}
    </>
  );
}
