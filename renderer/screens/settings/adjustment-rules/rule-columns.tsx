import type { AdjustmentRuleRow } from "../../../../shared/contract/adjustment-policy.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { dayColumn, textColumn } from "../../../parts/data-table/usual-columns.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import type { StatusTone } from "../../../theme/tokens.ts";
import { type RuleStanding, reasonWords, ruleWords, standingOf } from "./rule-words.ts";

const STANDINGS: Readonly<Record<RuleStanding, readonly [StatusTone, string]>> = {
  "in-force": ["paid", "In force"],
  later: ["pending", "Later"],
  past: ["draft", "Past"],
};

/** The table's columns; whether a rule is in force depends on the day. */
export function ruleColumns(today: IsoDate): readonly Column<AdjustmentRuleRow>[] {
  return [
    textColumn({ key: "code", head: "Code", widthPx: 88, read: (row) => `${row.group}-${row.carc}` }),
    textColumn({
      key: "reason",
      head: "Our words for it",
      widthPx: 184,
      grow: true,
      read: (row) => reasonWords(row.carc),
    }),
    textColumn({ key: "action", head: "What happens", widthPx: 256, grow: true, read: ruleWords }),
    dayColumn({ key: "from", head: "From", widthPx: 96, read: (row) => row.effectiveFrom }),
    dayColumn({ key: "to", head: "Last day", widthPx: 96, read: (row) => row.effectiveTo }),
    {
      key: "standing",
      head: "State",
      widthPx: 96,
      cell: (row) => {
        const [tone, word] = STANDINGS[standingOf(row, today)];
        return <StatusMark tone={tone} word={word} />;
      },
      sortBy: (row) => standingOf(row, today),
    },
    {
      key: "used",
      head: "Posted by",
      widthPx: 80,
      cell: (row) => (row.used ? "Yes" : "Not yet"),
      sortBy: (row) => Number(!row.used),
    },
  ];
}
