import { formatDate } from "../../../shared/dates/date-text.ts";
import { formatMoney } from "../../../shared/money/money-text.ts";
import { callLedger } from "../../ledger-client/call-ledger.ts";
import type { SearchOptions } from "../../parts/fields/code-search.ts";

/** Finds claims for a type-ahead, by the patient's name or any number on them. */
export const searchClaims: SearchOptions = async (text, limit) => {
  const { rows } = await callLedger("claims.list", { view: "all", patientId: null, text, offset: 0, limit });
  return rows.map((row) => ({
    value: row.id,
    code: row.claimNumber,
    label: row.patientName,
    detail: `${row.serviceDate ? formatDate(row.serviceDate) : ""} ${formatMoney(row.totalCents)}`,
  }));
};
