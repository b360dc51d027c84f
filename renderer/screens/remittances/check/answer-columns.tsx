import type { Column } from "../../../parts/data-table/column.ts";
import { textColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";
import { Money } from "../../../parts/money.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import type { Answer } from "./answers.ts";

/** What will become of an answer, in one mark. */
export function AnswerMark({ answer: { planned, deniedCents } }: { answer: Answer }) {
  if (planned.settled) {
    return deniedCents > 0 ? (
      <StatusMark tone="denied" word="Posted, denied" />
    ) : (
      <StatusMark tone="paid" word="Posted" />
    );
  }
  if (!planned.posts) return <StatusMark tone="hold" word={planned.match ? "Held" : "No match"} />;
  if (planned.kind === "reversal") return <StatusMark tone="pending" word="Takes back" />;
  if (deniedCents > 0 && planned.paidCents === 0) return <StatusMark tone="denied" word="Denied" />;
  if (deniedCents > 0) return <StatusMark tone="denied" word="Partly denied" />;
  if (planned.exceptions.length > 0) return <StatusMark tone="pending" word="Posts, look" />;
  return <StatusMark tone="paid" word="Posts" />;
}

/** The claims of a check. */
export const ANSWER_COLUMNS: readonly Column<Answer>[] = [
  { key: "mark", head: "Will be", widthPx: 108, cell: (answer) => <AnswerMark answer={answer} /> },
  {
    key: "claim",
    head: "Claim",
    widthPx: 132,
    cell: ({ planned }) => planned.match?.claimNumber ?? planned.claimNumber,
    text: ({ planned }) => `${planned.claimNumber} ${planned.match?.claimNumber ?? ""}`,
    sortBy: ({ planned }) => planned.claimNumber,
  },
  textColumn({ key: "patient", head: "Patient", widthPx: 120, grow: true, read: (answer) => answer.patientName }),
  totalColumn({ key: "charge", head: "Charge $", widthPx: 88, read: ({ planned }) => planned.chargeCents }),
  totalColumn({ key: "paid", head: "Paid $", widthPx: 88, read: ({ planned }) => planned.paidCents }),
  totalColumn({ key: "written-off", head: "Adjusted $", widthPx: 96, read: (answer) => answer.writtenOffCents }),
  totalColumn({ key: "patientOwes", head: "Patient $", widthPx: 88, read: (answer) => answer.patientCents }),
  {
    ...totalColumn<Answer>({ key: "denied", head: "Denied $", widthPx: 88, read: (answer) => answer.deniedCents }),
    hiddenAtFirst: true,
    cell: (answer) => <Money cents={answer.deniedCents} lost={answer.deniedCents > 0} />,
  },
];
