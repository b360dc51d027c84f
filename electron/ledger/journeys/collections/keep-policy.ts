import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { type CollectionPolicyInput, collectionPolicySchema } from "../../../../shared/contract/collections.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { ladderProblem } from "../../../../shared/patient-billing/collections/collection-ladder.ts";
import { charityProblem } from "../../../../shared/patient-billing/collections/share-discount.ts";
import type { JourneysOf } from "../../journeys.ts";

export const collectionPolicyJourneys: JourneysOf<"collectionPolicy.get" | "collectionPolicy.save"> = {
  "collectionPolicy.get": ({ read }) => readPolicy(read),
  "collectionPolicy.save": ({ write }, { steps, charity, ...policy }) => {
    const problem = ladderProblem(steps);
    if (problem) throw new Refusal("refused", `${problem} Nothing was changed.`, "steps");
    const mistake = charityProblem(charity);
    if (mistake) throw new Refusal("refused", `${mistake} Nothing was changed.`, "charity");
    if (policy.minimumCents < 0) throw new Refusal("refused", "A minimum cannot be below zero.", "minimumCents");
    const waitsForInsurance = policy.waitsForInsurance ? (1 as const) : (0 as const);
    write.run(build.updateTable("collectionPolicy").set({ ...policy, waitsForInsurance }));
    write.run(build.deleteFrom("collectionStep"));
    write.insertRows(
      "collectionStep",
      steps.map((step, index) => ({ position: index + 1, ...step })),
    );
    write.run(build.deleteFrom("charityStep"));
    write.insertRows("charityStep", charity);
    return {};
  },
};

/** What the practice decided about collecting; the ledger is founded with usual figures and no assistance. */
export function readPolicy(read: ReadHandle): CollectionPolicyInput {
  const { id: _, ...policy } = read.first(build.selectFrom("collectionPolicy").selectAll())!;
  const steps = build.selectFrom("collectionStep").select(["kind", "minimumDays", "minimumStatements"]);
  const charity = build.selectFrom("charityStep").selectAll().orderBy("upToPercent");
  return collectionPolicySchema.parse({
    ...policy,
    waitsForInsurance: policy.waitsForInsurance === 1,
    steps: read.all(steps.orderBy("position")),
    charity: read.all(charity),
  });
}
