import { Title } from "@mantine/core";
import { calendarOf } from "@/lib/timeline";
import { texts } from "./grid.texts";
import classes from "./picture-grid.module.css";

interface DayHeadingProps {
  /** Epoch ms; null for what isn't one day. */
  at: number | null;
  isMonth: boolean;
}

export const headingHeight = ({ isMonth }: { isMonth: boolean }) => (isMonth ? 76 : 40);

const hourMs = 3_600_000;
let known = { hour: 0, calendar: calendarOf({ now: 0 }) };

/** The words for days, of which two change at midnight. */
export function calendar() {
  const now = Date.now();
  const hour = Math.floor(now / hourMs);
  if (known.hour !== hour) known = { hour, calendar: calendarOf({ now }) };
  return known.calendar;
}

export function DayHeading({ at, isMonth }: DayHeadingProps) {
  const { monthOf, dayOf } = calendar();
  return (
    <div className={classes.heading} style={{ height: headingHeight({ isMonth }) }}>
      {isMonth && (
        <Title order={2} className={classes.month}>
          {at === null ? texts.earlier : monthOf(at)}
        </Title>
      )}
      <Title order={3} className={classes.day}>
        {at === null ? texts.earlierDay : dayOf(at)}
      </Title>
    </div>
  );
}
