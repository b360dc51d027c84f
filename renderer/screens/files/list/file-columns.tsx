import type { FileRow } from "../../../../shared/contract/files.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { textColumn } from "../../../parts/data-table/usual-columns.tsx";
import { momentText } from "../../../parts/day.tsx";
import { DirectionMark, OutcomeMark } from "../file-marks.tsx";
import { controlNumbersText, KIND_WORDS, partiesText } from "../file-words.ts";
import { CopyHash } from "../look/copy-hash.tsx";

/** The list of files. The ledger searches and orders it, so columns do not. */
export function fileColumns(timeZone: string): readonly Column<FileRow>[] {
  return [
    { key: "kept", head: "When", widthPx: 160, cell: (row) => momentText(row.keptAt, timeZone) },
    { key: "direction", head: "Way", widthPx: 92, cell: (row) => <DirectionMark direction={row.direction} /> },
    {
      key: "kind",
      head: "What it is",
      widthPx: 148,
      cell: (row) => (row.isTest ? `${KIND_WORDS[row.kind]}, test` : KIND_WORDS[row.kind]),
    },
    {
      key: "outcome",
      head: "State",
      widthPx: 136,
      cell: (row) => <OutcomeMark outcome={row.outcome} />,
    },
    {
      key: "became",
      head: "What became of it",
      widthPx: 136,
      grow: true,
      cell: (row) => <span title={row.outcomeText}>{row.outcomeText}</span>,
    },
    textColumn({ key: "name", head: "File", widthPx: 208, grow: true, read: (row) => row.fileName }),
    { key: "parties", head: "From → to", widthPx: 184, hiddenAtFirst: true, cell: partiesText },
    {
      key: "numbers",
      head: "Control no.",
      widthPx: 92,
      cell: (row) => <span title={controlNumbersText(row)}>{row.interchangeControlNumber ?? "–"}</span>,
    },
    {
      key: "bytes",
      head: "Bytes",
      widthPx: 80,
      align: "right",
      hiddenAtFirst: true,
      cell: (row) => row.byteCount.toLocaleString("en-US"),
    },
    {
      key: "hash",
      head: "SHA-256",
      widthPx: 96,
      cell: (row) => <CopyHash sha256={row.sha256} shown={row.sha256.slice(0, 6)} inTable />,
    },
  ];
}
