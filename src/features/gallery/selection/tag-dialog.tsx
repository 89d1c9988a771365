"use client";

import { Button, Group, Modal, Stack, TagsInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { imageLimits } from "@/lib/image-limits";
import { trpc } from "@/lib/trpc";
import { knownImage } from "../grid/picture-sources";
import { texts } from "./selection.texts";
import type { ManyActs } from "./use-many-acts";

interface TagDialogProps {
  ids: readonly string[];
  many: ManyActs;
  onClose: () => void;
}

const sameAs = (one: string) => (other: string) => one.toLowerCase() === other.toLowerCase();

/** The tags of one picture, or what many get and lose. */
export function TagDialog({ ids, many, onClose }: TagDialogProps) {
  const queryClient = useQueryClient();
  const known = trpc.images.tags.useQuery({});
  const [id] = ids;
  const [only] = useState(() =>
    ids.length === 1 && id !== undefined ? knownImage(queryClient, id) : undefined,
  );
  const [add, setAdd] = useState<string[]>(only?.tags ?? []);
  const [remove, setRemove] = useState<string[]>([]);
  const had = only?.tags ?? [];
  const added = add.filter((tag) => !had.some(sameAs(tag)));
  const removed = [...remove, ...had.filter((tag) => !add.some(sameAs(tag)))];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (added.length + removed.length > 0) void many.tag(ids, added, removed);
    onClose();
  };
  const field = {
    data: known.data?.items ?? [],
    maxTags: imageLimits.tags,
    maxLength: imageLimits.tag,
    clearable: true,
    acceptValueOnBlur: true,
    openOnFocus: false,
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.tagTitle(ids.length)}
      closeButtonProps={{ "aria-label": texts.close }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TagsInput
            {...field}
            label={only ? texts.tags : texts.addTags}
            description={texts.tagHint}
            value={add}
            onChange={setAdd}
            data-autofocus
          />
          {!only && <TagsInput {...field} label={texts.removeTags} value={remove} onChange={setRemove} />}
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button type="submit" disabled={added.length + removed.length === 0}>
              {texts.apply}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
