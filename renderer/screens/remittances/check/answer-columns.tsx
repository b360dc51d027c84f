import { sumCents } from "../../../../shared/money/cents.ts";
import type { Column } from "../../../parts/data-table/column.ts";
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

const total = (pick: (answer: Answer) => Parameters<typeof Money>[0]["cents"]) => (answers: readonly Answer[]) => (
  <Money cents={sumCents(answers.map(pick))} />
);

/** The claims of a check. */
export const ANSWER_COLUMNS: readonly Column<Answer>[] = [
  { key: "mark", head: "Will be", widthPx: 128, cell: (answer) => <AnswerMark answer={answer} /> },
  {
    key: "claim",
    head: "Claim",
    widthPx: 128,
    cell: ({ planned }) => planned.match?.claimNumber ?? planned.claimNumber,
    text: ({ planned }) => `${planned.claimNumber} ${planned.match?.claimNumber ?? ""}`,
    sortBy: ({ planned }) => planned.claimNumber,
  },
  {
    key: "patient",
    head: "Patient",
    widthPx: 120,
    grow: true,
    cell: (answer) => answer.patientName,
    text: (answer) => answer.patientName,
    sortBy: (answer) => answer.patientName,
  },
  {
    key: "charge",
    head: "Charge $",
    widthPx: 88,
    align: "right",
    cell: ({ planned }) => <Money cents={planned.chargeCents} />,
    sortBy: ({ planned }) => planned.chargeCents,
    foot: total(({ planned }) => planned.chargeCents),
  },
  {
    key: "paid",
    head: "Paid $",
    widthPx: 88,
    align: "right",
    cell: ({ planned }) => <Money cents={planned.paidCents} />,
    sortBy: ({ planned }) => planned.paidCents,
    foot: total(({ planned }) => planned.paidCents),
  },
  {
    key: "written-off",
    head: "Adjusted $",
    widthPx: 96,
    align: "right",
    cell: (answer) => <Money cents={answer.writtenOffCents} />,
    sortBy: (answer) => answer.writtenOffCents,
    foot: total((answer) => answer.writtenOffCents),
  },
  {
    key: "patientOwes",
    head: "Patient $",
    widthPx: 88,
    align: "right",
    cell: (answer) => <Money cents={answer.patientCents} />,
    sortBy: (answer) => answer.patientCents,
    foot: total((answer) => answer.patientCents),
  },
  {
    key: "denied",
    head: "Denied $",
    widthPx: 88,
    align: "right",
    hiddenAtFirst: true,
    cell: (answer) => <Money cents={answer.deniedCents} lost={answer.deniedCents > 0} />,
    sortBy: (answer) => answer.deniedCents,
    foot: total((answer) => answer.deniedCents),
  },
];
