import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import type { DocumentKind } from "../../../../shared/contract/documents.ts";
import { type CommandContext, type JourneysOf, preparedCommand, type QueryContext } from "../../journeys.ts";
import { drawLetterDocument } from "../../printing/draw-letter.ts";
import { drawPaper } from "../../printing/draw-paper.ts";
import { openPrintFonts } from "../../printing/fonts.ts";
import type { DrawnDocument } from "../../printing/printed-document.ts";
import { recordClaimEvents } from "../claims/claim-history.ts";
import { keepDocument, toPdf } from "../documents/keep-document.ts";
import { readPractice } from "../keep-practice.ts";
import { startDrawing } from "../practice-look/read-practice-look.ts";
import { readClaimHistoryPaper } from "./claim-history-content.ts";
import { readItemisedBill } from "./itemised-bill-content.ts";
import { practiceHead } from "./practice-head.ts";
import { readSuperbill } from "./superbill-content.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);

/** A paper that was drawn, and whose it is. */
interface DrawnPaper {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly patientId: string;
  readonly claimId: string | null;
  /** As the claim's history tells it. */
  readonly event: string;
  readonly drawn: DrawnDocument;
}

export const paperJourneys: JourneysOf<
  | "itemisedBills.preview"
  | "itemisedBills.print"
  | "superbills.preview"
  | "superbills.print"
  | "claimHistories.preview"
  | "claimHistories.print"
> = {
  "itemisedBills.preview": async (context, input) => show(context, await drawBill(context, input)),
  "itemisedBills.print": preparedCommand({
    prepare: drawBill,
    commit: (context, _input, paper) => keep(context, paper),
  }),
  "superbills.preview": async (context, input) => show(context, await drawSuperbill(context, input)),
  "superbills.print": preparedCommand({
    prepare: drawSuperbill,
    commit: (context, _input, paper) => keep(context, paper),
  }),
  "claimHistories.preview": async (context, input) => show(context, await drawHistory(context, input)),
  "claimHistories.print": preparedCommand({
    prepare: drawHistory,
    commit: (context, _input, paper) => keep(context, paper),
  }),
};

async function drawBill(context: QueryContext, input: ParsedInputOf<"itemisedBills.print">): Promise<DrawnPaper> {
  const { read, clock } = context;
  const { patientId } = input;
  const bill = readItemisedBill(read, patientId, input, clock.today());
  const drawn = await drawLetterDocument(bill, startDrawing(context), fonts);
  return { kind: "itemised-bill", title: bill.title, patientId, claimId: null, event: "Itemised bill printed", drawn };
}

async function drawSuperbill(context: QueryContext, input: ParsedInputOf<"superbills.print">): Promise<DrawnPaper> {
  const { read, clock } = context;
  const { claimId, language } = input;
  const { document, patientId } = readSuperbill(read, claimId, language, clock.today());
  const drawn = await drawLetterDocument(document, startDrawing(context), fonts);
  return { kind: "superbill", title: document.title, patientId, claimId, event: "Superbill printed", drawn };
}

async function drawHistory(context: QueryContext, { claimId }: { claimId: string }): Promise<DrawnPaper> {
  const { read, clock } = context;
  const { claimNumber, patientId, blocks } = readClaimHistoryPaper(read, claimId);
  const title = `History of claim ${claimNumber}`;
  const paper = { title, blocks, practice: practiceHead(readPractice(read)), printedDate: clock.today() };
  const drawn = await drawPaper(paper, startDrawing(context), fonts);
  return { kind: "claim-history", title, patientId, claimId, event: "History of the claim printed", drawn };
}

function show(context: QueryContext, { patientId, title, drawn }: DrawnPaper) {
  context.concerns("patient", patientId);
  return toPdf(title, drawn);
}

function keep(context: CommandContext, { kind, title, patientId, claimId, event, drawn }: DrawnPaper) {
  const documentId = keepDocument(context, { kind, title, patientId, claimId }, drawn);
  context.concerns("patient", patientId);
  if (claimId !== null) {
    const reference = { kind: "document" as const, id: documentId };
    recordClaimEvents(context, [{ claimId, kind: "paper-printed", text: event, reference }]);
  }
  return { documentId, pageCount: drawn.pageCount };
}
