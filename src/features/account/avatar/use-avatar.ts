"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { notifyError } from "@/components/errors/notify-error";
import { notify } from "@/components/notices/notify";
import { avatarLimits } from "@/lib/profile";
import { trpc } from "@/lib/trpc";
import { type Area, cropPicture } from "./crop-picture";
import { uploadAvatar } from "./upload-avatar";

const unreadable = "This isn't a picture that can be opened. Choose a PNG, JPEG or WebP file.";

/** Choosing, cutting, sending and removing one's own picture. `problem` is why a file wasn't taken. */
export function useAvatar() {
  const utils = trpc.useUtils();
  /** An object URL of the file that was chosen, while it is being cut. */
  const [source, setSource] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const resetRef = useRef<() => void>(null);
  useEffect(() => () => (source === null ? undefined : URL.revokeObjectURL(source)), [source]);

  const close = () => {
    setSource(null);
    // Else the same file couldn't be chosen again.
    resetRef.current?.();
  };
  const setVersion = (avatarVersion: number | null) =>
    utils.auth.me.setData({}, (me) => me && { ...me, avatarVersion });

  const upload = useMutation({
    mutationFn: async (area: Area) => uploadAvatar(await cropPicture(source ?? "", area)),
    onSuccess: (version) => {
      setVersion(version);
      close();
      notify("Your picture is changed.");
    },
    onError: (error) => {
      setProblem(error.message);
      close();
    },
  });
  const remove = trpc.profile.removeAvatar.useMutation({
    onSuccess: () => {
      setVersion(null);
      notify("Your picture is removed.");
    },
    onError: (error) => notifyError(error),
  });

  return {
    source,
    problem,
    resetRef,
    isUploading: upload.isPending,
    isRemoving: remove.isPending,
    choose(file: File | null) {
      if (!file) return;
      const isTooLarge = file.size > avatarLimits.bytes;
      setProblem(isTooLarge ? "This file is larger than 10 MB. Choose a smaller one." : null);
      setSource(isTooLarge ? null : URL.createObjectURL(file));
    },
    refuse() {
      setProblem(unreadable);
      close();
    },
    save: upload.mutate,
    remove: () => remove.mutate({}),
    close,
  };
}
