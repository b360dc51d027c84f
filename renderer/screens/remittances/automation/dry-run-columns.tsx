import type { DryRunCheck } from "../../../../shared/contract/posting-automation.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { dayColumn, moneyColumn, textColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import type { StatusTone } from "../../../theme/tokens.ts";
import { AUTOMATION_WORDS } from "../../automation-words.ts";

/** What the press does with a check, by hue, shape and word. */
function standingOf({ posts, mode, oneClick }: DryRunCheck): readonly [StatusTone, string] {
  if (oneClick.outcome === "nothing") return ["denied", "Waits"];
  if (!posts) return [mode === "review" ? "draft" : "hold", "Looked at"];
  return oneClick.outcome === "all" ? ["paid", "Posts"] : ["hold", "Posts in part"];
}

const count = (
  place: { key: string; head: string; widthPx: number },
  read: (row: DryRunCheck) => number,
): Column<DryRunCheck> => ({
  ...place,
  align: "right",
  cell: read,
  sortBy: read,
});

/** What each check not posted yet would do. */
export const DRY_RUN_COLUMNS: readonly Column<DryRunCheck>[] = [
  {
    key: "state",
    head: "One press",
    widthPx: 120,
    cell: (row) => {
      const [tone, word] = standingOf(row);
      return <StatusMark tone={tone} word={word} />;
    },
    text: (row) => standingOf(row)[1],
    sortBy: (row) => standingOf(row)[1],
  },
  textColumn({ key: "payer", head: "Payer", widthPx: 152, grow: true, read: (row) => row.payerName }),
  textColumn({ key: "check", head: "Check or trace", widthPx: 120, read: (row) => row.checkNumber }),
  dayColumn({ key: "date", head: "Payment date", widthPx: 96, read: (row) => row.paymentDate }),
  textColumn({ key: "mode", head: "Mode", widthPx: 80, read: (row) => AUTOMATION_WORDS[row.mode] }),
  totalColumn({ key: "amount", head: "Check $", widthPx: 96, read: (row) => row.amountCents }),
  count({ key: "claims", head: "Claims", widthPx: 56 }, (row) => row.oneClick.claimCount),
  totalColumn({ key: "applied", head: "Applies $", widthPx: 96, read: (row) => row.oneClick.amountCents }),
  count({ key: "waiting", head: "Wait", widthPx: 48 }, (row) => row.oneClick.waitingCount),
  moneyColumn({ key: "waitingAmount", head: "Waits $", widthPx: 88, read: (row) => row.oneClick.waitingCents }),
  count({ key: "automatic", head: "By itself", widthPx: 64 }, (row) => row.automatic.claimCount),
];
