"use client";

import { Alert } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { Throttled } from "@/components/throttle/throttled";

interface LoginRefusalProps {
  isWrong: boolean;
  /** Until the next attempt; 0 when one may be made now. */
  seconds: number;
}

/** The same words whatever was wrong, so that nobody learns which addresses have an account. */
export function LoginRefusal({ isWrong, seconds }: LoginRefusalProps) {
  if (seconds > 0) return <Throttled seconds={seconds} />;
  if (!isWrong) return null;
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} role="alert">
      This email and password don't match an account. Check both and try again.
    </Alert>
  );
}
