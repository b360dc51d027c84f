import { Button, Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { VoidPreview } from "../../../../shared/contract/voids.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { CheckField } from "../../../parts/fields/check-field.tsx";
import { goTo } from "../../../state/navigation.ts";
import classes from "../remittances.module.css";
import { VoidPreviewTable } from "./void-preview.tsx";

interface VoidDialogProps {
  remittanceId: string;
  /** The claim's place in the check; null for the whole check. */
  position: number | null;
  onClose: () => void;
}

const USUAL_REASONS = ["Matched to the wrong claim", "Posted twice", "Keyed wrong", "Check returned by the bank"];

/** Takes a posting or a whole check back: first what that would change or what forbids it, then the reason. */
export function VoidDialog({ remittanceId, position, onClose }: VoidDialogProps) {
  const { value: preview, error } = useLedgerQuery("remittances.previewVoid", { remittanceId, position });
  const voidPosting = useLedgerCommand("remittances.voidPosting");
  const voidCheck = useLedgerCommand("remittances.voidCheck");
  const [detach, setDetach] = useState(false);
  const isWhole = position === null;
  const run = async (reason: string) => {
    const done = isWhole
      ? await voidCheck.run({ remittanceId, reason })
      : await voidPosting.run({ remittanceId, position, reason, detach });
    if (!done) return;
    const what = isWhole
      ? "The check is open again"
      : detach
        ? "Detached: match it by hand"
        : "The claim is open again";
    notifications.show({ message: `${what}. ${done.entryCount} entries were taken back by as many others.` });
    onClose();
  };
  const title = isWhole ? "Void the whole check" : "Void this posting";
  if (preview === undefined && error === undefined) return null;
  if (preview === undefined || preview.blockers.length > 0) {
    return (
      <Modal opened onClose={onClose} title={title} size={560} closeButtonProps={{ "aria-label": "Close" }}>
        {error && <ErrorNote error={error} />}
        {preview && <Blockers blockers={preview.blockers} onClose={onClose} />}
      </Modal>
    );
  }
  return (
    <ConfirmWithReason
      opened
      title={title}
      confirmLabel={isWhole ? "Void the check" : "Void the posting"}
      reasonLabel="Why it is voided"
      usualReasons={USUAL_REASONS}
      running={voidPosting.running || voidCheck.running}
      error={voidPosting.error ?? voidCheck.error}
      onConfirm={(reason) => void run(reason)}
      onClose={onClose}
    >
      <VoidPreviewTable preview={preview} />
      {!isWhole && (
        <CheckField
          mt={8}
          label="It is another claim: detach it, so that it is not matched to this one again"
          value={detach}
          onChange={setDetach}
        />
      )}
    </ConfirmWithReason>
  );
}

const MOST_BLOCKERS = 6;

/** Why nothing can be voided yet, each with the way to what must be undone first. */
function Blockers({ blockers, onClose }: { blockers: VoidPreview["blockers"]; onClose: () => void }) {
  const open = (blocker: VoidPreview["blockers"][number]) => {
    onClose();
    if (blocker.remittanceId !== null) goTo({ screen: "remittances", id: blocker.remittanceId });
    else if (blocker.claimId !== null) goTo({ screen: "claims", id: blocker.claimId });
  };
  return (
    <div className={classes.blockers}>
      <p className={classes.blockerLead}>It cannot be voided yet. Nothing was changed.</p>
      {blockers.slice(0, MOST_BLOCKERS).map((blocker) => (
        <div key={blocker.message} className={classes.blocker}>
          <span>{blocker.message}</span>
          {(blocker.remittanceId !== null || blocker.claimId !== null) && (
            <Button variant="default" size="compact-sm" onClick={() => open(blocker)}>
              {blocker.remittanceId !== null ? "Open that check" : "Open the claim"}
            </Button>
          )}
        </div>
      ))}
      {blockers.length > MOST_BLOCKERS && <p>And {blockers.length - MOST_BLOCKERS} more like these.</p>}
    </div>
  );
}
