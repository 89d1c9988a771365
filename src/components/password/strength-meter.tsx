"use client";

import { Text } from "@mantine/core";
import classes from "./strength-meter.module.css";
import { useStrength } from "./use-strength";

const words = ["Very weak", "Weak", "Fair", "Strong", "Very strong"];

interface StrengthMeterProps {
  password: string;
  /** The person's own name and address: bad parts of a password. */
  personal: string[];
}

/** Four bars and a word; keeps its height, so that nothing moves when it fills. */
export function StrengthMeter({ password, personal }: StrengthMeterProps) {
  const strength = useStrength(password, personal);
  const score = strength?.score ?? -1;
  return (
    <div>
      <div className={classes.bars} data-score={score} aria-hidden>
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} data-filled={score >= bar || (bar === 1 && score === 0) || undefined} />
        ))}
      </div>
      <Text size="xs" c="dimmed" mih={18} mt={4} aria-live="polite">
        {strength
          ? `${words[strength.score]}. ${strength.advice}`
          : "A few unrelated words are stronger than one with digits."}
      </Text>
    </div>
  );
}
