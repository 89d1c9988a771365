import {
  IconArchive,
  IconEyeOff,
  IconPinned,
  IconUsers,
  IconUsersPlus,
  IconWorld,
} from "@tabler/icons-react";
import { Hint } from "@/components/hint/hint";
import type { Board } from "@/lib/boards";
import classes from "./board-badges.module.css";
import { texts } from "./boards.texts";

const words = texts.badges;

function badgesOf({ place, visibility, isShared, isArchived }: Board) {
  return [
    { is: place.isPinned, word: words.pinned, Icon: IconPinned },
    { is: isArchived, word: words.archived, Icon: IconArchive },
    { is: place.isHidden, word: words.hidden, Icon: IconEyeOff },
    { is: visibility === "public", word: words.public, Icon: IconWorld },
    { is: visibility === "collaborative", word: words.collaborative, Icon: IconUsersPlus },
    { is: visibility === "private" && isShared, word: words.shared, Icon: IconUsers },
  ].filter(({ is }) => is);
}

/** What is special about a board, a small sign each, its word on hover. */
export function BoardBadges({ board }: { board: Board }) {
  return badgesOf(board).map(({ word, Icon }) => (
    <Hint key={word} label={word} side="left">
      <Icon size={14} stroke={1.5} className={classes.badge} role="img" aria-label={word} />
    </Hint>
  ));
}
