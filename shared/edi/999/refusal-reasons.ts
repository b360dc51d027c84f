/**
 * How our own findings are said in a 999, by their codes: the reason of a segment (IK304) or element (IK403), of the
 * transaction (IK502) or of the group (AK905). Rules between values have no words in a 999: they have no reason here.
 */

/** IK304. */
export const SEGMENT_REASONS: Readonly<Record<string, string>> = {
  "segment-unexpected": "2",
  "segment-missing": "3",
  "loop-missing": "I7",
  "loop-repeated": "4",
  "segment-repeated": "5",
  "segment-order": "7",
  "level-parent": "8",
  "level-number": "8",
  "level-children": "8",
};

/** IK403; the segment's own reason is then 8, it has errors in its elements. */
export const ELEMENT_REASONS: Readonly<Record<string, string>> = {
  "element-missing": "1",
  "syntax-paired": "2",
  "syntax-required": "2",
  "syntax-conditional": "2",
  "syntax-list-conditional": "2",
  "syntax-exclusive": "10",
  "element-not-used": "I10",
  "element-repeated": "12",
  "separator-in-data": "13",
  "component-separator-other": "6",
  "too-short": "4",
  "too-long": "5",
  "control-character": "6",
  "not-a-number": "6",
  "amount-decimals": "6",
  blank: "6",
  "code-not-allowed": "7",
  "date-impossible": "8",
  "dates-reversed": "8",
  "time-impossible": "9",
  form: "I12",
};

/** IK502. */
export const TRANSACTION_REASONS: Readonly<Record<string, string>> = {
  "transaction-not-known": "1",
  "transaction-not-closed": "2",
  "file-truncated": "2",
  "transaction-number-differs": "3",
  "segment-count": "4",
  "transaction-number-repeated": "23",
};

/** AK905. */
export const GROUP_REASONS: Readonly<Record<string, string>> = {
  "group-not-closed": "3",
  "file-truncated": "3",
  "group-number-differs": "4",
  "transaction-count": "5",
  "group-number-repeated": "19",
};

/** Errors of values with which a transaction is still taken in: codes that the guide does not know, values it does not ask for. */
export const NOTED_ONLY: ReadonlySet<string> = new Set(["code-not-allowed", "element-not-used"]);
