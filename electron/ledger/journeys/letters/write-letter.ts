import { build } from "../../../../db/query-builder.ts";
import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { LetterSubject } from "../../../../shared/contract/letters.ts";
import { fieldLabel } from "../../../../shared/forms/letters/letter-fields.ts";
import type { LetterKind, LetterLanguage } from "../../../../shared/forms/letters/letter-kind.ts";
import type { LetterValues } from "../../../../shared/forms/letters/letter-values.ts";
import { OPEN_LINE } from "../../../../shared/forms/letters/shipped/shipped-text.ts";
import { type CallContext, type JourneysOf, preparedCommand, type QueryContext } from "../../journeys.ts";
import { toPdf } from "../documents/keep-document.ts";
import { drawLetter, keepLetter } from "./print-letter.ts";
import { readLetterFacts } from "./read-letter-facts.ts";
import { readTemplateVersions } from "./stored-templates.ts";

type Written = ParsedInputOf<"letters.print">;

export const writeLetterJourneys: JourneysOf<"letters.start" | "letters.preview" | "letters.print" | "letters.list"> = {
  "letters.start": (context, { kind, language: asked, subject }) => {
    const { read, clock } = context;
    const today = clock.today();
    const known = readLetterFacts(read, subject, { kind, language: asked ?? "en", today });
    const language = asked ?? known.language;
    nameSubject(context, subject, known.patientId);
    const { text } = readTemplateVersions(read, kind, language)[0];
    return { language, text, recipient: known.recipient };
  },
  "letters.preview": async (context, written) => {
    const { facts, letter } = await draw(context, written);
    nameSubject(context, written.subject, facts.patientId);
    const emptyFields = letter.emptyFields.map(fieldLabel);
    return { ...toPdf(letter.title, letter.drawn), emptyFields };
  },
  "letters.print": preparedCommand({
    prepare: async (context, written: Written) => {
      mustBeFinished(written);
      const drawn = await draw(context, written);
      mustBeOwed(written.kind, drawn.facts.values);
      return drawn;
    },
    commit: (context, { subject }, { facts, letter }) => {
      const documentId = keepLetter(context, letter, facts);
      nameSubject(context, subject, facts.patientId);
      return { documentId, pageCount: letter.drawn.pageCount };
    },
  }),
  "letters.list": ({ read, concerns }, { subject }) => {
    concerns(subject.kind, subject.id);
    const column = {
      claim: "document.claimId",
      patient: "document.patientId",
      refund: "letter.refundRequestId",
    } as const;
    const rows = read.all(
      build
        .selectFrom("letter")
        .innerJoin("document", "document.id", "letter.documentId")
        .select([
          "letter.documentId",
          "letter.recipientName",
          "document.title",
          "document.pageCount",
          "document.createdAt",
        ])
        .select(({ ref }) => ref("letter.kind").$castTo<LetterKind>().as("kind"))
        .select(({ ref }) => ref("letter.language").$castTo<LetterLanguage>().as("language"))
        .where(column[subject.kind], "=", subject.id)
        .orderBy("document.createdAt", "desc")
        .orderBy("document.id", "desc"),
    );
    return rows;
  },
};

async function draw(context: QueryContext, { kind, language, subject, recipient, text }: Written) {
  const facts = readLetterFacts(context.read, subject, { kind, language, today: context.clock.today() });
  const fields = { ...facts, recipient };
  return { facts, letter: await drawLetter(context, { templateKey: kind, language, fields, text }) };
}

/** Whose data the letter shows, for the audit trail. */
function nameSubject(context: CallContext, subject: LetterSubject, patientId: string | null): void {
  if (patientId !== null) context.concerns("patient", patientId);
  if (subject.kind !== "patient") context.concerns(subject.kind, subject.id);
}

/** @throws Refusal `refused` for a letter to nobody, or one that still says where its words are to be typed. */
function mustBeFinished({ recipient, text, language }: Written): void {
  if (recipient.name === "") {
    throw new Refusal("refused", "Nobody is named to whom the letter goes. Type a name first.", "recipient.name");
  }
  if (text.includes(OPEN_LINE[language])) {
    throw new Refusal("refused", `Type what the letter is to say where it reads "${OPEN_LINE[language]}"`, "text");
  }
}

/** Letters that ask for money. */
const ASKING: readonly LetterKind[] = ["balance", "collection-1", "collection-2", "collection-3"];

/** @throws Refusal `refused` for a letter that asks for money of somebody of whom none is asked. */
function mustBeOwed(kind: LetterKind, values: LetterValues): void {
  const balance = values["account.balance"];
  const owes = typeof balance === "object" && "amountCents" in balance && balance.amountCents > 0;
  if (ASKING.includes(kind) && !owes) {
    throw new Refusal(
      "refused",
      "Nothing is asked of this patient now: it is paid, or waits on insurance. Choose another letter.",
    );
  }
}
