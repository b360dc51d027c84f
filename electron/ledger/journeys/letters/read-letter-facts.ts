import type { ReadHandle } from "../../../../db/handles.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { LetterSubject } from "../../../../shared/contract/letters.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { LETTER_FACTS, type LetterKind, type LetterLanguage } from "../../../../shared/forms/letters/letter-kind.ts";
import { readClaimFacts } from "./claim-facts.ts";
import type { LetterFacts } from "./letter-facts.ts";
import { readPatientFacts } from "./patient-facts.ts";
import { readRefundFacts } from "./refund-facts.ts";

interface Writing {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly today: IsoDate;
}

/**
 * What the ledger knows for a kind of letter about something.
 * @throws Refusal `not-found`; `refused` for a letter about another kind of thing, such as an appeal about a patient.
 */
export function readLetterFacts(read: ReadHandle, subject: LetterSubject, writing: Writing): LetterFacts {
  const { about, to } = LETTER_FACTS[writing.kind];
  if (about !== subject.kind) {
    throw new Refusal(
      "refused",
      `This letter is about a ${about}, not about a ${subject.kind}. Choose another letter.`,
    );
  }
  if (subject.kind === "claim") return readClaimFacts(read, subject.id, writing);
  if (subject.kind === "patient") return readPatientFacts(read, subject.id, writing);
  const facts = readRefundFacts(read, subject.id, writing.language);
  if ((facts.patientId === null) !== (to === "payer")) {
    throw new Refusal(
      "refused",
      "This refund goes to somebody else than the letter does. Choose the other refund letter.",
    );
  }
  return facts;
}
