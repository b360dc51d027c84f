import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import type { LedgerError } from "../../ledger-client/call-ledger.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { ScreenHead } from "../../parts/screen-head.tsx";
import { useScreenActions } from "../../state/screen-actions.ts";
import classes from "./settings.module.css";

interface SavedFormProps {
  title: string;
  aside?: ReactNode;
  dirty: boolean;
  saving: boolean;
  error: LedgerError | undefined;
  onSave: () => void;
  onReset: () => void;
  children: ReactNode;
}

/** A settings page that is one form: its head says whether anything is unsaved, Ctrl+S saves. */
export function SavedForm(props: SavedFormProps) {
  useScreenActions({ save: { label: `Save ${props.title.toLowerCase()}`, run: props.onSave } });
  return (
    <>
      <ScreenHead title={props.title} aside={props.dirty ? "Not saved yet" : props.aside}>
        <Button variant="default" disabled={!props.dirty} onClick={props.onReset}>
          Undo changes
        </Button>
        <Button disabled={!props.dirty} loading={props.saving} onClick={props.onSave}>
          Save
        </Button>
      </ScreenHead>
      <div className={classes.body}>
        {props.error && (
          <div style={{ paddingTop: 16 }}>
            <ErrorNote error={props.error} />
          </div>
        )}
        {props.children}
      </div>
    </>
  );
}

/** Says that something was saved, for as long as it takes to read it. */
export function saySaved(message: string): void {
  notifications.show({ message, withBorder: true, color: "accent" });
}
