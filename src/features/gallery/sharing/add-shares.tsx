"use client";

import { Button, Group, MultiSelect, Text } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import type { ShareLevel } from "@/lib/shares";
import classes from "./add-shares.module.css";
import { LevelSelect } from "./level-select";
import type { Party } from "./party";
import { PartyAvatar } from "./party-avatar";
import { texts } from "./sharing.texts";
import { useFoundPeople } from "./use-found-people";
import type { ShareActs } from "./use-share-acts";

interface AddSharesProps {
  acts: ShareActs;
  /** Ids of those who have the board already. */
  without: ReadonlySet<string>;
}

/** One field for people and groups; those chosen get the same level. */
export function AddShares({ acts, without }: AddSharesProps) {
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<Party[]>([]);
  const [level, setLevel] = useState<ShareLevel>("read");
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const found = useFoundPeople(search);
  const parties: Party[] = [
    ...(found.data?.people ?? []).map(
      ({ displayName, ...person }): Party => ({
        ...person,
        kind: "person",
        name: displayName,
        memberCount: 1,
      }),
    ),
    ...(found.data?.groups ?? []).map((group): Party => ({ ...group, kind: "group", avatarVersion: null })),
  ].filter(({ id }) => !without.has(id));
  const all = [...parties, ...chosen.filter(({ id }) => !parties.some((party) => party.id === id))];
  const partyOf = (id: string) => all.find((party) => party.id === id);

  async function send() {
    if (chosen.length === 0) return setProblem(texts.choose);
    setProblem(null);
    setIsSending(true);
    const refused = await acts.giveAll(chosen, level);
    setIsSending(false);
    setChosen(refused.map(({ party }) => party));
    setSearch("");
    if (refused.length > 0)
      setProblem(refused.map(({ party, why }) => texts.notShared(party.name, why)).join(" "));
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={classes.root}>
        <MultiSelect
          className={classes.field}
          aria-label={texts.find}
          placeholder={chosen.length === 0 ? texts.findHint : undefined}
          data-autofocus
          openOnFocus={false}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
          rightSection={null}
          searchable
          hidePickedOptions
          data={all.map(({ id, name }) => ({ value: id, label: name }))}
          filter={({ options }) => options}
          searchValue={search}
          onSearchChange={setSearch}
          value={chosen.map(({ id }) => id)}
          onChange={(ids) => {
            setProblem(null);
            setSearch("");
            setChosen(ids.flatMap((id) => partyOf(id) ?? []));
          }}
          nothingFoundMessage={found.isPending ? undefined : texts.nobodyFound}
          error={found.isError ? texts.searchFailed : problem}
          renderOption={({ option }) => {
            const party = partyOf(option.value);
            return (
              party && (
                <Group gap="sm" wrap="nowrap">
                  <PartyAvatar party={party} size={28} />
                  <div>
                    <Text size="sm">{party.name}</Text>
                    {party.kind === "group" && (
                      <Text size="xs" c="dimmed">
                        {texts.members(party.memberCount)}
                      </Text>
                    )}
                  </div>
                </Group>
              )
            );
          }}
        />
        <div className={classes.act}>
          <LevelSelect label={texts.newLevel} value={level} onChange={setLevel} />
          <Button type="submit" loading={isSending}>
            {texts.share}
          </Button>
        </div>
      </div>
    </form>
  );
}
