import type { CollectionAccount } from "../../../../shared/contract/collections.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { formatPhone } from "../../../../shared/forms/address-lines.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { dayColumn, textColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { STEP_WORDS } from "./collection-words.ts";

const PATIENT = textColumn<CollectionAccount>({
  ...{ key: "patient", head: "Patient", widthPx: 152, grow: true, read: (row) => row.name },
});
const AGE: Column<CollectionAccount> = {
  key: "age",
  head: "Days",
  widthPx: 56,
  align: "right",
  cell: (row) => row.ageDays ?? "–",
  sortBy: (row) => row.ageDays,
};
const STATEMENTS: Column<CollectionAccount> = {
  key: "statements",
  head: "Statements",
  widthPx: 88,
  align: "right",
  cell: (row) => row.statementCount,
  sortBy: (row) => row.statementCount,
};
const LAST = dayColumn<CollectionAccount>({
  ...{ key: "last", head: "Last contact", widthPx: 104, read: (row) => row.lastContactDate },
});
const PHONE = textColumn<CollectionAccount>({
  ...{
    key: "phone",
    head: "Telephone",
    widthPx: 128,
    hiddenAtFirst: true,
    read: (row) => (row.phone === null ? "–" : formatPhone(row.phone)),
  },
});
const PROMISE: Column<CollectionAccount> = {
  key: "promise",
  head: "Promise",
  widthPx: 144,
  cell: (row) => row.promise && <PromiseMark promise={row.promise} />,
  sortBy: (row) => row.promise?.promisedDate ?? null,
};
const OWES = totalColumn<CollectionAccount>({
  ...{ key: "owes", head: "Owes, $", widthPx: 96, read: (row) => row.owesCents },
});
const WHY: Column<CollectionAccount> = {
  key: "why",
  head: "Why",
  widthPx: 240,
  grow: true,
  cell: (row) => <span title={row.reason}>{row.reason}</span>,
  text: (row) => row.reason,
  sortBy: (row) => row.reason,
};
const THEN: Column<CollectionAccount> = {
  key: "then",
  head: "Next",
  widthPx: 96,
  cell: (row) => row.step && STEP_WORDS[row.step],
  sortBy: (row) => row.step,
};
const FROM = dayColumn<CollectionAccount>({ key: "from", head: "From", widthPx: 96, read: (row) => row.onDate });

/** Of accounts on which a step is due. */
export const DUE_COLUMNS = [PATIENT, AGE, STATEMENTS, LAST, PHONE, PROMISE, OWES];
/** Of accounts whose next step waits for a day or a statement. */
export const WAITING_COLUMNS = [PATIENT, THEN, FROM, WHY, AGE, STATEMENTS, OWES];
/** Of accounts that nobody asks. */
export const LEFT_OUT_COLUMNS = [{ ...PATIENT, widthPx: 168, grow: false }, WHY, LAST, OWES];

/** A promise by its day and whether it holds. */
export function PromiseMark({ promise }: { promise: NonNullable<CollectionAccount["promise"]> }) {
  const { standing, promisedDate } = promise;
  if (standing === "kept") return <StatusMark tone="paid" word={`Kept ${formatDate(promisedDate)}`} />;
  if (standing === "broken") return <StatusMark tone="denied" word={`Broken ${formatDate(promisedDate)}`} />;
  return <StatusMark tone="pending" word={`By ${formatDate(promisedDate)}`} />;
}
