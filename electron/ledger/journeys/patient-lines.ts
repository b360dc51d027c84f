import { sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import type { Responsibility } from "../../../shared/claims/claim-states.ts";
import { revenueLabel } from "../../../shared/codes/revenue-labels.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { type LineBalance, NO_LINE_BALANCE } from "../../../shared/ledger/line-balance.ts";
import { readLineBalances } from "./journal/read-line-balances.ts";

/** A line of a patient's account with its balance. */
export interface PatientLine {
  lineId: string;
  claimId: string;
  claimNumber: string;
  serviceDate: IsoDate | null;
  procedureCode: string;
  modifiers: string;
  /** Our label: the fee schedule's, what the biller typed on the line, or the revenue code's. Empty when there is none. */
  label: string;
  responsibility: Responsibility;
  patientSinceDate: IsoDate | null;
  /** The provider whom the charge names. */
  providerId: string | null;
  balance: LineBalance;
}

/** Every line of a patient's claims, oldest service first. Lines taken off before they were ever charged are left out. */
export function readPatientLines(read: ReadHandle, patientId: string): PatientLine[] {
  const balances = readLineBalances(read, { patientId });
  const rows = read.all(
    build
      .selectFrom("claimLine")
      .innerJoin("claim", "claim.id", "claimLine.claimId")
      .select([
        "claimLine.id as lineId",
        "claimLine.claimId",
        "claim.claimNumber",
        "claimLine.serviceDate",
        "claimLine.procedureCode",
        "claimLine.modifiers",
        "claimLine.responsibility",
        "claimLine.patientSinceDate",
        "claimLine.removed",
        labelOfLine.as("label"),
        sql<string | null>`claimLine.lineJson ->> 'revenueCode'`.as("revenueCode"),
        providerOfCharge.as("providerId"),
      ])
      .where("claim.patientId", "=", patientId)
      .orderBy("claimLine.serviceDate")
      .orderBy("claim.claimNumber")
      .orderBy("claimLine.lineNumber"),
  );
  return rows.flatMap(({ removed, revenueCode, ...row }) => {
    const balance = balances.get(row.lineId) ?? NO_LINE_BALANCE;
    const label = row.label || revenueLabel(revenueCode ?? "");
    return removed === 1 && balance === NO_LINE_BALANCE ? [] : [{ ...row, label, balance }];
  });
}

const labelOfLine = sql<string>`coalesce(
  (SELECT fee.label FROM fee WHERE fee.procedureCode = claimLine.procedureCode AND fee.label <> ''
    ORDER BY fee.effectiveDate DESC LIMIT 1),
  json_extract(claimLine.lineJson, '$.description'), '')`;

const providerOfCharge = sql<string | null>`(
  SELECT posting.providerId FROM posting WHERE posting.lineId = claimLine.id AND posting.account = 'charges'
  ORDER BY posting.id DESC LIMIT 1)`;
