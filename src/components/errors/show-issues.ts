import type { UseFormReturnType } from "@mantine/form";
import { readError } from "./read-error";

/**
 * Puts the server's issues beside their fields and focuses the first.
 * False when none belongs to a field of the form: then the error needs another place.
 */
export function showIssues<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  error: unknown,
): boolean {
  const fields = form.getValues();
  const entries = readError(error)
    .issues.filter(({ path: [field] }) => field !== undefined && field in fields)
    .map(({ path, message }) => [path.join("."), message] as const);
  const first = entries[0];
  if (!first) return false;
  form.setErrors(Object.fromEntries(entries));
  focusField(form, first[0]);
  return true;
}

/** For `form.onSubmit`'s second argument: the first field with an error gets the focus. */
export function focusFirstError<Values extends Record<string, unknown>>(form: UseFormReturnType<Values>) {
  return (errors: Record<string, unknown>) => {
    const first = Object.keys(form.getValues()).find((field) => errors[field]);
    if (first) focusField(form, first);
  };
}

function focusField<Values extends Record<string, unknown>>(form: UseFormReturnType<Values>, path: string) {
  const node = form.getInputNode(path);
  // Mantine draws the error first; a field disabled while sending can't take the focus before that.
  requestAnimationFrame(() => node?.focus());
}
