import { Button } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { EmptyState } from "@/components/states/empty-state";
import { texts } from "./groups.texts";

type GroupsEmptyProps = { onAdd: () => void } | { onShowAll: () => void };

/** There is none, or none that matches. */
export function GroupsEmpty(props: GroupsEmptyProps) {
  const icon = <IconUsersGroup size={28} stroke={1.5} />;
  if ("onAdd" in props)
    return (
      <EmptyState
        icon={icon}
        title={texts.emptyTitle}
        action={<Button onClick={props.onAdd}>{texts.create}</Button>}
      >
        {texts.empty}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={icon}
      title={texts.noneTitle}
      action={
        <Button variant="default" onClick={props.onShowAll}>
          {texts.showAll}
        </Button>
      }
    >
      {texts.none}
    </EmptyState>
  );
}
