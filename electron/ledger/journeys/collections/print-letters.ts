import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { nextCollectionStep } from "../../../../shared/patient-billing/collections/next-collection-step.ts";
import { type CommandContext, type JourneysOf, preparedCommand, type QueryContext } from "../../journeys.ts";
import { drawLetterStack } from "../../printing/draw-letter.ts";
import { openPrintFonts } from "../../printing/fonts.ts";
import type { DrawnDocument } from "../../printing/printed-document.ts";
import { keepDocument } from "../documents/keep-document.ts";
import type { LetterFacts } from "../letters/letter-facts.ts";
import { readMailLanguage, readPatientFacts } from "../letters/patient-facts.ts";
import { type DrawnLetter, drawLetter, keepLetter } from "../letters/print-letter.ts";
import { startDrawing } from "../practice-look/read-practice-look.ts";
import { readPolicy } from "./keep-policy.ts";
import { recordAct } from "./notes.ts";
import { type CollectionRow, readCollectionFacts } from "./read-collection-facts.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);

type Wanted = ParsedInputOf<"collections.printLetters">;

/** Which of the practice's texts each step is. */
const TEMPLATES = { reminder: "collection-1", "final-notice": "collection-3" } as const;

interface DueLetter {
  row: CollectionRow;
  facts: LetterFacts;
  letter: DrawnLetter;
}

export const collectionLetterJourneys: JourneysOf<"collections.printLetters"> = {
  "collections.printLetters": preparedCommand({ prepare: drawLetters, commit: keepLetters }),
};

/** Draws each letter by itself and all of them as one stack, before anything is written. */
async function drawLetters(
  context: QueryContext,
  { step, patientIds }: Wanted,
): Promise<{ letters: DueLetter[]; stack: DrawnDocument }> {
  const { read, clock } = context;
  const rows = dueRows(context, step, patientIds);
  const letters: DueLetter[] = [];
  for (const [index, row] of rows.entries()) {
    context.progress(index, rows.length, "Drawing letters");
    const language = readMailLanguage(read, row.patientId);
    const facts = readPatientFacts(read, row.patientId, { today: clock.today(), language });
    const letter = await drawLetter(context, { templateKey: TEMPLATES[step], language, fields: facts });
    letters.push({ row, facts, letter });
  }
  const documents = letters.map((one) => one.letter.document);
  return {
    letters,
    stack: await drawLetterStack(stackTitle(documents.length), documents, startDrawing(context), fonts),
  };
}

/** The accounts named, on all of which the step must be due. @throws Refusal `stale` */
function dueRows({ read, clock }: QueryContext, step: Wanted["step"], patientIds: readonly string[]): CollectionRow[] {
  const policy = readPolicy(read);
  const wanted = new Set(patientIds);
  const rows = readCollectionFacts(read, clock.today(), null).filter((row) => {
    if (!wanted.has(row.patientId)) return false;
    const next = nextCollectionStep(row, policy, clock.today());
    return next.state === "due" && next.step === step;
  });
  if (rows.length === wanted.size) return rows;
  throw new Refusal(
    "stale",
    "This letter is no longer due for one of these accounts. Nothing was printed. Look at the list again, then print.",
  );
}

function keepLetters(
  context: CommandContext,
  { step }: Wanted,
  { letters, stack }: { letters: DueLetter[]; stack: DrawnDocument },
) {
  const documentIds = letters.map(({ row, facts, letter }) => {
    const documentId = keepLetter(context, letter, facts);
    const { patientId, owesCents: amountCents } = row;
    recordAct(context, { patientId, outcome: "sent", step, note: "", documentId, amountCents });
    return documentId;
  });
  const facts = { kind: "letter" as const, title: stackTitle(letters.length), patientId: null, claimId: null };
  return { letterCount: letters.length, documentIds, combinedDocumentId: keepDocument(context, facts, stack) };
}

const stackTitle = (count: number): string => (count === 1 ? "Collection letter" : `${count} collection letters`);
