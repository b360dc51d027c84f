import { build } from "../../../../db/query-builder.ts";
import { addDays } from "../../../../shared/dates/iso-date.ts";
import type { CommandContext } from "../../journeys.ts";
import { inChunks } from "../journal/in-chunks.ts";
import type { SendingMove } from "./plan-moves.ts";

/** How soon a rejected claim is to go again: a rejection does not stop the filing limit. */
const REJECTION_WORK_DAYS = 3;

/** Opens work for claims that are rejected now, with the reason and the place to mend. */
export function openRejectionWork(
  context: CommandContext,
  moves: readonly SendingMove[],
  acknowledgementIds: readonly string[],
): void {
  const today = context.clock.today();
  const rejected = moves
    .filter((move) => move.to === "rejected")
    .map((move) => ({ move, workItemId: context.newId() }));
  context.write.insertRows(
    "workItem",
    rejected.map(({ move: { sending, reason }, workItemId }) => ({
      id: workItemId,
      claimId: sending.claimId,
      kind: "rejection" as const,
      reason: reason?.text ?? "",
      amountCents: sending.totalCents,
      openedDate: today,
      dueDate: addDays(today, REJECTION_WORK_DAYS),
    })),
  );
  context.write.insertRows(
    "rejection",
    rejected.map(({ move: { sending, reason, statementIndex }, workItemId }) => ({
      workItemId,
      sendingId: sending.id,
      acknowledgementId: acknowledgementIds[statementIndex]!,
      claimVersion: sending.version,
      resendAsIs: reason?.resendAsIs ? (1 as const) : (0 as const),
      box: reason?.box ?? null,
      field: reason?.field ?? null,
    })),
  );
}

/** A sending that turns out to be accepted after all needs no more work. */
export function closeMovedWork(context: CommandContext, moves: readonly SendingMove[]): void {
  const risen = moves.filter((move) => move.to !== "rejected" && move.sending.state === "rejected");
  for (const sendingIds of inChunks(risen.map((move) => move.sending.id))) {
    const items = build.selectFrom("rejection").select("workItemId").where("sendingId", "in", sendingIds);
    closeItems(context, idsOf(context.write.all(items)), "Accepted after all");
  }
}

/** Claims that went out again, or that their payer decided, have no rejection left to work on. */
export function closeRejectionWork(context: CommandContext, claimIds: readonly string[], reason: string): void {
  for (const chunk of inChunks(claimIds)) {
    const items = build
      .selectFrom("rejection")
      .innerJoin("claimSending", "claimSending.id", "rejection.sendingId")
      .select("rejection.workItemId")
      .where("claimSending.claimId", "in", chunk);
    closeItems(context, idsOf(context.write.all(items)), reason);
  }
}

function idsOf(rows: readonly { workItemId: string }[]): string[] {
  return rows.map((row) => row.workItemId);
}

function closeItems({ write, clock }: CommandContext, workItemIds: readonly string[], closedReason: string): void {
  for (const chunk of inChunks(workItemIds)) {
    write.run(
      build
        .updateTable("workItem")
        .set({ closedDate: clock.today(), closedReason })
        .where("closedDate", "is", null)
        .where("id", "in", chunk),
    );
  }
}
