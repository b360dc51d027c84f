import type { ReadHandle } from "../../../../db/handles.ts";
import type { ClaimFormMode } from "../../../../shared/contract/claim-forms.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { StockForm } from "../../../../shared/contract/printers.ts";
import { type JourneysOf, preparedCommand, type QueryContext } from "../../journeys.ts";
import { drawCms1500TestPrint } from "../../printing/draw-cms1500.ts";
import type { PrintOffset } from "../../printing/draw-form-cells.ts";
import { drawUb04TestPrint } from "../../printing/draw-ub04.ts";
import { openPrintFonts } from "../../printing/fonts.ts";
import { PrintedDocument } from "../../printing/printed-document.ts";
import { readPracticeLists } from "../claims/load-claim-facts.ts";
import { keepDocument, toPdf } from "../documents/keep-document.ts";
import { readPrintOffset } from "../keep-printers.ts";
import { readClaimToPrint } from "./claim-to-print.ts";
import { addClaimForm, FORM_NAMES, fillClaimForm, printImageOf } from "./fill-claim-form.ts";
import { markPrinted } from "./mark-printed.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);

/** Which claim, how it is drawn, and on which printer. */
interface Wanted {
  claimId: string;
  mode: ClaimFormMode;
  printerId: string | null;
}

export const claimFormJourneys: JourneysOf<"claimForms.preview" | "claimForms.print" | "claimForms.testPrint"> = {
  "claimForms.preview": async (context, wanted) => {
    const { title, filled, drawn } = await drawClaimForm(context, wanted);
    const warnings = filled.warnings.map(({ box, message }) => ({ box, message }));
    return { ...toPdf(title, drawn), form: filled.form, text: printImageOf([filled]), warnings };
  },
  "claimForms.print": preparedCommand({
    prepare: async (context, wanted: Wanted) => {
      const form = await drawClaimForm(context, wanted);
      if (form.print.error !== undefined) {
        throw new Refusal(
          "refused",
          `${form.print.error} The claim was not printed: mend it first, or preview it as it is.`,
        );
      }
      return form;
    },
    commit: (context, { claimId }, { title, print, filled, drawn }) => {
      const { patientId } = print.row;
      const documentId = keepDocument(context, { kind: "claim-form", title, patientId, claimId }, drawn);
      markPrinted(context, documentId, [{ print, form: filled.form, firstPage: 1, pageCount: drawn.pageCount }]);
      const warnings = filled.warnings.map(({ box, message }) => ({ box, message }));
      return { documentId, pageCount: drawn.pageCount, warnings };
    },
  }),
  "claimForms.testPrint": async ({ read, clock }, { printerId, form }) => {
    const test = { offset: readOffset(read, form, printerId), createdAt: clock.now() };
    const draw = form === "ub04" ? drawUb04TestPrint : drawCms1500TestPrint;
    return toPdf(`Test print for ${FORM_NAMES[form]}`, await draw(test, fonts));
  },
};

async function drawClaimForm({ read, clock }: QueryContext, { claimId, mode, printerId }: Wanted) {
  const print = readClaimToPrint(read, readPracticeLists(read), claimId, clock.today());
  const filled = fillClaimForm(print.claim, print.conventions, clock.today());
  const title = `Claim ${print.row.claimNumber} on ${FORM_NAMES[filled.form]}`;
  const createdAt = clock.now();
  const document = new PrintedDocument({ title, createdAt }, fonts);
  await addClaimForm(document, filled, { mode, offset: readOffset(read, filled.form, printerId), createdAt });
  return { title, print, filled, drawn: await document.finish() };
}

/** A printer's offset as the drawing takes it. */
export function readOffset(read: ReadHandle, form: StockForm, printerId: string | null): PrintOffset {
  const { xQuarterPoints, yQuarterPoints } = readPrintOffset(read, form, printerId);
  return { xQuarterPts: xQuarterPoints, yQuarterPts: yQuarterPoints };
}
