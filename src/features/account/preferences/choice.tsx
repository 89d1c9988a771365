import { SegmentedControl, Text } from "@mantine/core";
import { useId } from "react";
import classes from "./choice.module.css";

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div>
      <Text size="sm" fw={500} mb={4} id={id}>
        {label}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        value={value}
        data={[...options]}
        onChange={onChange}
        classNames={{ root: classes.root, label: classes.label }}
      />
    </div>
  );
}
