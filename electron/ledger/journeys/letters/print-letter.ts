import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { formatAddressLines, formatPhone } from "../../../../shared/forms/address-lines.ts";
import { checkTemplate } from "../../../../shared/forms/letters/check-template.ts";
import { fillTemplate } from "../../../../shared/forms/letters/fill-template.ts";
import type { LetterDocument, LetterRecipient } from "../../../../shared/forms/letters/letter-document.ts";
import type { LetterField } from "../../../../shared/forms/letters/letter-fields.ts";
import { LETTER_FACTS, type LetterKind, type LetterLanguage } from "../../../../shared/forms/letters/letter-kind.ts";
import type { LetterValues } from "../../../../shared/forms/letters/letter-values.ts";
import type { Clock } from "../../clock.ts";
import type { CommandContext } from "../../journeys.ts";
import { drawLetterDocument } from "../../printing/draw-letter.ts";
import { openPrintFonts } from "../../printing/fonts.ts";
import type { DrawnDocument } from "../../printing/printed-document.ts";
import { recordClaimEvents } from "../claims/claim-history.ts";
import { keepDocument } from "../documents/keep-document.ts";
import { readPractice } from "../keep-practice.ts";
import { startDrawing } from "../practice-look/read-practice-look.ts";
import type { LetterFacts } from "./letter-facts.ts";
import { readTemplateVersions } from "./stored-templates.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);

/** A letter to be drawn. */
export interface LetterRequest {
  readonly templateKey: LetterKind;
  readonly language: LetterLanguage;
  /** To whom it goes and what its fields say: readPatientFacts, readClaimFacts, readRefundFacts. */
  readonly fields: Pick<LetterFacts, "recipient" | "values" | "about">;
  /** The text of this one letter; the practice's own or ours where none is given. */
  readonly text?: string;
}

/** A letter that was drawn and not kept yet. */
export interface DrawnLetter {
  readonly title: string;
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly text: string;
  readonly recipient: LetterRecipient;
  /** Fields that left a gap. */
  readonly emptyFields: readonly LetterField[];
  /** What was drawn, to be drawn again in a stack of letters. */
  readonly document: LetterDocument;
  readonly drawn: DrawnDocument;
}

/**
 * Draws a letter with the practice's own text, logo and colour. Nothing is kept: see {@link keepLetter}.
 * @throws Refusal `refused` with field `text` for a text with something wrong in it; `not-found` without a practice.
 */
export async function drawLetter(
  context: { readonly read: ReadHandle; readonly clock: Clock },
  { templateKey, language, fields, text: given }: LetterRequest,
): Promise<DrawnLetter> {
  const { read, clock } = context;
  const text = given ?? readTemplateVersions(read, templateKey, language)[0].text;
  mustBeRight(templateKey, text);
  const practice = readPractice(read);
  const { recipient } = fields;
  const values: LetterValues = {
    ...fields.values,
    "letter.date": { date: clock.today() },
    "recipient.name": recipient.name,
    "practice.name": practice.name,
    "practice.address": formatAddressLines(practice.address).join(", "),
    "practice.phone": formatPhone(practice.phone),
    "practice.contact": practice.contactName,
    "practice.npi": practice.npi,
    "practice.taxId": practice.taxId,
  };
  const { blocks, emptyFields } = fillTemplate(text, values, language);
  const title = `${LETTER_FACTS[templateKey].label}, ${fields.about}`;
  const phone = practice.phone === "" ? {} : { phone: practice.phone };
  const letter: LetterDocument = {
    ...{ title, language, recipient, blocks },
    practice: { name: practice.name, address: practice.address, ...phone },
    date: clock.today(),
  };
  const drawn = await drawLetterDocument(letter, startDrawing(context), fonts);
  return { title, kind: templateKey, language, text, recipient, emptyFields, document: letter, drawn };
}

/** @throws Refusal `refused`, field `text`, naming the first line that is wrong. */
export function mustBeRight(kind: LetterKind, text: string): void {
  const [first] = checkTemplate(kind, text);
  if (first) throw new Refusal("refused", `Line ${first.line}: ${first.message}`, "text");
}

/** What a letter is about, where it is kept. */
export type LetterSubject = Pick<LetterFacts, "patientId" | "claimId" | "refundId">;

/** Keeps a drawn letter byte for byte with what it was written with, and notes it in its claim's history. @returns its id. */
export function keepLetter(context: CommandContext, letter: DrawnLetter, subject: LetterSubject): string {
  const { patientId, claimId, refundId } = subject;
  const { title, kind, language, text } = letter;
  const documentId = keepDocument(context, { kind: "letter", title, patientId, claimId }, letter.drawn);
  context.write.run(
    build.insertInto("letter").values({
      ...{ documentId, kind, language, text },
      recipientName: letter.recipient.name,
      refundRequestId: refundId,
    }),
  );
  if (claimId !== null) {
    const reference = { kind: "document" as const, id: documentId };
    const printed = `Letter printed: ${LETTER_FACTS[kind].label.toLowerCase()}`;
    recordClaimEvents(context, [{ claimId, kind: "letter-printed", text: printed, reference }]);
  }
  return documentId;
}
