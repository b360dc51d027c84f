import { build } from "../../../../db/query-builder.ts";
import type { StockForm } from "../../../../shared/contract/printers.ts";
import type { CommandContext } from "../../journeys.ts";
import { closeRejectionWork } from "../acknowledgements/rejection-work.ts";
import { recordClaimEvents } from "../claims/claim-history.ts";
import { closeDenialWork } from "../claims/close-denial-work.ts";
import type { ClaimToPrint } from "./claim-to-print.ts";
import { FORM_NAMES } from "./fill-claim-form.ts";

/** A claim that stands in a kept print, and on which of its pages. */
export interface PrintedClaim {
  readonly print: ClaimToPrint;
  readonly form: StockForm;
  /** From 1. */
  readonly firstPage: number;
  readonly pageCount: number;
}

/**
 * Notes in claims' histories that they were printed, and where. A claim that had not gone out has now gone on paper;
 * printing a copy of one that went electronically changes nothing else.
 */
export function markPrinted(context: CommandContext, documentId: string, claims: readonly PrintedClaim[]): void {
  const { write, newId, clock } = context;
  const sent = claims.filter(({ print: { row } }) => row.payerId && ["unsent", "rejected"].includes(row.submission));
  write.insertRows(
    "documentClaim",
    claims.map(({ print: { claimId }, firstPage, pageCount }) => ({ documentId, claimId, firstPage, pageCount })),
  );
  write.insertRows(
    "claimSending",
    sent.map(({ print: { claimId, row, claim } }) => ({
      id: newId(),
      claimId,
      documentId,
      payerId: row.payerId ?? "",
      rank: claim.destination,
      frequency: row.frequency,
      state: "printed" as const,
      sentOnDate: clock.today(),
      claimJson: JSON.stringify(claim),
    })),
  );
  for (const { print } of sent) {
    write.run(build.updateTable("claim").set({ submission: "printed" }).where("id", "=", print.claimId));
  }
  const claimIds = sent.map(({ print }) => print.claimId);
  closeRejectionWork(context, claimIds, "Sent again on paper");
  closeDenialWork(
    context,
    sent.map(({ print: { claimId, row, claim } }) => ({
      claimId,
      rank: claim.destination,
      frequency: row.frequency,
    })),
  );
  const reference = { kind: "document" as const, id: documentId };
  recordClaimEvents(
    context,
    claims.map(({ print: { claimId }, form }) => ({
      claimId,
      kind: "printed" as const,
      text: `Printed on ${FORM_NAMES[form]}`,
      reference,
    })),
  );
}
