import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import { formatMoney } from "../../money/money-text.ts";
import type { LetterBlock } from "../letters/fill-template.ts";
import { type LetterColumn, tableDate } from "../letters/letter-values.ts";

/** Everything that happened to one claim, for a lawyer or an auditor: who, when, what, and the proof of it. */
export interface ClaimHistoryPaper {
  readonly claimNumber: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly lines: readonly {
    readonly date: IsoDate | null;
    readonly service: string;
    readonly chargedCents: Cents;
    readonly insurancePaidCents: Cents;
    readonly adjustedCents: Cents;
    readonly patientPaidCents: Cents;
    readonly openCents: Cents;
  }[];
  readonly sendings: readonly {
    readonly date: IsoDate;
    readonly payerName: string;
    readonly how: string;
    readonly proof: string;
  }[];
  readonly answers: readonly {
    readonly date: IsoDate;
    readonly payerName: string;
    readonly check: string;
    readonly paidCents: Cents;
    readonly reasons: string;
  }[];
  readonly entries: readonly {
    readonly date: IsoDate;
    readonly what: string;
    readonly who: string;
    readonly amountCents: Cents;
    readonly balanceCents: Cents;
  }[];
  readonly events: readonly { readonly at: string; readonly what: string; readonly who: string }[];
  readonly documents: readonly { readonly at: string; readonly title: string; readonly sha256: string }[];
}

type Columns = readonly (readonly [head: string, share: number, align?: "right"])[];

/** The history as pieces of a page, each part under its heading; a part with nothing in it says so. */
export function claimHistoryBlocks(history: ClaimHistoryPaper): LetterBlock[] {
  return [
    { kind: "heading", text: `History of claim ${history.claimNumber}` },
    { kind: "paragraph", lines: history.facts.map(([name, value]) => `${name}: ${value}`) },
    ...part(
      "Services",
      SERVICE_COLUMNS,
      history.lines.map((line) => [
        line.date === null ? "" : tableDate(line.date),
        line.service,
        formatMoney(line.chargedCents),
        formatMoney(line.insurancePaidCents),
        formatMoney(line.adjustedCents),
        formatMoney(line.patientPaidCents),
        formatMoney(line.openCents),
      ]),
    ),
    ...part(
      "Sent",
      SENDING_COLUMNS,
      history.sendings.map((one) => [tableDate(one.date), one.payerName, one.how, one.proof]),
    ),
    ...part(
      "Answered",
      ANSWER_COLUMNS,
      history.answers.map((one) => [
        tableDate(one.date),
        one.payerName,
        one.check,
        formatMoney(one.paidCents),
        one.reasons,
      ]),
    ),
    ...part(
      "Posted",
      ENTRY_COLUMNS,
      history.entries.map((one) => [
        tableDate(one.date),
        one.what,
        one.who,
        formatMoney(one.amountCents),
        formatMoney(one.balanceCents),
      ]),
    ),
    ...part(
      "What happened, in universal time",
      EVENT_COLUMNS,
      history.events.map((one) => [one.at, one.what, one.who]),
    ),
    ...part(
      "Printed and kept, with the SHA-256 of each",
      DOCUMENT_COLUMNS,
      history.documents.map((one) => [one.at, one.title, one.sha256]),
    ),
  ];
}

const SERVICE_COLUMNS: Columns = [
  ["Service", 54],
  ["Code", 64],
  ["Charged", 48, "right"],
  ["Ins. paid", 48, "right"],
  ["Adjusted", 48, "right"],
  ["Pat. paid", 48, "right"],
  ["Open", 48, "right"],
];
const SENDING_COLUMNS: Columns = [
  ["Sent", 54],
  ["To", 100],
  ["How", 90],
  ["Proof", 190],
];
const ANSWER_COLUMNS: Columns = [
  ["Decided", 54],
  ["By", 100],
  ["Check, claim number", 110],
  ["Paid", 48, "right"],
  ["Reasons", 120],
];
const ENTRY_COLUMNS: Columns = [
  ["Posted", 54],
  ["What", 190],
  ["By", 80],
  ["Amount", 52, "right"],
  ["Balance", 52, "right"],
];
const EVENT_COLUMNS: Columns = [
  ["When", 90],
  ["What", 250],
  ["Who", 90],
];
const DOCUMENT_COLUMNS: Columns = [
  ["When", 90],
  ["Document", 150],
  ["SHA-256", 190],
];

function part(title: string, columns: Columns, rows: readonly (readonly string[])[]): LetterBlock[] {
  const heading: LetterBlock = { kind: "heading", text: title };
  if (rows.length === 0) return [heading, { kind: "paragraph", lines: ["Nothing."] }];
  const placed = columns.map(([head, share, align]): LetterColumn => ({ head, share, align: align ?? "left" }));
  return [heading, { kind: "table", table: { columns: placed, rows } }];
}
