import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { LedgerError } from "../../../ledger-client/call-ledger.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import classes from "../take-payment.module.css";

interface ActPartProps {
  /** As on the button. */
  actLabel: string;
  ready: boolean;
  running: boolean;
  error: LedgerError | undefined;
  onAct: () => void;
  children: ReactNode;
}

/** An act within a panel that shows more than the act: its fields, what is wrong, its button. */
export function ActPart(props: ActPartProps) {
  const act = () => {
    if (props.ready && !props.running) props.onAct();
  };
  useScreenActions({ save: { label: props.actLabel, run: act } });
  return (
    <form
      className={classes.part}
      aria-label={props.actLabel}
      onSubmit={(event) => {
        event.preventDefault();
        act();
      }}
    >
      {props.children}
      {props.error && <ErrorNote error={props.error} />}
      <div className={classes.acts}>
        <Button type="submit" disabled={!props.ready} loading={props.running}>
          {props.actLabel}
        </Button>
      </div>
    </form>
  );
}
