import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { LedgerError } from "../../../ledger-client/call-ledger.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { Details } from "../../../state/details.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import classes from "../take-payment.module.css";

interface ActFormProps {
  title: string;
  /** As on the button. */
  actLabel: string;
  ready: boolean;
  running: boolean;
  error: LedgerError | undefined;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** An act in the panel at the right: fields, what is wrong, and its button. Ctrl+S and Enter do it, Escape leaves. */
export function ActForm(props: ActFormProps) {
  const act = () => {
    if (props.ready && !props.running) props.onAct();
  };
  useScreenActions({ save: { label: props.actLabel, run: act } });
  return (
    <Details title={props.title} onClose={props.onClose} focusFirst>
      <form
        className={classes.form}
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
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Details>
  );
}
