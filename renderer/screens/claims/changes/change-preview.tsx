import type { ChangePreview } from "../../../../shared/contract/claim-changes.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { Money } from "../../../parts/money.tsx";
import { partyText } from "./change-words.ts";
import classes from "./changes.module.css";

const FREQUENCY_WORDS = {
  "1": "as an original (1)",
  "7": "as a replacement (7)",
  "8": "as a void (8)",
} as const;

/** How the claim goes next, in one sentence. */
function nextSendingText({ opens, payerName, frequency, payerControlNumber }: ChangePreview): string {
  if (!opens) return "Nothing is sent for it.";
  if (payerName === "") return "No payer is asked.";
  const number = payerControlNumber === "" ? "" : `, in place of its claim ${payerControlNumber}`;
  return `Goes to ${payerName} ${FREQUENCY_WORDS[frequency]}${number}.`;
}

/** What a change would do, before it is done: the next sending, the balances that move, what to mind. */
export function ChangePreviewNote({ preview }: { preview: ChangePreview }) {
  if (preview.refusal !== null) return <ErrorNote error={{ code: "refused", message: preview.refusal }} />;
  return (
    <section className={classes.preview} aria-label="What will happen">
      <p>{nextSendingText(preview)}</p>
      {preview.reversesCharges && (
        <p>Its charges are taken back; until the payer takes its money back, it is owed that.</p>
      )}
      {preview.moves.length === 0 ? (
        <p>No balance moves.</p>
      ) : (
        <table className={classes.moves}>
          <thead>
            <tr>
              <th>Line</th>
              <th>Asked now</th>
              <th>Asked then</th>
              <th>Amount $</th>
            </tr>
          </thead>
          <tbody>
            {preview.moves.map((move) => (
              <tr key={`${move.lineId} ${move.from}`}>
                <td>
                  {move.lineNumber} · {move.procedureCode}
                </td>
                <td>{partyText(move.from)}</td>
                <td>{partyText(move.to)}</td>
                <td>
                  <Money cents={move.amountCents} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {preview.warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          {warning}
        </p>
      ))}
    </section>
  );
}
