import type { z } from "zod";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { claimEventSchema } from "../../../../shared/contract/claims.ts";
import type { CommandContext } from "../../journeys.ts";

/** What happened to a claim: the kinds are stable, the text is for people. */
export type ClaimEventKind =
  | "created"
  | "changed"
  | "amended"
  | "held"
  | "released"
  | "prepared"
  | "batch-cancelled"
  | "written"
  | "printed"
  | "received"
  | "accepted"
  | "rejected"
  | "acknowledged"
  | "proof-printed"
  | "remittance-printed"
  | "letter-printed"
  | "paper-printed"
  | "answered"
  | "voided"
  | "next-payer";

export interface ClaimEvent {
  claimId: string;
  kind: ClaimEventKind;
  text: string;
  reference?: { kind: "batch" | "remittance" | "document" | "file"; id: string };
}

/** Adds to the histories of claims, in one go. A history is append-only and never holds clinical text. */
export function recordClaimEvents(context: CommandContext, events: readonly ClaimEvent[]): void {
  const at = context.clock.now();
  context.write.insertRows(
    "claimEvent",
    events.map((event) => ({
      claimId: event.claimId,
      at,
      userName: context.user.name,
      kind: event.kind,
      text: event.text,
      referenceKind: event.reference?.kind ?? null,
      referenceId: event.reference?.id ?? null,
    })),
  );
}

/** A claim's history, oldest first. */
export function readClaimHistory(read: ReadHandle, claimId: string): z.input<typeof claimEventSchema>[] {
  return read
    .all(
      build
        .selectFrom("claimEvent")
        .select(["at", "userName", "kind", "text", "referenceKind", "referenceId"])
        .where("claimId", "=", claimId)
        .orderBy("id"),
    )
    .map((row) => ({ ...row, referenceKind: claimEventSchema.shape.referenceKind.parse(row.referenceKind) }));
}
