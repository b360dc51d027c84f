import { build } from "../../../../db/query-builder.ts";
import type { JourneysOf } from "../../journeys.ts";
import { expectOpenClaim } from "./expect-open-claim.ts";

export const overpaymentCauseJourneys: JourneysOf<"remittances.nameOverpaymentCause"> = {
  "remittances.nameOverpaymentCause": (context, { remittanceId, position, cause }) => {
    const { write } = context;
    expectOpenClaim(write, remittanceId, position);
    const ofClaim = build
      .deleteFrom("overpaymentCause")
      .where("remittanceId", "=", remittanceId)
      .where("position", "=", position);
    write.run(ofClaim);
    if (cause !== null) write.run(build.insertInto("overpaymentCause").values({ remittanceId, position, cause }));
    context.concerns("remittance", remittanceId);
    return {};
  },
};
