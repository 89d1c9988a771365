import { Title } from "@mantine/core";
import classes from "./picture-grid.module.css";

interface DayHeadingProps {
  month: string | null;
  day: string;
}

export const headingHeight = ({ month }: { month: string | null }) => (month ? 76 : 40);

export function DayHeading({ month, day }: DayHeadingProps) {
  return (
    <div className={classes.heading} style={{ height: headingHeight({ month }) }}>
      {month && (
        <Title order={2} className={classes.month}>
          {month}
        </Title>
      )}
      <Title order={3} className={classes.day}>
        {day}
      </Title>
    </div>
  );
}
