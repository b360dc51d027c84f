import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { benefitsSchema } from "../../../../shared/contract/estimates.ts";
import type { JourneysOf } from "../../journeys.ts";
import { missing } from "../save-row.ts";

export const recordBenefitJourneys: JourneysOf<"benefits.record"> = {
  "benefits.record": ({ write, newId, clock, concerns }, { patientId, coverageId, benefits }) => {
    const coverage = build.selectFrom("coverage").select("id").where("id", "=", coverageId);
    if (!write.first(coverage.where("patientId", "=", patientId))) throw missing("coverage");
    if (benefits.asOfDate > clock.today()) {
      throw new Refusal(
        "refused",
        "Benefits are as of today or earlier. Nothing was kept. Correct the day.",
        "asOfDate",
      );
    }
    const recorded = { id: newId(), coverageId, recordedAt: clock.now() };
    write.run(build.insertInto("coverageBenefit").values({ ...recorded, ...benefits }));
    concerns("patient", patientId);
    return {};
  },
};

/** The benefits last recorded for a coverage; undefined when nobody asked. */
export function readBenefits(read: ReadHandle, coverageId: string) {
  const row = read.first(
    build
      .selectFrom("coverageBenefit")
      .select(["asOfDate", "deductibleLeftCents", "copayCents", "coinsurancePercent", "outOfPocketLeftCents", "source"])
      .where("coverageId", "=", coverageId)
      .orderBy("asOfDate", "desc")
      .orderBy("recordedAt", "desc")
      .orderBy("id", "desc"),
  );
  return row && benefitsSchema.parse(row);
}
