"use client";

import { ActionIcon, Button } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useRef } from "react";
import { Hint } from "@/components/hint/hint";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { offerFiles } from "./upload-offers";

const label = "Upload pictures";

/** Lets the person choose files, on a phone from its photographs; an icon where there is no room for the word. */
export function UploadButton() {
  const input = useRef<HTMLInputElement>(null);
  const choose = () => input.current?.click();
  useShortcuts({ "gallery.upload": choose });
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          offerFiles({ files: [...(currentTarget.files ?? [])] });
          // The same files may be chosen again.
          currentTarget.value = "";
        }}
      />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconUpload size={16} stroke={1.5} />}
        visibleFrom="sm"
        onClick={choose}
        aria-label={label}
      >
        Upload
      </Button>
      <Hint label={label} side="bottom">
        <ActionIcon hiddenFrom="sm" onClick={choose} aria-label={label}>
          <IconUpload size={20} stroke={1.5} />
        </ActionIcon>
      </Hint>
    </>
  );
}
