import { toD8 } from "../../dates/date-text.ts";
import { type AnswerFile, writeAnswerFile } from "../answer-file.ts";
import { addParty, addPeriod } from "../claim-status/write-parts.ts";
import { type ComposedTransaction, composeTransaction, type TransactionComposer } from "../x12/compose-transaction.ts";
import type { CoveredPerson, EligibilityAnswer, PatientEligibility, Refusal } from "./eligibility-answer.ts";
import { addBenefit } from "./write-benefit.ts";
import { addAddress, addContacts, addRefusals } from "./write-parts.ts";

export type EligibilityAnswerFile = AnswerFile & {
  /** One transaction each; the interchange facts of the first address the file. */
  readonly answers: readonly EligibilityAnswer[];
};

const VERSION = "005010X279A1";

/**
 * Writes answers to questions about coverage as one 271 file, for training and for tests: a simulated payer's answer.
 * @throws EdiWriteError for text that X12 cannot carry, RangeError when there is nothing to write.
 */
export function write271(file: EligibilityAnswerFile): string {
  return writeAnswerFile(file, file.answers, {
    functionalCode: "HB",
    version: VERSION,
    lacks: "An eligibility file needs at least one answer.",
    compose: (one, controlNumber) => composeAnswer(one, controlNumber, file.createdAt),
  });
}

function composeAnswer(
  answer: EligibilityAnswer,
  controlNumber: number,
  createdAt: EligibilityAnswerFile["createdAt"],
): ComposedTransaction {
  const out = composeTransaction("271", String(controlNumber).padStart(4, "0"), VERSION);
  const { createdDate = createdAt.date, createdTime = createdAt.time } = answer;
  out.add("BHT", "0022", "11", answer.reference, toD8(createdDate), createdTime);
  out.openLevel("20", 0);
  addParty(out, answer.payer);
  addContacts(out, answer.payerContacts);
  addRefusals(out, answer.payerRefusals);
  if (!answer.provider) return out.finish();
  out.openLevel("21", 1);
  addParty(out, answer.provider);
  addRefusals(out, answer.providerRefusals);
  let last: string | undefined;
  for (const patient of answer.patients) {
    // Patients of one subscriber follow one another under the subscriber's level, the subscriber first.
    const key = JSON.stringify(patient.subscriber);
    addPatient(out, patient, key === last);
    last = key;
  }
  return out.finish();
}

function addPatient(out: TransactionComposer, patient: PatientEligibility, sameSubscriber: boolean): void {
  const { subscriber, dependent } = patient;
  if (!dependent) {
    out.openLevel("22", 2);
    addTraces(out, patient.traces);
    addPerson(out, subscriber, patient.refusals);
  } else {
    if (!sameSubscriber) {
      out.openLevel("22", 2);
      addPerson(out, subscriber, []);
    }
    out.openLevel("23", 3);
    addTraces(out, patient.traces);
    addPerson(out, dependent, patient.refusals);
  }
  for (const benefit of patient.benefits) addBenefit(out, benefit);
}

function addTraces(out: TransactionComposer, traces: PatientEligibility["traces"]): void {
  for (const one of traces) out.add("TRN", one.kind, one.number, one.assignedBy, one.further);
}

function addPerson(out: TransactionComposer, person: CoveredPerson, refusals: readonly Refusal[]): void {
  addParty(out, person.name);
  for (const one of person.references) out.add("REF", one.qualifier, one.value, one.description);
  addAddress(out, person.address);
  addRefusals(out, refusals);
  const birth = person.birthDate && toD8(person.birthDate);
  if (birth || person.sex) out.add("DMG", birth && "D8", birth, person.sex);
  if (person.relationship) {
    const correction = person.corrected ? ["001", "25"] : [];
    out.add("INS", person.relationship === "18" ? "Y" : "N", person.relationship, ...correction);
  }
  for (const one of person.dates) addPeriod(out, one.qualifier, one);
}
