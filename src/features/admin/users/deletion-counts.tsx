import { List, Text } from "@mantine/core";
import type { z } from "zod";
import type { deletionPreviewOut } from "@/lib/users";
import { texts } from "./users.texts";

export function DeletionCounts({ preview }: { preview: z.infer<typeof deletionPreviewOut> }) {
  return (
    <div>
      <Text>{texts.owns}</Text>
      <List size="sm" mt={4}>
        {texts.ownedThings(preview).map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  );
}
