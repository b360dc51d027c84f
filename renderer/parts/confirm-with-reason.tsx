import { Button, Modal } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import type { LedgerError } from "../ledger-client/call-ledger.ts";
import { ErrorNote } from "./error-note.tsx";
import { TextField } from "./fields/text-field.tsx";

interface ConfirmWithReasonProps {
  opened: boolean;
  title: string;
  /** What will happen, in figures: the preview. */
  children: ReactNode;
  /** As on the button: "Void the payment". */
  confirmLabel: string;
  /** Asked where the ledger keeps a reason; left out where it does not. */
  reasonLabel?: string;
  /** Usual reasons, one press each. */
  usualReasons?: readonly string[];
  running?: boolean;
  error?: LedgerError | undefined;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks before something that is hard to take back: shows what will happen and asks why. */
export function ConfirmWithReason(props: ConfirmWithReasonProps) {
  const [reason, setReason] = useState("");
  const asksReason = props.reasonLabel !== undefined;
  const ready = !asksReason || reason.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) props.onConfirm(reason.trim());
  };
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size={480}
      closeButtonProps={{ "aria-label": "Close" }}
      onExitTransitionEnd={() => setReason("")}
    >
      <form onSubmit={submit} style={{ display: "flex", flexDirection: "column", gap: 12 }}>
        <div>{props.children}</div>
        {asksReason && (
          <TextField label={props.reasonLabel} value={reason} onChange={setReason} maxLength={80} data-autofocus />
        )}
        {asksReason && props.usualReasons && (
          <div style={{ display: "flex", flexWrap: "wrap", gap: 4 }}>
            {props.usualReasons.map((usual) => (
              <Button key={usual} variant="default" size="compact-xs" onClick={() => setReason(usual)}>
                {usual}
              </Button>
            ))}
          </div>
        )}
        {props.error && <ErrorNote error={props.error} />}
        <div style={{ display: "flex", gap: 8, justifyContent: "flex-end" }}>
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!ready} loading={props.running ?? false}>
            {props.confirmLabel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
