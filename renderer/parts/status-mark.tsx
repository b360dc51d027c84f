import type { Icon } from "@tabler/icons-react";
import type { StatusTone } from "../theme/tokens.ts";
import { IconDenied, IconDraft, IconHold, IconPaid, IconPatient, IconPending } from "./icons.ts";
import classes from "./status-mark.module.css";

const SHAPES: Readonly<Record<StatusTone, { icon: Icon; word: string }>> = {
  paid: { icon: IconPaid, word: "Paid" },
  denied: { icon: IconDenied, word: "Denied" },
  pending: { icon: IconPending, word: "Pending" },
  patient: { icon: IconPatient, word: "Patient" },
  hold: { icon: IconHold, word: "On hold" },
  draft: { icon: IconDraft, word: "Draft" },
};

interface StatusMarkProps {
  tone: StatusTone;
  /** Says it more exactly than the tone's own word, e.g. "Errors" or "Sent". */
  word?: string;
  /** On a wash, where the mark stands alone; tables leave it off. */
  washed?: boolean;
}

/** A state by hue, shape and word, so that colour never says it alone. */
export function StatusMark({ tone, word, washed = false }: StatusMarkProps) {
  const shape = SHAPES[tone];
  const Shape = shape.icon;
  return (
    <span className={classes.mark} data-tone={tone} data-washed={washed || undefined}>
      <Shape size={14} stroke={2} aria-hidden="true" />
      {word ?? shape.word}
    </span>
  );
}
