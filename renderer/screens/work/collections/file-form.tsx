import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import type { LedgerError } from "../../../ledger-client/call-ledger.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import classes from "./collections.module.css";

interface FileFormProps {
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

/** An act within an account's file: its fields, what is wrong, and its button. Its first field takes the focus; Ctrl+S and Enter do it. */
export function FileForm(props: FileFormProps) {
  const act = () => {
    if (props.ready && !props.running) props.onAct();
  };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("select, input")?.focus(), []);
  useScreenActions({ save: { label: props.actLabel, run: act } });
  return (
    <form
      ref={form}
      className={classes.part}
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault();
        act();
      }}
    >
      <h2 className={classes.partTitle}>{props.title}</h2>
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
  );
}
