import { Text } from "@mantine/core";
import classes from "./level-guide.module.css";
import { texts } from "./sharing.texts";

/** One line for each level. */
export function LevelGuide() {
  return (
    <dl className={classes.root}>
      {texts.can.map(([level, sentence]) => (
        <div key={level} className={classes.line}>
          <Text component="dt" size="sm" fw={500} className={classes.level}>
            {texts.level[level]}
          </Text>
          <Text component="dd" size="sm" c="dimmed" className={classes.can}>
            {sentence}
          </Text>
        </div>
      ))}
    </dl>
  );
}
