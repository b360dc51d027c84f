import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { missing } from "../save-row.ts";
import { receiptStands } from "./list-payments.ts";

/** A patient's payment that money can be taken from. */
export interface PatientReceipt {
  receiptId: string;
  patientId: string;
  method: string;
  receivedDate: IsoDate;
  amountCents: Cents;
  unappliedCents: Cents;
}

/** A patient's payment that stands. @throws Refusal `not-found`, or `refused` for a payer's, voided or returned one. */
export function readStandingReceipt(read: ReadHandle, receiptId: string): PatientReceipt {
  const receipt = read.first(
    build
      .selectFrom("receipt")
      .leftJoin("receiptBalance", "receiptBalance.receiptId", "receipt.id")
      .leftJoin("returnedCheck", "returnedCheck.receiptId", "receipt.id")
      .select(["receipt.patientId", "receipt.method", "receipt.depositDate as receivedDate", "receipt.amountCents"])
      .select(["returnedCheck.returnedDate", receiptStands.as("standing")])
      .select(sql<Cents>`coalesce(receiptBalance.unappliedCents, 0)`.as("unappliedCents"))
      .where("receipt.id", "=", receiptId),
  );
  if (!receipt) throw missing("payment", "receiptId");
  const { patientId, returnedDate, standing, ...facts } = receipt;
  if (patientId === null) {
    throw new Refusal(
      "refused",
      "This is a payer's check. Its money is moved on the remittance, not here.",
      "receiptId",
    );
  }
  if (returnedDate !== null) {
    throw new Refusal("refused", "The bank returned this check, so there is no money on it to move.", "receiptId");
  }
  if (standing === 0) {
    throw new Refusal("refused", "This payment was voided, so there is no money on it to move.", "receiptId");
  }
  return { receiptId, patientId, ...facts };
}
