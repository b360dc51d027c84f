import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { Claim } from "../../../../shared/claims/claim.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { fillCms1500 } from "../../../../shared/forms/cms1500/fill-cms1500.ts";
import { type CommandContext, type JourneysOf, preparedCommand, type QueryContext } from "../../journeys.ts";
import { drawCms1500, drawCms1500TestPrint, type PrintOffset } from "../../printing/draw-cms1500.ts";
import { openPrintFonts } from "../../printing/fonts.ts";
import { closeRejectionWork } from "../acknowledgements/rejection-work.ts";
import { recordClaimEvents } from "../claims/claim-history.ts";
import { closeDenialWork } from "../claims/close-denial-work.ts";
import { judgeClaim } from "../claims/judge-claim.ts";
import { readPracticeLists } from "../claims/load-claim-facts.ts";
import { holdOf, readStoredClaim } from "../claims/stored-claim.ts";
import { readPrintOffset } from "../keep-printers.ts";
import { keepDocument, toPdf } from "./keep-document.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);

export const claimFormJourneys: JourneysOf<"claimForms.preview" | "claimForms.print" | "claimForms.testPrint"> = {
  "claimForms.preview": async (context, { claimId, mode }) => {
    const { title, drawn, warnings } = await drawClaimForm(context, claimId, mode);
    return { ...toPdf(title, drawn), warnings };
  },
  "claimForms.print": preparedCommand({
    prepare: async (context, { claimId, mode }: { claimId: string; mode: "data" | "facsimile" }) => {
      const form = await drawClaimForm(context, claimId, mode);
      if (form.error) {
        throw new Refusal(
          "refused",
          `${form.error.message} The claim was not printed: mend it first, or preview it as it is.`,
        );
      }
      return { form };
    },
    commit: (context, { claimId }, { form }) => {
      const documentId = keepDocument(
        context,
        { kind: "claim-form", title: form.title, patientId: form.patientId, claimId },
        form.drawn,
      );
      markPrinted(context, claimId, form.claim, documentId);
      return { documentId, pageCount: form.drawn.pageCount, warnings: form.warnings };
    },
  }),
  "claimForms.testPrint": async ({ read, clock }) => {
    const test = { offset: readOffset(read), createdAt: clock.now() };
    return toPdf("Test print for form 1500", await drawCms1500TestPrint(test, fonts));
  },
};

/** Draws the claim as it is sent, or, once it went out, as it was sent. */
async function drawClaimForm(context: QueryContext, claimId: string, mode: "data" | "facsimile") {
  const { read, clock } = context;
  const { claimNumber, patientId, claim, error } = readClaimToPrint(read, claimId, clock.today());
  const form = fillCms1500(claim, { totals: "last-page", signedDate: clock.today() });
  const drawn = await drawCms1500(form.pages, { mode, offset: readOffset(read), createdAt: clock.now() }, fonts);
  const warnings = form.warnings.map(({ box, message }) => ({ box, message }));
  return { title: `Claim ${claimNumber} on form 1500`, patientId, claim, error, drawn, warnings };
}

function readClaimToPrint(read: ReadHandle, claimId: string, today: IsoDate) {
  const { row, draft, lineControlNumbers } = readStoredClaim(read, claimId);
  const identity = { claimId, claimNumber: row.claimNumber, lineControlNumbers };
  const { claim, problems } = judgeClaim(read, readPracticeLists(read), draft, identity, {
    hold: holdOf(row, today),
    today,
  });
  if (!claim) {
    throw new Refusal(
      "refused",
      "This visit has no insurance to bill, so there is no claim form. Give the patient a statement or a receipt instead.",
    );
  }
  const error = problems.find((problem) => problem.severity === "error");
  return { claimNumber: row.claimNumber, patientId: row.patientId, claim, error };
}

/** A claim that had not gone out has now gone on paper; printing a copy of one that went electronically changes nothing. */
function markPrinted(context: CommandContext, claimId: string, claim: Claim, documentId: string): void {
  const { write, newId, clock } = context;
  const row = write.first(build.selectFrom("claim").select(["submission", "payerId"]).where("id", "=", claimId));
  if (row?.payerId && (row.submission === "unsent" || row.submission === "rejected")) {
    write.run(
      build.insertInto("claimSending").values({
        id: newId(),
        claimId,
        documentId,
        payerId: row.payerId,
        rank: claim.destination,
        frequency: claim.frequency,
        state: "printed",
        sentOnDate: clock.today(),
        claimJson: JSON.stringify(claim),
      }),
    );
    write.run(build.updateTable("claim").set({ submission: "printed" }).where("id", "=", claimId));
    closeRejectionWork(context, [claimId], "Sent again on paper");
    closeDenialWork(context, [{ claimId, rank: claim.destination, frequency: claim.frequency }]);
  }
  const reference = { kind: "document" as const, id: documentId };
  recordClaimEvents(context, [{ claimId, kind: "printed", text: "Printed on form 1500", reference }]);
}

function readOffset(read: ReadHandle): PrintOffset {
  const { xQuarterPoints, yQuarterPoints } = readPrintOffset(read, "cms1500", null);
  return { xQuarterPts: xQuarterPoints, yQuarterPts: yQuarterPoints };
}
