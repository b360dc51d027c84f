import type { FileOutcome } from "../../../shared/contract/files.ts";
import { IconDown, IconUp } from "../../parts/icons.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import { OUTCOME_LOOKS } from "./file-words.ts";
import classes from "./files.module.css";

/** What became of a file. */
export function OutcomeMark({ outcome, washed = false }: { outcome: FileOutcome; washed?: boolean }) {
  const [tone, word] = OUTCOME_LOOKS[outcome];
  return <StatusMark tone={tone} word={word} washed={washed} />;
}

/** Whether we sent it or it came to us, by an arrow and a word. */
export function DirectionMark({ direction }: { direction: "sent" | "received" }) {
  const Arrow = direction === "sent" ? IconUp : IconDown;
  return (
    <span className={classes.direction}>
      <Arrow size={14} stroke={2} aria-hidden="true" />
      {direction === "sent" ? "Sent" : "Received"}
    </span>
  );
}
