"use client";

import { Button, Group, Text } from "@mantine/core";
import { notify } from "@/components/notices/notify";
import { usePreferences } from "@/components/preferences/use-preferences";
import { generationDefaults } from "@/lib/preferences";
import { trpc } from "@/lib/trpc";
import { Card } from "../parts/card";
import { generationWords } from "./generation-words";

/** Values to which the Generate form, which otherwise stays as it was left, can be put back. */
export function GenerationCard() {
  const { preferences, change } = usePreferences();
  const { data: models } = trpc.models.list.useQuery({});
  const { generate, generationDefaults: kept } = preferences;
  const nameOf = (id: string) => models?.items.find((model) => model.id === id)?.name ?? id;
  const words = generationWords(kept, nameOf);

  const keep = () => {
    change({ generationDefaults: generationDefaults.parse(generate) });
    notify("The form's present values are your defaults now.");
  };
  const putBack = () => {
    const { prompt, negativePrompt, boardId } = generate;
    const before = generate;
    change({ generate: { prompt, negativePrompt, boardId, ...kept } });
    notify("Generate opens with your defaults.", { undo: () => change({ generate: before }) });
  };

  return (
    <Card
      title="Generate"
      lead="The form stays as you left it. Here you keep values that you want to come back to."
    >
      <Text size="sm">
        {words === "" ? "Your defaults are those of the model." : `Your defaults: ${words}.`}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={keep}>
          Keep the form's present values
        </Button>
        <Button variant="default" onClick={putBack}>
          Put the defaults into the form
        </Button>
      </Group>
    </Card>
  );
}
