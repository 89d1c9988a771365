"use client";

import { useMe } from "@/components/session/use-me";
import { Card } from "../parts/card";
import { Column } from "../parts/column";
import { SectionSkeleton } from "../parts/section-skeleton";
import { PasswordForm } from "./password-form";

export function PasswordSection() {
  const me = useMe();
  if (!me) return <SectionSkeleton title="Password" />;
  return (
    <Column title="Password">
      <Card
        title="Change your password"
        lead="Every other session of yours is signed out then. API keys go on working."
      >
        <PasswordForm user={me} />
      </Card>
    </Column>
  );
}
