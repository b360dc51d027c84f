import { Button } from "@mantine/core";
import { useState } from "react";
import type { PayerMovement, PayerReference } from "../../../../shared/contract/payer-balances.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { Day } from "../../../parts/day.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { Money } from "../../../parts/money.tsx";
import { Details } from "../../../state/details.tsx";
import { goTo } from "../../../state/navigation.ts";
import classes from "./payer-balances.module.css";
import { SettleReference } from "./settle-reference.tsx";

interface ReferencePanelProps {
  payerId: string;
  reference: string;
  /** The payer's other references, against which this one can be set off. */
  others: readonly PayerReference[];
  onClose: () => void;
}

/** One reference: what moved it, from which check, the claims it names, and the way to settle it by hand. */
export function ReferencePanel({ payerId, reference, others, onClose }: ReferencePanelProps) {
  const { value, error, refresh } = useLedgerQuery("payerBalances.get", { payerId, reference });
  const [undoing, setUndoing] = useState<PayerMovement | null>(null);
  const undo = useLedgerCommand("payerBalances.undo");
  const takeBack = async (reason: string) => {
    if (undoing && (await undo.run({ entryId: undoing.entryId, reason }))) setUndoing(null);
  };
  return (
    <Details title={`Reference ${reference}`} onClose={onClose} focusFirst>
      {error && <ErrorNote error={error} onRetry={refresh} />}
      {value && (
        <div className={classes.panel}>
          <p className={classes.note}>
            {value.reference.payerName}. {value.reference.label}.{" "}
            {value.reference.balanceCents < 0
              ? "The payer took this money, and no reversal has come for it yet."
              : value.reference.balanceCents > 0
                ? "The payer will take this money from a later check."
                : "Nothing stands here any more."}
          </p>
          <table className={classes.movements}>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">What</th>
                <th scope="col" data-right>
                  Moved
                </th>
                <th scope="col" data-right>
                  Owed
                </th>
              </tr>
            </thead>
            <tbody>
              {value.movements.map((movement) => (
                <Movement key={movement.entryId} movement={movement} onUndo={() => setUndoing(movement)} />
              ))}
            </tbody>
          </table>
          {value.reference.balanceCents !== 0 && (
            <SettleReference
              key={value.reference.balanceCents}
              of={value.reference}
              others={others.filter((one) => one.balanceCents * value.reference.balanceCents < 0)}
              lines={value.lines}
            />
          )}
        </div>
      )}
      <ConfirmWithReason
        opened={undoing !== null}
        title="Take this settlement back"
        confirmLabel="Take it back"
        reasonLabel="Why"
        usualReasons={["Wrong reference", "Wrong line"]}
        running={undo.running}
        error={undo.error}
        onConfirm={(reason) => void takeBack(reason.slice(0, 40))}
        onClose={() => setUndoing(null)}
      >
        A reversing entry is posted; both stay in the journal.
      </ConfirmWithReason>
    </Details>
  );
}

function Movement({ movement, onUndo }: { movement: PayerMovement; onUndo: () => void }) {
  const { remittanceId, checkNumber } = movement;
  return (
    <tr>
      <td>
        <Day date={movement.postingDate} />
      </td>
      <td>
        {movement.label}
        {remittanceId !== null && (
          <button
            type="button"
            className={classes.link}
            onClick={() => goTo({ screen: "remittances", id: remittanceId })}
          >
            Check {checkNumber}
          </button>
        )}
        {movement.canUndo && (
          <Button size="compact-xs" variant="default" onClick={onUndo}>
            Take back
          </Button>
        )}
      </td>
      <td data-right>
        <Money cents={movement.amountCents} />
      </td>
      <td data-right>
        <Money cents={movement.balanceCents} faintZero={false} />
      </td>
    </tr>
  );
}
