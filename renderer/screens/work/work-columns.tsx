import type { WorkItem } from "../../../shared/contract/today.ts";
import { sumCents } from "../../../shared/money/cents.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { dayColumn, textColumn } from "../../parts/data-table/usual-columns.tsx";
import { Money } from "../../parts/money.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import type { StatusTone } from "../../theme/tokens.ts";

const KINDS: Readonly<Record<WorkItem["kind"], readonly [StatusTone, string]>> = {
  denial: ["denied", "Denied"],
  rejection: ["denied", "Rejected"],
  underpayment: ["denied", "Underpaid"],
  "no-answer": ["pending", "No answer"],
  other: ["draft", "To look at"],
};

/** Why an item is open. */
export function WorkKindMark({ kind, washed = false }: { kind: WorkItem["kind"]; washed?: boolean }) {
  const [tone, word] = KINDS[kind];
  return <StatusMark tone={tone} word={word} washed={washed} />;
}

/** Open follow-up, due first. */
export const WORK_COLUMNS: readonly Column<WorkItem>[] = [
  {
    key: "kind",
    head: "Kind",
    widthPx: 92,
    cell: (item) => <WorkKindMark kind={item.kind} />,
    sortBy: (item) => item.kind,
  },
  dayColumn({ key: "due", head: "Due", widthPx: 96, read: (item) => item.dueDate }),
  textColumn({ key: "patient", head: "Patient", widthPx: 128, grow: true, read: (item) => item.patientName }),
  {
    key: "payer",
    head: "Payer",
    widthPx: 128,
    grow: true,
    cell: (item) => item.payerName ?? "–",
    text: (item) => item.payerName ?? "",
    sortBy: (item) => item.payerName,
  },
  {
    key: "reason",
    head: "Reason",
    widthPx: 144,
    grow: true,
    cell: (item) => <span title={item.reason}>{item.reason}</span>,
    text: (item) => item.reason,
    sortBy: (item) => item.reason,
  },
  textColumn({ key: "claim", head: "Claim", widthPx: 136, hiddenAtFirst: true, read: (item) => item.claimNumber }),
  {
    key: "amount",
    head: "Waiting $",
    widthPx: 88,
    align: "right",
    cell: (item) => <Money cents={item.amountCents} lost />,
    sortBy: (item) => item.amountCents,
    foot: (items) => <Money cents={sumCents(items.map((item) => item.amountCents))} />,
  },
];
