"use client";

import { VisuallyHidden } from "@mantine/core";
import { parseAsString, useQueryState } from "nuqs";
import { useCallback, useState } from "react";
import { Columns } from "@/components/panels/columns";
import { BoardColumn } from "./board-column";
import { FormPanel } from "./form-panel";
import classes from "./generate.module.css";
import { texts } from "./generate.texts";
import { GenerateSkeleton } from "./generate-skeleton";
import { StageColumn } from "./stage-column";
import { useGenerate } from "./use-generate";

/** Prompt and parameters, the picture at work, the board that receives it. */
export function GenerateScreen() {
  const [tab, setTab] = useState("form");
  const [, setImage] = useQueryState("image", parseAsString.withOptions({ history: "push" }));
  const onOpen = useCallback((imageId: string) => void setImage(imageId), [setImage]);
  const showStage = useCallback(() => setTab("stage"), []);
  const generate = useGenerate(showStage);

  return (
    <div className={classes.root}>
      <VisuallyHidden component="h1">{texts.title}</VisuallyHidden>
      <Columns
        id="generate"
        active={tab}
        onActiveChange={setTab}
        skeleton={<GenerateSkeleton />}
        columns={[
          {
            id: "form",
            label: texts.columns.form,
            minSize: 300,
            defaultSize: 360,
            content: <FormPanel generate={generate} />,
          },
          {
            id: "stage",
            label: texts.columns.stage,
            minSize: 320,
            defaultSize: 700,
            isElastic: true,
            content: <StageColumn onExample={generate.generateExample} onOpen={onOpen} />,
          },
          {
            id: "board",
            label: texts.columns.board,
            minSize: 160,
            defaultSize: 300,
            content: <BoardColumn boardId={generate.boardId} onOpen={onOpen} />,
          },
        ]}
      />
    </div>
  );
}
