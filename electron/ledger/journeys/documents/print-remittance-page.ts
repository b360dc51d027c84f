import { type JourneysOf, preparedCommand } from "../../journeys.ts";
import { drawRemittancePage } from "../../printing/draw-remittance-page.ts";
import { openPrintFonts } from "../../printing/fonts.ts";
import { recordClaimEvents } from "../claims/claim-history.ts";
import { startDrawing } from "../practice-look/read-practice-look.ts";
import { keepDocument, toPdf } from "./keep-document.ts";
import { type PagePayers, readRemittancePage } from "./remittance-page-content.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);
const titleOf = (claimNumber: string, payers: PagePayers) =>
  `${payers === "all" ? "Remittance" : "Remittance of the payer before"}, claim ${claimNumber}`;

export const remittancePageJourneys: JourneysOf<"remittancePages.preview" | "remittancePages.print"> = {
  "remittancePages.preview": async ({ read, clock, concerns }, { claimId, payers }) => {
    const { document, patientId } = readRemittancePage(read, claimId, clock.today(), payers);
    concerns("patient", patientId);
    const drawn = await drawRemittancePage(document, startDrawing({ read, clock }), fonts);
    return toPdf(titleOf(document.claimNumber, payers), drawn);
  },
  "remittancePages.print": preparedCommand({
    prepare: async ({ read, clock }, { claimId, payers }: { claimId: string; payers: PagePayers }) => {
      const { document, patientId } = readRemittancePage(read, claimId, clock.today(), payers);
      const drawn = await drawRemittancePage(document, startDrawing({ read, clock }), fonts);
      return { title: titleOf(document.claimNumber, payers), patientId, drawn };
    },
    commit: (context, { claimId, payers }, { title, patientId, drawn }) => {
      const documentId = keepDocument(context, { kind: "remittance-page", title, patientId, claimId }, drawn);
      const reference = { kind: "document" as const, id: documentId };
      const text = payers === "all" ? "Remittance printed" : "Remittance of the payer before printed";
      recordClaimEvents(context, [{ claimId, kind: "remittance-printed", text, reference }]);
      context.concerns("claim", claimId);
      return { documentId, pageCount: drawn.pageCount };
    },
  }),
};
