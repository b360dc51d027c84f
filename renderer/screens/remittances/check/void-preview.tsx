import type { VoidedAnswer, VoidPreview } from "../../../../shared/contract/voids.ts";
import { Money } from "../../../parts/money.tsx";
import classes from "../remittances.module.css";

const ASKED: Readonly<Record<VoidedAnswer["responsibility"], string>> = {
  primary: "the first payer",
  secondary: "the second payer",
  tertiary: "the third payer",
  patient: "the patient",
  nobody: "nobody",
};

const MOST_CLAIMS = 8;

/** What a void would take back: by account, by claim, and what else returns to where it was. */
export function VoidPreviewTable({ preview }: { preview: VoidPreview }) {
  const { answers, accounts, consequences, entryCount } = preview;
  return (
    <div className={classes.voidPreview}>
      <p>
        {entryCount === 1 ? "One entry is" : `${entryCount} entries are`} taken back by as many new ones. The journal
        keeps both.
      </p>
      <dl className={classes.amounts} aria-label="What moves by account">
        {accounts.map((row) => (
          <FragmentRow key={row.account} label={row.label}>
            <Money cents={row.amountCents} />
          </FragmentRow>
        ))}
      </dl>
      <dl className={classes.amounts} aria-label="Open on the claims">
        {answers.slice(0, MOST_CLAIMS).map((answer) => (
          <FragmentRow
            key={answer.position}
            label={`${answer.claimNumber} ${answer.patientName}`}
            note={
              answer.responsibility === answer.responsibilityAfter
                ? `waits on ${ASKED[answer.responsibility]}`
                : `waits on ${ASKED[answer.responsibility]} now, on ${ASKED[answer.responsibilityAfter]} afterwards`
            }
          >
            <Money cents={answer.openCents} /> → <Money cents={answer.openAfterCents} />
          </FragmentRow>
        ))}
      </dl>
      {answers.length > MOST_CLAIMS && <p>And {answers.length - MOST_CLAIMS} more claims.</p>}
      <ul>
        {consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
    </div>
  );
}

function FragmentRow({ label, note, children }: { label: string; note?: string; children: React.ReactNode }) {
  return (
    <>
      <dt>
        {label}
        {note !== undefined && <span className={classes.consequence}>{note}</span>}
      </dt>
      <dd>{children}</dd>
    </>
  );
}
