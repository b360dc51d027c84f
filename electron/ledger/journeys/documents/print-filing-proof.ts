import { type JourneysOf, preparedCommand } from "../../journeys.ts";
import { drawFilingProof } from "../../printing/draw-filing-proof.ts";
import { openPrintFonts } from "../../printing/fonts.ts";
import { recordClaimEvents } from "../claims/claim-history.ts";
import { startDrawing } from "../practice-look/read-practice-look.ts";
import { readFilingProof } from "./filing-proof-content.ts";
import { keepDocument, toPdf } from "./keep-document.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);

export const filingProofJourneys: JourneysOf<"filingProofs.preview" | "filingProofs.print"> = {
  "filingProofs.preview": async ({ read, clock, concerns }, { claimId }) => {
    const { document, patientId } = readFilingProof(read, claimId, clock.today());
    concerns("patient", patientId);
    const drawn = await drawFilingProof(document, startDrawing({ read, clock }), fonts);
    return toPdf(`Proof of timely filing, claim ${document.claimNumber}`, drawn);
  },
  "filingProofs.print": preparedCommand({
    prepare: async ({ read, clock }, { claimId }: { claimId: string }) => {
      const { document, patientId } = readFilingProof(read, claimId, clock.today());
      const drawn = await drawFilingProof(document, startDrawing({ read, clock }), fonts);
      return { title: `Proof of timely filing, claim ${document.claimNumber}`, patientId, drawn };
    },
    commit: (context, { claimId }, { title, patientId, drawn }) => {
      const documentId = keepDocument(context, { kind: "filing-proof", title, patientId, claimId }, drawn);
      const reference = { kind: "document" as const, id: documentId };
      recordClaimEvents(context, [
        { claimId, kind: "proof-printed", text: "Proof of timely filing printed", reference },
      ]);
      context.concerns("claim", claimId);
      return { documentId, pageCount: drawn.pageCount };
    },
  }),
};
