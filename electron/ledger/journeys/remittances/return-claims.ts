import { build } from "../../../../db/query-builder.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import type { CommandContext } from "../../journeys.ts";
import { recordClaimEvents } from "../claims/claim-history.ts";
import { inChunks } from "../journal/in-chunks.ts";
import type { VoidPlan } from "./plan-void.ts";
import type { PostedAnswer } from "./posted-answers.ts";
import { returnAddresses } from "./return-addresses.ts";
import { returnAdjudications } from "./return-adjudications.ts";

/**
 * Brings back what followed from answers whose posting was taken back: they count no more, their denials are no work,
 * lines and claims show what stands of earlier answers, a claim that waited on the next payer waits on this one again.
 */
export function returnClaims(context: CommandContext, plan: VoidPlan, reason: string): void {
  const { stored, answers } = plan;
  const { write, requestId, user, clock } = context;
  const at = clock.now();
  write.insertRows(
    "answerVoid",
    answers.map(({ id }) => ({ claimAnswerId: id, reason, requestId, userName: user.name, at })),
  );
  closeDenials(context, answers);
  const claimIds = [...new Set(answers.map((answer) => answer.claimId))];
  forgetForwardings(context, stored.row.id, claimIds);
  returnAdjudications(write, claimIds);
  returnAddresses(context, answers);
  reopenPlaces(context, plan);
  recordClaimEvents(
    context,
    answers.map((answer) => ({
      claimId: answer.claimId,
      kind: "voided" as const,
      text: `${voidText(answer)} voided: ${reason}`,
      reference: { kind: "remittance" as const, id: stored.row.id },
    })),
  );
}

function voidText({ kind, paidCents }: PostedAnswer): string {
  return kind === "reversal"
    ? `Posting of the payer’s take-back of ${formatDollars(paidCents)}`
    : `Posting of the payer’s answer of ${formatDollars(paidCents)}`;
}

/** Work that these answers opened and that nobody has closed. */
function closeDenials({ write, clock }: CommandContext, answers: readonly PostedAnswer[]): void {
  const closed = { closedDate: clock.today(), closedReason: "The posting was voided" };
  for (const chunk of inChunks(answers.map((answer) => answer.id))) {
    const items = build.selectFrom("denial").select("workItemId").where("claimAnswerId", "in", chunk);
    write.run(build.updateTable("workItem").set(closed).where("closedDate", "is", null).where("id", "in", items));
  }
}

function forgetForwardings({ write }: CommandContext, remittanceId: string, claimIds: readonly string[]): void {
  for (const chunk of inChunks(claimIds)) {
    write.run(build.deleteFrom("forwarding").where("remittanceId", "=", remittanceId).where("claimId", "in", chunk));
  }
}

/** The claims of the check wait again; the check is partly posted as long as it is booked. */
function reopenPlaces({ write }: CommandContext, { stored, answers }: VoidPlan): void {
  for (const chunk of inChunks(answers.map((answer) => answer.claimPosition))) {
    write.run(
      build
        .updateTable("remittanceClaim")
        .set({ state: "open" })
        .where("remittanceId", "=", stored.row.id)
        .where("position", "in", chunk),
    );
  }
  write.run(build.updateTable("remittance").set({ state: "partly-posted" }).where("id", "=", stored.row.id));
}
