import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { type Month, monthText } from "../../../../shared/dates/month.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { useToday } from "../../../state/session.ts";
import classes from "../reports.module.css";

type Unfinished = OutputOf<"months.previewClose">["unfinished"][number];

const UNFINISHED_WORDS: Readonly<Record<Unfinished["code"], readonly [one: string, many: string]>> = {
  "not-deposited": ["receipt is on no deposit slip", "receipts are on no deposit slip"],
  "bank-waiting": ["deposit has no line of the bank statement", "deposits have no line of the bank statement"],
  "bank-differs": ["deposit differs from the bank or the books", "deposits differ from the bank or the books"],
  "remittance-open": ["remittance is not posted in full", "remittances are not posted in full"],
  unapplied: ["receipt has money that is not applied", "receipts have money that is not applied"],
};

/** Asks before a month is closed: which months close, what is unfinished in them, and where work is posted then. */
export function CloseMonth({ month, onDone }: { month: Month; onDone: () => void }) {
  const preview = useLedgerQuery("months.previewClose", { month });
  const close = useLedgerCommand("months.close");
  const today = useToday();
  const confirm = async () => {
    if (await close.run({ month })) onDone();
  };
  const value = preview.value;
  return (
    <ConfirmWithReason
      opened
      title={`Close ${monthText(month)}`}
      confirmLabel="Close the month"
      running={close.running}
      error={close.error ?? preview.error}
      onConfirm={() => void confirm()}
      onClose={onDone}
    >
      {value && (
        <div className={classes.question}>
          {value.months.length > 1 && (
            <p>
              Months close in order, so {value.months.length} close together: {value.months.map(monthText).join(", ")}.
            </p>
          )}
          <p>
            Nothing more is posted into {value.months.length > 1 ? "them" : "it"}; corrections are dated in the open
            month. Every balance is checked against the journal first.
          </p>
          {value.postingDateAfter !== today && (
            <p>What is done from now on is posted on {formatDate(value.postingDateAfter)}, the first open day.</p>
          )}
          {value.unfinished.length === 0 ? (
            <StatusMark tone="paid" word="Nothing is unfinished" />
          ) : (
            <ul>
              {value.unfinished.map(({ code, count, amountCents }) => (
                <li key={code}>
                  {count} {UNFINISHED_WORDS[code][count === 1 ? 0 : 1]}: {formatDollars(amountCents)}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </ConfirmWithReason>
  );
}
