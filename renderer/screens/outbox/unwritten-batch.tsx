import { Button } from "@mantine/core";
import { useState } from "react";
import type { BatchRow } from "../../../shared/contract/batches.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../parts/confirm-with-reason.tsx";
import classes from "./outbox.module.css";
import type { useBatchWriting } from "./use-batch-writing.ts";

interface UnwrittenBatchProps {
  batch: BatchRow;
  writing: ReturnType<typeof useBatchWriting>;
}

/** A batch that was prepared and never written, for instance because the power went: the same bytes can be written. */
export function UnwrittenBatch({ batch, writing }: UnwrittenBatchProps) {
  const [cancelling, setCancelling] = useState(false);
  const cancel = useLedgerCommand("batches.cancel");
  const claims = `${batch.claimCount} ${batch.claimCount === 1 ? "claim" : "claims"}`;
  return (
    <section className={classes.banner} aria-label={`Batch ${batch.number}, not written yet`}>
      <span>
        <b>Batch {batch.number} was prepared and its file was not written.</b> {claims},{" "}
        {formatDollars(batch.totalCents)}. Writing it now writes the very same bytes.
      </span>
      <Button loading={writing.running} onClick={() => void writing.writeAgain(batch.id)}>
        Write the same file
      </Button>
      <Button variant="default" onClick={() => setCancelling(true)}>
        Cancel the batch…
      </Button>
      <ConfirmWithReason
        opened={cancelling}
        title={`Cancel batch ${batch.number}`}
        confirmLabel="Cancel the batch"
        reasonLabel="Why"
        usualReasons={["A claim has to be corrected first", "Made by mistake"]}
        running={cancel.running}
        error={cancel.error}
        onClose={() => setCancelling(false)}
        onConfirm={async (reason) => {
          if (await cancel.run({ batchId: batch.id, reason })) setCancelling(false);
        }}
      >
        Its {claims} become ready again. Its control numbers stay used and are never given twice.
      </ConfirmWithReason>
    </section>
  );
}
