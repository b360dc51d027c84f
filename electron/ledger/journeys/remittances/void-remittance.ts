import type { WriteTransaction } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { reverseEntry } from "../../../../shared/ledger/reverse-entry.ts";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { missing } from "../save-row.ts";
import { planVoid, type VoidPlan } from "./plan-void.ts";
import { returnClaims } from "./return-claims.ts";
import { planStored, readRemittance } from "./stored-remittance.ts";

export const voidRemittanceJourneys: JourneysOf<
  "remittances.voidPosting" | "remittances.voidCheck" | "remittances.detach"
> = {
  "remittances.voidPosting": (context, { remittanceId, position, reason, detach }) => {
    const plan = planVoid(context.write, remittanceId, position);
    takeBack(context, plan, reason);
    if (detach) detachFrom(context.write, plan);
    const balance = build.selectFrom("receiptBalance").select("unappliedCents").where("receiptId", "=", plan.receiptId);
    const unappliedCents = context.write.first(balance)?.unappliedCents ?? ZERO_CENTS;
    return { entryCount: plan.entries.length, unappliedCents };
  },
  "remittances.voidCheck": (context, { remittanceId, reason }) => {
    const plan = planVoid(context.write, remittanceId, null);
    takeBack(context, plan, reason);
    const { write, requestId, user, clock } = context;
    const { receiptId } = plan;
    write.insertRows("checkVoid", [
      { receiptId, remittanceId, reason, requestId, userName: user.name, at: clock.now() },
    ]);
    // Posted again, the check is booked anew under a receipt of its own; this one stays with what took it back.
    const unposted = { state: "open" as const, receiptId: null, postedAt: null };
    write.run(build.updateTable("remittance").set(unposted).where("id", "=", remittanceId));
    return { entryCount: plan.entries.length };
  },
  "remittances.detach": ({ write }, { remittanceId, position }) => {
    const stored = readRemittance(write, remittanceId);
    const planned = planStored(write, stored).claims[position];
    if (!planned) throw missing("claim of the remittance");
    if (planned.settled) {
      throw new Refusal("refused", "This claim of the check is posted. Void its posting first; nothing was changed.");
    }
    if (planned.match === undefined) {
      throw new Refusal("already-done", "This claim of the check is matched to none of ours. Nothing was changed.");
    }
    sayNotMeant(write, remittanceId, [{ claimPosition: position, claimId: planned.match.claimId }]);
    return {};
  },
};

/** Posts the reversing entries and brings back what followed from the posting. @throws Refusal `refused` when blocked. */
function takeBack(context: CommandContext, plan: VoidPlan, reason: string): void {
  const [blocker] = plan.blockers;
  if (blocker) throw new Refusal("refused", `${blocker.message} Nothing was voided.`);
  const source = plan.isWholeCheck ? "screen: void check" : "screen: void posting";
  postEntries(
    context,
    plan.entries.map((entry) => {
      const stamp = { entryId: context.newId(), postingDate: context.clock.today(), source };
      return reverseEntry(stamp, entry, "void");
    }),
  );
  returnClaims(context, plan, reason);
  refreshResponsibility(context, [...new Set(plan.answers.map((answer) => answer.claimId))]);
  context.concerns("remittance", plan.stored.row.id);
}

function detachFrom(write: WriteTransaction, { stored, answers }: VoidPlan): void {
  sayNotMeant(write, stored.row.id, answers);
}

/** From now on these places of the check are not matched to these claims of ours again, by hand or by themselves. */
function sayNotMeant(
  write: WriteTransaction,
  remittanceId: string,
  places: readonly { claimPosition: number; claimId: string }[],
): void {
  for (const { claimPosition: position, claimId } of places) {
    write.run(
      build
        .insertInto("notMeant")
        .values({ remittanceId, position, claimId })
        .onConflict((conflict) => conflict.doNothing()),
    );
    write.run(
      build
        .updateTable("remittanceClaim")
        .set({ matchedClaimId: null })
        .where("remittanceId", "=", remittanceId)
        .where("position", "=", position)
        .where("matchedClaimId", "=", claimId),
    );
  }
}
