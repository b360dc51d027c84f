import { Button } from "@mantine/core";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import type { PlannedLine } from "../../../../shared/remittance/posting-plan.ts";
import { IconDenied, IconWarning } from "../../../parts/icons.ts";
import { Money } from "../../../parts/money.tsx";
import { goTo } from "../../../state/navigation.ts";
import classes from "../remittances.module.css";
import { AdjustmentLine } from "./adjustment-line.tsx";
import { AnswerMark } from "./answer-columns.tsx";
import type { Answer } from "./answers.ts";
import type { EntriesWanted } from "./check-entries.tsx";
import { MatchByHand } from "./match-by-hand.tsx";
import { asksForCause, OverpaymentQuestion } from "./overpayment-question.tsx";

const MATCHED_BY: Readonly<Record<string, string>> = {
  hand: "matched by hand",
  "line-control-number": "matched by line control number",
  "claim-number": "matched by claim number",
  service: "matched by day, code and charge",
};

interface AnswerDetailProps {
  answer: Answer;
  remittanceId: string;
  /** Shows the journal entries that posted it. */
  onEntries: (wanted: EntriesWanted) => void;
  /** Asks to take its posting back. */
  onVoid: () => void;
}

/** Beside the list: one answer line by line, with the reason for each dollar and what is open afterwards. */
export function AnswerDetail({ answer, remittanceId, onEntries, onVoid }: AnswerDetailProps) {
  const { planned, patientName } = answer;
  const { match } = planned;
  return (
    <aside className={classes.detail} aria-label={`Claim ${planned.claimNumber}`}>
      <header className={classes.detailHead}>
        <h2>{patientName || planned.claimNumber}</h2>
        <AnswerMark answer={answer} />
        {match ? (
          <button type="button" className={classes.link} onClick={() => goTo({ screen: "claims", id: match.claimId })}>
            Claim {match.claimNumber}
          </button>
        ) : (
          <span>Payer’s claim {planned.claimNumber}</span>
        )}
        <span className={classes.faint}>
          {match ? MATCHED_BY[match.by] : "not found among ours"}
          {planned.payerControlNumber && ` · payer’s number ${planned.payerControlNumber}`}
        </span>
      </header>
      {planned.exceptions.map((exception) => (
        <p
          key={`${exception.code} ${exception.message}`}
          className={`${classes.noteLine} ${classes.exception}`}
          data-grave={exception.holds || undefined}
        >
          {exception.holds ? <IconDenied size={14} aria-hidden="true" /> : <IconWarning size={14} aria-hidden="true" />}
          <span>{exception.message}</span>
        </p>
      ))}
      {!planned.settled && asksForCause(planned) && (
        <OverpaymentQuestion planned={planned} remittanceId={remittanceId} />
      )}
      {planned.lines.map((line) => (
        <AnswerLine key={line.lineId} line={line} />
      ))}
      {planned.forwardedTo && (
        <p className={classes.note}>
          The payer sent the claim on{planned.forwardedTo.carrierName ? ` to ${planned.forwardedTo.carrierName}` : ""}.
          No claim to the next payer is made here.
        </p>
      )}
      {planned.settled ? (
        <section className={classes.match} aria-label="This posting">
          <Button
            variant="default"
            onClick={() =>
              onEntries({ of: "claim", position: planned.claimIndex, title: `claim ${planned.claimNumber}` })
            }
          >
            Show its entries
          </Button>
          <Button variant="default" onClick={onVoid} rightSection={<kbd>Ctrl Z</kbd>}>
            Void this posting, or detach it
          </Button>
        </section>
      ) : (
        <MatchByHand planned={planned} remittanceId={remittanceId} />
      )}
    </aside>
  );
}

function AnswerLine({ line }: { line: PlannedLine }) {
  const code = [line.procedureCode, ...line.modifiers].join(" ");
  return (
    <section className={classes.line} aria-label={`Line ${line.lineNumber}`}>
      <div className={classes.lineHead}>
        <b>{code}</b>
        <span className={classes.faint}>{formatDate(line.serviceDate)}</span>
        {line.adjudicatedCode && <span>answered as {line.adjudicatedCode}</span>}
        <span className={classes.faint}>{line.answered ? "" : "answered with the claim as a whole"}</span>
      </div>
      <dl className={classes.amounts}>
        <dt>Charged</dt>
        <dd>
          <Money cents={line.chargeCents} />
        </dd>
        {line.allowedCents !== undefined && (
          <>
            <dt>Allowed</dt>
            <dd>
              <Money cents={line.allowedCents} />
            </dd>
          </>
        )}
        <dt>Paid</dt>
        <dd>
          <b>
            <Money cents={line.paidCents} />
          </b>
        </dd>
        {line.adjustments.map((adjustment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a payer may send the same reason and amount twice on a line.
          <AdjustmentLine key={index} adjustment={adjustment} />
        ))}
        <dt className={classes.sum}>Open after posting</dt>
        <dd className={classes.sum}>
          <Money cents={openAfter(line)} />
        </dd>
      </dl>
      {line.remarkCodes.length > 0 && <p className={classes.faint}>Remarks {line.remarkCodes.join(", ")}</p>}
    </section>
  );
}

function openAfter(line: PlannedLine): Parameters<typeof Money>[0]["cents"] {
  return sumCents(Object.values(line.openAfter));
}
