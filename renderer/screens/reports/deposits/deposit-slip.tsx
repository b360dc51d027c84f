import { Button } from "@mantine/core";
import { useState } from "react";
import { entryFilter } from "../../../../shared/closing/entry-filter.ts";
import { methodWord } from "../../../../shared/closing/method-word.ts";
import type { Deposit, DepositReceipt } from "../../../../shared/contract/closing.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { lastDayOf, laterMonth, monthOf } from "../../../../shared/dates/month.ts";
import { type Cents, cents } from "../../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { Money } from "../../../parts/money.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { Details } from "../../../state/details.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { useToday } from "../../../state/session.ts";
import { FigureLink } from "../entries/figure-link.tsx";
import { PrintedPaper } from "../printed-paper.tsx";
import { BankLine } from "./bank-line.tsx";
import classes from "./deposits.module.css";
import { UndoSlip } from "./undo-slip.tsx";

/** A slip that was made: its receipts, and the line of the bank statement that answers it. */
export function DepositSlip({ deposit, onClose }: { deposit: Deposit; onClose: () => void }) {
  const { value, error, refresh } = useLedgerQuery("deposits.get", { depositId: deposit.id });
  const [undoing, setUndoing] = useState(false);
  const printing = useLedgerCommand("deposits.print");
  const [paperId, setPaperId] = useState<string | null>(null);
  const print = async () => {
    const made = await printing.run({ depositId: deposit.id });
    if (made) setPaperId(made.documentId);
  };
  useScreenActions({ print: { label: "Print the slip", run: () => void print() } });
  return (
    <Details title={`Slip ${deposit.number}: ${methodWord(deposit.method).toLowerCase()}`} onClose={onClose} focusFirst>
      <div className={classes.form}>
        <BankLine key={`${deposit.bankDate} ${deposit.bankCents}`} deposit={deposit} />
        <Standing deposit={deposit} />
        {error && <ErrorNote error={error} onRetry={refresh} />}
        {value && <SlipReceipts deposit={deposit} receipts={value.receipts} />}
        {printing.error && <ErrorNote error={printing.error} />}
        <div className={classes.acts}>
          <Button
            variant="default"
            loading={printing.running}
            rightSection={<kbd>Ctrl P</kbd>}
            onClick={() => void print()}
          >
            Print the slip
          </Button>
          <Button
            variant="default"
            disabled={deposit.bankCents !== null}
            title={deposit.bankCents === null ? undefined : "Take the bank's line off first"}
            onClick={() => setUndoing(true)}
          >
            Take the slip back
          </Button>
        </div>
      </div>
      <UndoSlip depositId={deposit.id} opened={undoing} onClose={() => setUndoing(false)} onUndone={onClose} />
      <PrintedPaper documentId={paperId} onClose={() => setPaperId(null)} />
    </Details>
  );
}

/** Slip, bank and books against each other, in words and cents. */
function Standing({ deposit }: { deposit: Deposit }) {
  const { state, bankDifferenceCents, booksDifferenceCents } = deposit;
  if (state === "waiting") return null;
  if (state === "matched") return <StatusMark tone="paid" word="Slip, bank and books agree" washed />;
  return (
    <ul className={classes.differences}>
      {bankDifferenceCents !== 0 && (
        <li>
          The bank has <Apart cents={bankDifferenceCents} /> than the slip. Compare the receipts below with the bank's
          advice.
        </li>
      )}
      {booksDifferenceCents !== 0 && (
        <li>
          The books have <Apart cents={booksDifferenceCents} /> than the slip: a receipt on it was voided or corrected
          after the deposit.
        </li>
      )}
    </ul>
  );
}

function Apart({ cents: amount }: { cents: Cents }) {
  return (
    <>
      <Money cents={cents(Math.abs(amount))} withSign lost /> {amount > 0 ? "more" : "less"}
    </>
  );
}

function SlipReceipts({ deposit, receipts }: { deposit: Deposit; receipts: readonly DepositReceipt[] }) {
  const toDate = lastDayOf(laterMonth(monthOf(useToday()), 1));
  return (
    <section className={classes.receipts} aria-label="Receipts of the slip">
      <h3>
        Deposited {formatDate(deposit.depositDate)} by {deposit.createdBy}
      </h3>
      {receipts.map((receipt) => {
        const name = `${receipt.fromName}${receipt.number === "" ? "" : `, ${receipt.number}`}`;
        const filter = entryFilter(["cash"], { fromDate: null, toDate }, { receiptId: receipt.receiptId });
        return (
          <div key={receipt.receiptId} className={classes.receipt}>
            <span>
              {name}
              {receipt.booksCents !== receipt.amountCents && (
                <span className={classes.now}>
                  now <Money cents={receipt.booksCents} faintZero={false} /> in the books
                </span>
              )}
            </span>
            <FigureLink label={`Cash of ${name}`} figure={{ amountCents: receipt.amountCents, filter }} />
          </div>
        );
      })}
      <div className={classes.total}>
        <span>On the slip</span>
        <Money cents={deposit.slipCents} withSign />
      </div>
    </section>
  );
}
