import { type ReactNode, useState } from "react";
import type { AcknowledgementRow, KeptAcknowledgement } from "../../../../shared/contract/acknowledgements.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { textColumn } from "../../../parts/data-table/usual-columns.tsx";
import classes from "../files.module.css";
import { AnswerDetails } from "./answer-details.tsx";
import { AnswerMark, SOURCE_WORDS } from "./answer-marks.tsx";
import { reasonsText, statedText, subjectText } from "./answer-words.ts";

/** An answer that is kept, or one that would be. */
export type ListedAnswer = AcknowledgementRow & Partial<Pick<KeptAcknowledgement, "fileId" | "fileName">>;

const COLUMNS: readonly Column<ListedAnswer>[] = [
  {
    key: "answer",
    head: "Answer",
    widthPx: 148,
    cell: (row) => <AnswerMark answer={row.answer} />,
    text: (row) => row.answer,
    sortBy: (row) => row.answer,
  },
  textColumn({ key: "subject", head: "About", widthPx: 224, grow: true, read: subjectText }),
  {
    key: "reason",
    head: "Why",
    widthPx: 224,
    grow: true,
    cell: (row) => <span title={reasonsText(row)}>{reasonsText(row) || "–"}</span>,
    text: reasonsText,
    sortBy: reasonsText,
  },
  textColumn({ key: "payer", head: "Payer’s number", widthPx: 136, read: (row) => row.payerControlNumber ?? "–" }),
  textColumn({ key: "stated", head: "Said on", widthPx: 148, read: statedText }),
  textColumn({ key: "source", head: "Said by", widthPx: 160, read: (row) => SOURCE_WORDS[row.source] }),
  textColumn({ key: "sender", head: "Sender", widthPx: 144, hiddenAtFirst: true, read: (row) => row.senderName }),
];

interface AnswerListProps {
  rows: readonly ListedAnswer[];
  /** How many there are, where not all are listed. */
  total: number;
  empty?: ReactNode;
  /** A quoted line of the same file was asked for. */
  onQuote?: () => void;
}

/** What receivers said, one row a statement. Enter shows it whole: reasons with codes, and the lines that say so. */
export function AnswerList({ rows, total, empty = null, onQuote }: AnswerListProps) {
  const [open, setOpen] = useState<ListedAnswer | null>(null);
  return (
    <>
      <DataTable
        name="answers"
        label="answers"
        rows={rows}
        rowKey={(row) => String(rows.indexOf(row))}
        columns={COLUMNS}
        onOpen={setOpen}
        onActive={(row) => setOpen((now) => now && row)}
        autoFocus
        empty={empty}
      />
      {total > rows.length && (
        <p className={classes.more}>
          The first {rows.length} of {total} are shown; the file itself holds them all.
        </p>
      )}
      {open && <AnswerDetails answer={open} onClose={() => setOpen(null)} onQuote={onQuote} />}
    </>
  );
}
