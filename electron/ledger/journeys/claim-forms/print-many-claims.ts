import { setImmediate as nextTurn } from "node:timers/promises";
import type { OutputOf, ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { type CommandContext, type JourneysOf, preparedCommand, type QueryContext } from "../../journeys.ts";
import { addRemittancePage } from "../../printing/draw-remittance-page.ts";
import { openPrintFonts } from "../../printing/fonts.ts";
import { type DrawnDocument, PrintedDocument } from "../../printing/printed-document.ts";
import { keepDocument } from "../documents/keep-document.ts";
import { nextNumber } from "../next-number.ts";
import { plural } from "../plural.ts";
import { startDrawing } from "../practice-look/read-practice-look.ts";
import { chooseForPaper, type PaperRun } from "./choose-for-paper.ts";
import { addClaimForm, FORM_NAMES, printImageOf } from "./fill-claim-form.ts";
import { keepPrintImage } from "./keep-print-image.ts";
import { markPrinted, type PrintedClaim } from "./mark-printed.ts";
import { readOffset } from "./print-claim-form.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);

type Wanted = ParsedInputOf<"claimForms.printMany">;

export const printManyClaimsJourneys: JourneysOf<"claimForms.printMany"> = {
  "claimForms.printMany": preparedCommand({
    prepare: async (context, wanted: Wanted) => {
      const run = await chooseForPaper(context, wanted);
      if (run.claims.length === 0) throw nothingToPrint(run);
      return { run, ...(await drawRun(context, wanted, run)) };
    },
    commit: keepRun,
  }),
};

function nothingToPrint({ leftOut }: PaperRun): Refusal {
  const [first] = leftOut;
  const why = first ? ` Claim ${first.claimNumber}: ${first.reason}` : "";
  return new Refusal("refused", `None of the chosen claims can go on paper, so nothing was printed.${why}`);
}

interface DrawnRun {
  readonly title: string;
  readonly forms: DrawnDocument;
  readonly printed: readonly PrintedClaim[];
  /** Pages for plain paper, where the forms go on red stock or into a text file. */
  readonly remittances: DrawnDocument | undefined;
}

/** Draws the forms, each remittance page behind its claim's form, or in a document of their own. */
async function drawRun({ read, clock, progress }: QueryContext, wanted: Wanted, run: PaperRun): Promise<DrawnRun> {
  const { form, printerId } = wanted;
  const mode = wanted.mode === "facsimile" ? "facsimile" : "data";
  const drawing = startDrawing({ read, clock });
  const { createdAt } = drawing;
  const offset = wanted.mode === "data" ? { offset: readOffset(read, form, printerId) } : {};
  const title = `${plural(run.claims.length, "claim")} on ${FORM_NAMES[form]}`;
  const document = new PrintedDocument({ title, ...drawing }, fonts);
  const plain = new PrintedDocument({ title: REMITTANCES_TITLE, ...drawing }, fonts);
  const printed: PrintedClaim[] = [];
  for (const [index, { print, filled, remittance }] of run.claims.entries()) {
    progress(index, run.claims.length, "Drawing forms");
    const firstPage = document.pageCount + 1;
    await addClaimForm(document, filled, { mode, createdAt, ...offset });
    if (remittance) addRemittancePage(mode === "facsimile" ? document : plain, remittance);
    printed.push({ print, form, firstPage, pageCount: document.pageCount - firstPage + 1 });
    // A turn for each, so that somebody who stops the run is heard before the last one too.
    await nextTurn();
  }
  progress(run.claims.length, run.claims.length, "Drawing forms");
  const remittances = plain.pageCount > 0 ? await plain.finish() : undefined;
  return { title, forms: await document.finish(), printed, remittances };
}

const REMITTANCES_TITLE = "Remittances of the payers before";

function keepRun(
  context: CommandContext,
  { mode }: Wanted,
  { run, title, forms, printed, remittances }: DrawnRun & { run: PaperRun },
): OutputOf<"claimForms.printMany"> {
  const shared = { patientId: null, claimId: null };
  const number = mode === "text" ? nextNumber(context.write, "print-image") : null;
  const runTitle = number === null ? title : `Print image ${number}, ${title}`;
  const documentId = keepDocument(context, { kind: "claim-forms", title: runTitle, ...shared }, forms);
  if (number !== null) keepPrintImage(context, documentId, printImageOf(run.claims.map((one) => one.filled)));
  const remittanceDocumentId = remittances
    ? keepDocument(
        context,
        { kind: "remittance-page", title: `${REMITTANCES_TITLE}, ${title}`, ...shared },
        remittances,
      )
    : null;
  markPrinted(context, documentId, printed);
  for (const { print } of printed) context.concerns("claim", print.claimId);
  context.concerns("document", documentId);
  return {
    documentId,
    remittanceDocumentId,
    claimCount: printed.length,
    pageCount: forms.pageCount,
    leftOut: [...run.leftOut],
    warnings: run.claims.flatMap(({ print, filled }) =>
      filled.warnings.map(({ box, message }) => ({ claimNumber: print.row.claimNumber, box, message })),
    ),
  };
}
