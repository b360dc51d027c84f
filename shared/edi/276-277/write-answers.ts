import { toD8 } from "../../dates/date-text.ts";
import { type AnswerFile, writeAnswerFile } from "../answer-file.ts";
import { addParty, addPeriod, addStatusNote, addStatusService } from "../claim-status/write-parts.ts";
import { type ComposedTransaction, composeTransaction, type TransactionComposer } from "../x12/compose-transaction.ts";
import type { AnsweredClaim, AnsweredLine, ClaimStatusAnswer } from "./claim-status-answer.ts";

export type ClaimStatusAnswerFile = AnswerFile & {
  /** One transaction each; the interchange facts of the first address the file. */
  readonly answers: readonly ClaimStatusAnswer[];
};

const VERSION = "005010X212";

/**
 * Writes answers to questions about claims as one 277 file, for training and for tests: a simulated payer's answer.
 * @throws EdiWriteError for text that X12 cannot carry, RangeError when there is nothing to write.
 */
export function write277(file: ClaimStatusAnswerFile): string {
  return writeAnswerFile(file, file.answers, {
    functionalCode: "HN",
    version: VERSION,
    lacks: "A claim status file needs at least one answer.",
    compose: (one, controlNumber) => composeAnswer(one, controlNumber, file.createdAt),
  });
}

function composeAnswer(
  answer: ClaimStatusAnswer,
  controlNumber: number,
  createdAt: ClaimStatusAnswerFile["createdAt"],
): ComposedTransaction {
  const out = composeTransaction("277", String(controlNumber).padStart(4, "0"), VERSION);
  const { reference, createdDate = createdAt.date, createdTime = createdAt.time, contact } = answer;
  out.add("BHT", "0010", "08", reference, toD8(createdDate), createdTime, "DG");
  out.openLevel("20", 0);
  addParty(out, answer.payer);
  if (contact) {
    out.add("PER", "IC", contact.name, ...contact.numbers.flatMap((one) => [one.qualifier, one.number]));
  }
  out.openLevel("21", 1);
  addParty(out, answer.receiver);
  addTrace(out, "2", answer.answer);
  for (const provider of answer.providers) addProvider(out, provider);
  return out.finish();
}

function addTrace(out: TransactionComposer, kind: "1" | "2", trace: ClaimStatusAnswer["answer"]): void {
  if (!trace) return;
  out.add("TRN", kind, trace.traceNumber);
  for (const note of trace.statuses) addStatusNote(out, note);
}

function addProvider(out: TransactionComposer, provider: ClaimStatusAnswer["providers"][number]): void {
  out.openLevel("19", 2);
  addParty(out, provider.name);
  addTrace(out, "1", provider.answer);
  let last: string | undefined;
  for (const patient of provider.patients) {
    // Patients of one subscriber follow one another under the subscriber's level, the subscriber first.
    const key = JSON.stringify(patient.subscriber);
    if (!patient.dependent || key !== last) {
      out.openLevel("22", 3);
      addParty(out, patient.subscriber);
    }
    last = key;
    if (patient.dependent) {
      out.openLastLevel("23", 4);
      addParty(out, patient.dependent);
    }
    for (const claim of patient.claims) addClaim(out, claim);
  }
}

function addClaim(out: TransactionComposer, claim: AnsweredClaim): void {
  out.add("TRN", "2", claim.traceNumber);
  for (const note of claim.statuses) addStatusNote(out, note);
  if (claim.payerControlNumber !== undefined) out.add("REF", "1K", claim.payerControlNumber);
  if (claim.billType !== undefined) out.add("REF", "BLT", claim.billType);
  if (claim.claimNumber !== undefined) out.add("REF", "EJ", claim.claimNumber);
  for (const one of claim.references) out.add("REF", one.qualifier, one.value);
  if (claim.clearinghouseNumber !== undefined) out.add("REF", "D9", claim.clearinghouseNumber);
  addPeriod(out, "472", claim);
  for (const line of claim.lines) addLine(out, line);
}

function addLine(out: TransactionComposer, line: AnsweredLine): void {
  addStatusService(out, line.service);
  for (const note of line.statuses) addStatusNote(out, note);
  if (line.lineControlNumber !== undefined) out.add("REF", "FJ", line.lineControlNumber);
  addPeriod(out, "472", line);
}
