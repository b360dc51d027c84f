import { toD8 } from "../../dates/date-text.ts";
import { addPeriod } from "../claim-status/write-parts.ts";
import { writeOwnFile } from "../own-file.ts";
import type { QuestionFile } from "../question-file.ts";
import { composeTransaction, type TransactionComposer } from "../x12/compose-transaction.ts";
import { EdiWriteError } from "../x12/write-error.ts";
import type { EligibilityQuestion } from "./eligibility-question.ts";

/** Questions about coverage to one payer, and everything of their file. */
export type EligibilityQuestionFile = QuestionFile & { readonly questions: readonly EligibilityQuestion[] };

const VERSION = "005010X279A1";

/**
 * Writes questions about coverage as one 270 file (005010X279A1), checked before it is returned.
 * @throws EdiWriteError with a sentence for the biller, and the checker's findings where there are any.
 */
export function write270(file: EligibilityQuestionFile): string {
  const { payer, controlNumbers, createdAt, questions } = file;
  refuseUnfit(questions);
  const out = composeTransaction("270", String(controlNumbers.transaction).padStart(4, "0"), VERSION);
  out.add("BHT", "0022", "13", controlNumbers.batchReference, toD8(createdAt.date), createdAt.time);
  out.openLevel("20", 0);
  const skipped = [undefined, undefined, undefined, undefined] as const;
  out.add("NM1", "PR", "2", payer.name, ...skipped, payer.idQualifier, payer.id);
  for (const ofProvider of Map.groupBy(questions, (one) => JSON.stringify(one.provider)).values()) {
    const [first] = ofProvider;
    if (!first) continue;
    out.openLevel("21", 1);
    addProvider(out, first.provider);
    for (const question of ofProvider) addQuestion(out, question);
  }
  return writeOwnFile(file, { functionalCode: "HS", version: VERSION }, [out.finish()]);
}

function refuseUnfit(questions: readonly EligibilityQuestion[]): void {
  if (questions.length === 0)
    throw new EdiWriteError("no-questions", "There is nobody to ask about. Choose a patient.");
  if (new Set(questions.map((one) => one.traceNumber)).size < questions.length) {
    const message = "Two questions have the same trace number: answers could not be told apart.";
    throw new EdiWriteError("trace-repeated", message);
  }
  for (const { subscriber, serviceTypes, procedure, traceNumber } of questions) {
    if (serviceTypes.length === 0 && !procedure) {
      throw new EdiWriteError(
        "nothing-asked",
        `Question ${traceNumber} names no service. Ask about the plan (30) at least.`,
      );
    }
    if (!subscriber.memberId && !(subscriber.last && subscriber.birthDate)) {
      const message = `Question ${traceNumber}: a payer finds nobody without a member id, or a name and a birth date.`;
      throw new EdiWriteError("subscriber-unknown", message);
    }
  }
}

function addProvider(out: TransactionComposer, provider: EligibilityQuestion["provider"]): void {
  const { lastOrOrganization, first, idQualifier, id, taxonomy } = provider;
  const kind = provider.kind === "organization" ? "2" : "1";
  out.add("NM1", "1P", kind, lastOrOrganization, first, undefined, undefined, undefined, idQualifier, id);
  if (taxonomy) out.add("PRV", "PE", "PXC", taxonomy);
}

function addQuestion(out: TransactionComposer, question: EligibilityQuestion): void {
  const { subscriber, dependent } = question;
  out.openLevel("22", 2);
  if (!dependent) addTrace(out, question);
  const { memberId, groupNumber } = subscriber;
  addName(out, "IL", subscriber, memberId);
  if (groupNumber) out.add("REF", "6P", groupNumber);
  addBirth(out, subscriber);
  if (dependent) {
    out.openLevel("23", 3);
    addTrace(out, question);
    addName(out, "03", dependent, undefined);
    addBirth(out, dependent);
    if (dependent.relationship) out.add("INS", "N", dependent.relationship);
  }
  addPeriod(out, "291", question);
  const { serviceTypes, procedure } = question;
  out.add(
    "EQ",
    serviceTypes.length > 0 ? { repeated: serviceTypes } : undefined,
    procedure && [procedure.qualifier, procedure.code, ...procedure.modifiers],
  );
}

function addTrace(out: TransactionComposer, { traceNumber, traceAssignedBy }: EligibilityQuestion): void {
  out.add("TRN", "1", traceNumber, traceAssignedBy);
}

type Named = Pick<EligibilityQuestion["subscriber"], "last" | "first" | "middle" | "suffix">;

function addName(out: TransactionComposer, role: "IL" | "03", person: Named, memberId: string | undefined): void {
  const { last, first, middle, suffix } = person;
  out.add("NM1", role, "1", last, first, middle, undefined, suffix, memberId && "MI", memberId);
}

function addBirth(
  out: TransactionComposer,
  person: Pick<EligibilityQuestion["subscriber"], "birthDate" | "sex">,
): void {
  const birth = person.birthDate && toD8(person.birthDate);
  if (birth || person.sex) out.add("DMG", birth && "D8", birth, person.sex);
}
