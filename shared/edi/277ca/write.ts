import { toD8 } from "../../dates/date-text.ts";
import { type AnswerFile, writeAnswerFile } from "../answer-file.ts";
import { addParty, addPeriod, addStatusNote, addStatusService } from "../claim-status/write-parts.ts";
import { type ComposedTransaction, composeTransaction, type TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import type {
  AcknowledgedClaim,
  AcknowledgedLine,
  AcknowledgementTotals,
  ClaimAcknowledgement,
} from "./claim-acknowledgement.ts";

export type ClaimAcknowledgementFile = AnswerFile & {
  /** One transaction each; the interchange facts of the first address the file. */
  readonly acknowledgements: readonly ClaimAcknowledgement[];
};

const VERSION = "005010X214";

/**
 * Writes claim acknowledgements as one 277CA file, for training and for tests: a simulated payer's answer.
 * @throws EdiWriteError for text that X12 cannot carry, RangeError when there is nothing to write.
 */
export function write277ca(file: ClaimAcknowledgementFile): string {
  return writeAnswerFile(file, file.acknowledgements, {
    functionalCode: "HN",
    version: VERSION,
    lacks: "A claim acknowledgement file needs at least one acknowledgement.",
    compose: (one, controlNumber) => composeAcknowledgement(one, controlNumber, file.createdAt),
  });
}

function composeAcknowledgement(
  acknowledgement: ClaimAcknowledgement,
  controlNumber: number,
  createdAt: ClaimAcknowledgementFile["createdAt"],
): ComposedTransaction {
  const out = composeTransaction("277", String(controlNumber).padStart(4, "0"), VERSION);
  const { reference, createdDate = createdAt.date, createdTime = createdAt.time } = acknowledgement;
  out.add("BHT", "0085", "08", reference, toD8(createdDate), createdTime, "TH");
  out.openLevel("20", 0);
  addParty(out, acknowledgement.source);
  for (const receipt of acknowledgement.receipts) {
    out.add("TRN", "1", receipt.traceNumber);
    addPeriod(out, "050", { fromDate: receipt.receivedDate });
    addPeriod(out, "009", { fromDate: receipt.processedDate });
  }
  out.openLevel("21", 1);
  addParty(out, acknowledgement.receiver);
  out.add("TRN", "2", acknowledgement.batchReference);
  for (const note of acknowledgement.statuses) addStatusNote(out, note);
  addTotals(out, acknowledgement.totals, ["90", "AA"]);
  for (const provider of acknowledgement.providers) addProvider(out, provider);
  return out.finish();
}

function addTotals(
  out: TransactionComposer,
  totals: AcknowledgementTotals,
  [accepted, rejected]: readonly [string, string],
): void {
  if (totals.acceptedCount !== undefined) out.add("QTY", accepted, String(totals.acceptedCount));
  if (totals.rejectedCount !== undefined) out.add("QTY", rejected, String(totals.rejectedCount));
  if (totals.acceptedCents !== undefined) out.add("AMT", "YU", decimalFromCents(totals.acceptedCents));
  if (totals.rejectedCents !== undefined) out.add("AMT", "YY", decimalFromCents(totals.rejectedCents));
}

function addProvider(out: TransactionComposer, provider: ClaimAcknowledgement["providers"][number]): void {
  out.openLevel("19", 2);
  addParty(out, provider.name);
  if (provider.traceNumber !== undefined) out.add("TRN", "1", provider.traceNumber);
  for (const note of provider.statuses) addStatusNote(out, note);
  for (const one of provider.references) out.add("REF", one.qualifier, one.value);
  addTotals(out, provider.totals, ["QA", "QC"]);
  for (const patient of provider.patients) {
    out.openLastLevel("PT", 3);
    addParty(out, patient.name);
    for (const claim of patient.claims) addClaim(out, claim);
  }
}

function addClaim(out: TransactionComposer, claim: AcknowledgedClaim): void {
  out.add("TRN", "2", claim.claimNumber);
  for (const note of claim.statuses) addStatusNote(out, note);
  if (claim.payerControlNumber !== undefined) out.add("REF", "1K", claim.payerControlNumber);
  if (claim.clearinghouseNumber !== undefined) out.add("REF", "D9", claim.clearinghouseNumber);
  if (claim.billType !== undefined) out.add("REF", "BLT", claim.billType);
  for (const one of claim.references) out.add("REF", one.qualifier, one.value);
  addPeriod(out, "472", claim);
  for (const line of claim.lines) addLine(out, line);
}

function addLine(out: TransactionComposer, line: AcknowledgedLine): void {
  addStatusService(out, line.service);
  for (const note of line.statuses) addStatusNote(out, note);
  if (line.lineControlNumber !== undefined) out.add("REF", "FJ", line.lineControlNumber);
  for (const one of line.references) out.add("REF", one.qualifier, one.value);
  addPeriod(out, "472", line);
}
