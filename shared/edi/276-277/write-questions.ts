import { toD8 } from "../../dates/date-text.ts";
import { addPeriod, addStatusService } from "../claim-status/write-parts.ts";
import { writeOwnFile } from "../own-file.ts";
import type { QuestionFile } from "../question-file.ts";
import { composeTransaction, type TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import { EdiWriteError } from "../x12/write-error.ts";
import type { ClaimStatusQuestion } from "./claim-status-question.ts";

/** Questions about claims to one payer, and everything of their file. */
export type ClaimStatusQuestionFile = QuestionFile & { readonly questions: readonly ClaimStatusQuestion[] };

const VERSION = "005010X212";

/**
 * Writes questions about claims as one 276 file (005010X212), checked before it is returned.
 * @throws EdiWriteError with a sentence for the biller, and the checker's findings where there are any.
 */
export function write276(file: ClaimStatusQuestionFile): string {
  const { profile, payer, controlNumbers, createdAt, questions } = file;
  refuseUnfit(questions);
  const out = composeTransaction("276", String(controlNumbers.transaction).padStart(4, "0"), VERSION);
  out.add("BHT", "0010", "13", controlNumbers.batchReference, toD8(createdAt.date), createdAt.time);
  out.openLevel("20", 0);
  addOrganization(out, "PR", payer.name, payer.idQualifier, payer.id);
  out.openLevel("21", 1);
  addOrganization(out, "41", profile.submitterName, "46", profile.submitterId);
  for (const ofProvider of grouped(questions, (one) => one.provider)) {
    out.openLevel("19", 2);
    addProvider(out, ofProvider[0].provider);
    for (const ofSubscriber of grouped(ofProvider, (one) => one.subscriber)) addSubscriber(out, ofSubscriber);
  }
  return writeOwnFile(file, { functionalCode: "HR", version: VERSION }, [out.finish()]);
}

function refuseUnfit(questions: readonly ClaimStatusQuestion[]): void {
  if (questions.length === 0) throw new EdiWriteError("no-questions", "There is no claim to ask about. Choose one.");
  const traces = new Set(questions.map((one) => one.traceNumber));
  if (traces.size < questions.length) {
    throw new EdiWriteError(
      "trace-repeated",
      "Two questions have the same trace number: answers could not be told apart.",
    );
  }
  for (const question of questions) {
    if (question.fromDate || question.lines.length > 0) continue;
    const message = `The question about claim ${question.claimNumber ?? question.traceNumber} has no dates of service.`;
    throw new EdiWriteError("dates-missing", message);
  }
}

type Group<Item> = [Item, ...Item[]];

/** Items in groups of the same key, in the order in which the keys first come. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => object): Group<Item>[] {
  const groups = new Map<string, Group<Item>>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function addOrganization(out: TransactionComposer, role: string, name: string, qualifier: string, id: string): void {
  out.add("NM1", role, "2", name, undefined, undefined, undefined, undefined, qualifier, id);
}

function addProvider(out: TransactionComposer, provider: ClaimStatusQuestion["provider"]): void {
  const { lastOrOrganization, first, idQualifier, id } = provider;
  const kind = provider.kind === "organization" ? "2" : "1";
  out.add("NM1", "1P", kind, lastOrOrganization, first, undefined, undefined, undefined, idQualifier, id);
}

/** The subscriber's level with the questions about its own claims, then its dependents' levels. */
function addSubscriber(out: TransactionComposer, questions: Group<ClaimStatusQuestion>): void {
  const { subscriber } = questions[0];
  out.openLevel("22", 3);
  const own = questions.filter((one) => !one.dependent);
  // Birth and sex describe the patient: they stay away where all questions are about dependents.
  if (own.length > 0) addDemographics(out, subscriber);
  const { last, first, middle, suffix, memberId } = subscriber;
  out.add("NM1", "IL", "1", last, first, middle, undefined, suffix, "MI", memberId);
  for (const question of own) addQuestion(out, question);
  const ofDependents = questions.filter((one) => one.dependent);
  for (const ofOne of grouped(ofDependents, (one) => one.dependent ?? {})) {
    const { dependent } = ofOne[0];
    if (!dependent) continue;
    out.openLastLevel("23", 4);
    addDemographics(out, dependent);
    out.add("NM1", "QC", "1", dependent.last, dependent.first, dependent.middle, undefined, dependent.suffix);
    for (const question of ofOne) addQuestion(out, question);
  }
}

function addDemographics(
  out: TransactionComposer,
  person: Pick<ClaimStatusQuestion["subscriber"], "birthDate" | "sex">,
): void {
  if (person.birthDate) out.add("DMG", "D8", toD8(person.birthDate), person.sex);
}

function addQuestion(out: TransactionComposer, question: ClaimStatusQuestion): void {
  out.add("TRN", "1", question.traceNumber);
  const references = [
    ["1K", question.payerControlNumber],
    ["BLT", question.billType],
    ["LU", question.locationNumber],
    ["6P", question.groupNumber],
    ["EJ", question.claimNumber],
    ["XZ", question.prescriptionNumber],
    ["D9", question.clearinghouseNumber],
  ] as const;
  for (const [qualifier, value] of references) if (value !== undefined) out.add("REF", qualifier, value);
  if (question.chargeCents !== undefined) out.add("AMT", "T3", decimalFromCents(question.chargeCents));
  addPeriod(out, "472", question);
  for (const line of question.lines) {
    addStatusService(out, line.service);
    if (line.lineControlNumber !== undefined) out.add("REF", "FJ", line.lineControlNumber);
    addPeriod(out, "472", line);
  }
}
