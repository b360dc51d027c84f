import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { type AdjustmentReason, adjustmentReasonSchema } from "../../../../shared/contract/patient-money.ts";
import type { JourneysOf } from "../../journeys.ts";
import { missing, mustHaveChanged } from "../save-row.ts";

export const adjustmentReasonJourneys: JourneysOf<"adjustmentReasons.list" | "adjustmentReasons.save"> = {
  "adjustmentReasons.list": ({ read }) => readReasons(read),
  "adjustmentReasons.save": ({ write, newId }, { id, ...reason }) => {
    const known = readReasons(write);
    if (known.some((one) => one.id !== id && one.code.toUpperCase() === reason.code.toUpperCase())) {
      throw new Refusal("refused", "Another reason has this code. Choose a code of its own.", "code");
    }
    if (reason.limitCents < 0) throw new Refusal("refused", "A limit cannot be below zero.", "limitCents");
    const former = known.find((one) => one.id === id);
    if (former && former.account !== reason.account && isUsed(write, former.code)) {
      throw new Refusal(
        "refused",
        "This reason was used, so its account stays: reports of earlier months would change. Add another reason instead.",
        "account",
      );
    }
    const row = { ...reason, active: reason.active ? (1 as const) : (0 as const) };
    if (id !== null) {
      mustHaveChanged(write.run(build.updateTable("adjustmentReason").set(row).where("id", "=", id)), "reason");
      return { id };
    }
    const fresh = newId();
    write.run(build.insertInto("adjustmentReason").values({ id: fresh, ...row }));
    return { id: fresh };
  },
};

function readReasons(read: ReadHandle): AdjustmentReason[] {
  const rows = read.all(build.selectFrom("adjustmentReason").selectAll().orderBy("label"));
  return rows.map((row) => adjustmentReasonSchema.parse({ ...row, active: row.active === 1 }));
}

function isUsed(read: ReadHandle, code: string): boolean {
  return read.first(build.selectFrom("posting").select("id").where("reasonCode", "=", code)) !== undefined;
}

/** A reason that may be used now. @throws Refusal `not-found`, or `refused` when it is no longer used. */
export function readReason(read: ReadHandle, reasonId: string): AdjustmentReason {
  const reason = readReasons(read).find((one) => one.id === reasonId);
  if (!reason) throw missing("reason for adjustments", "reasonId");
  if (!reason.active) throw new Refusal("refused", "This reason is no longer used. Choose another one.", "reasonId");
  return reason;
}
