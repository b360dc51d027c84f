import type { EstimateRow } from "../../../../shared/contract/estimates.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { dayColumn, moneyColumn, textColumn } from "../../../parts/data-table/usual-columns.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import type { StatusTone } from "../../../theme/tokens.ts";

interface Mark {
  tone: StatusTone;
  word: string;
}

/** How an estimate stands: what comes first is what somebody must look at. */
export function estimateMark({ dispute, excessCents, replaced, billedCents }: EstimateRow): Mark {
  if (dispute && dispute.closedDate === null) return { tone: "denied", word: "In dispute" };
  if (excessCents !== null) return { tone: "denied", word: `Exceeded by ${formatDollars(excessCents)}` };
  if (replaced) return { tone: "draft", word: "Replaced" };
  return billedCents === 0 ? { tone: "pending", word: "Nothing billed yet" } : { tone: "paid", word: "Within it" };
}

export const ESTIMATE_COLUMNS: readonly Column<EstimateRow>[] = [
  textColumn({ key: "number", head: "No.", widthPx: 64, read: (row) => String(row.number) }),
  dayColumn({ key: "given", head: "Given", widthPx: 96, read: (row) => row.givenDate }),
  dayColumn({ key: "due", head: "Due by", widthPx: 96, read: (row) => row.dueDate, hiddenAtFirst: true }),
  textColumn({ key: "for", head: "For", widthPx: 160, grow: true, read: (row) => row.primaryService }),
  dayColumn({ key: "from", head: "Service", widthPx: 96, read: (row) => row.fromDate }),
  dayColumn({ key: "through", head: "Through", widthPx: 96, read: (row) => row.throughDate, hiddenAtFirst: true }),
  moneyColumn({ key: "total", head: "Estimated, $", widthPx: 104, read: (row) => row.totalCents }),
  moneyColumn({ key: "billed", head: "Billed, $", widthPx: 104, read: (row) => row.billedCents }),
  {
    key: "state",
    head: "State",
    widthPx: 184,
    cell: (row) => <StatusMark {...estimateMark(row)} />,
    text: (row) => estimateMark(row).word,
    sortBy: (row) => estimateMark(row).word,
  },
  dayColumn({ key: "kept", head: "Kept until", widthPx: 96, read: (row) => row.keepUntilDate, hiddenAtFirst: true }),
];
