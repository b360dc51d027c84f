import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JourneysOf } from "../../journeys.ts";
import { missing } from "../save-row.ts";

export const overpaymentCauseJourneys: JourneysOf<"remittances.nameOverpaymentCause"> = {
  "remittances.nameOverpaymentCause": (context, { remittanceId, position, cause }) => {
    const { write } = context;
    const row = write.first(
      build
        .selectFrom("remittanceClaim")
        .select("state")
        .where("remittanceId", "=", remittanceId)
        .where("position", "=", position),
    );
    if (!row) throw missing("claim of the remittance");
    if (row.state === "posted") {
      throw new Refusal("refused", "This claim of the remittance was posted already. Void its posting first.");
    }
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
