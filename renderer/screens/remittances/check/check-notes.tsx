import type { EdiProblem } from "../../../../shared/edi/x12/problem.ts";
import { formatMoney } from "../../../../shared/money/money-text.ts";
import type { PostingPlan } from "../../../../shared/remittance/posting-plan.ts";
import { IconDenied, IconWarning } from "../../../parts/icons.ts";
import classes from "../remittances.module.css";

interface CheckNotesProps {
  plan: PostingPlan;
  /** What is odd in the file's form. */
  problems: readonly EdiProblem[];
}

/** What concerns the check as a whole: what does not add up, what waits for a decision, provider-level adjustments. */
export function CheckNotes({ plan, problems }: CheckNotesProps) {
  const notes = [
    ...plan.balanceProblems.map((problem) => ({ grave: true, text: problem.message })),
    ...plan.exceptions.map((exception) => ({ grave: exception.holds, text: exception.message })),
  ];
  if (notes.length + plan.providerAdjustments.length + problems.length === 0) return null;
  return (
    <section className={classes.notes} aria-label="About the check as a whole">
      {notes.map((note) => (
        <p key={note.text} className={classes.noteLine} data-grave={note.grave || undefined}>
          {note.grave ? <IconDenied size={14} aria-hidden="true" /> : <IconWarning size={14} aria-hidden="true" />}
          <span>{note.text}</span>
        </p>
      ))}
      {plan.providerAdjustments.map((adjustment) => (
        <p
          className={classes.noteLine}
          key={`${adjustment.reason} ${adjustment.reference} ${adjustment.segmentNumber ?? ""}`}
        >
          <b>{adjustment.reason}</b>
          <span>
            {adjustment.label}
            {adjustment.reference && `, reference ${adjustment.reference}`}:{" "}
            {adjustment.amountCents > 0 ? "lowers" : "raises"} the check by{" "}
            {formatMoney(adjustment.amountCents).replace("-", "")}
          </span>
        </p>
      ))}
      {problems.length > 0 && (
        <details className={classes.formNotes}>
          <summary>
            {problems.length === 1 ? "One remark" : `${problems.length} remarks`} on the file’s form; its amounts were
            checked apart
          </summary>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.segmentNumber} ${problem.code} ${problem.element ?? ""}`}>
                Segment {problem.segmentNumber} {problem.segmentId}: {problem.message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
