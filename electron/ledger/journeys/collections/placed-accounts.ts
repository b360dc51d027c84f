import { build } from "../../../../db/query-builder.ts";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { agencyFee } from "../../../../shared/patient-billing/collections/agency-fee.ts";
import type { JourneysOf } from "../../journeys.ts";
import { fullName } from "../full-name.ts";
import { openWithAgency } from "../patient-money/place-with-agency.ts";
import { readPaidSincePlaced } from "./placement-facts.ts";

export const placedAccountJourneys: JourneysOf<"placements.accounts"> = {
  "placements.accounts": ({ read }) => {
    const paid = readPaidSincePlaced(read);
    const rows = read.all(
      build
        .selectFrom("agencyPlacement")
        .innerJoin("patient", "patient.id", "agencyPlacement.patientId")
        .select(["patient.last", "patient.first", "patient.accountNumber"])
        .selectAll("agencyPlacement")
        .orderBy("agencyPlacement.id", "desc"),
    );
    return rows.map((row) => {
      const { paidToUsCents, paidToAgencyCents, feeKeptCents } = paid.get(row.id) ?? NOTHING_PAID;
      const { patientId, accountNumber, agencyName, placedDate, recalledDate, feePermille } = row;
      return {
        ...{ patientId, name: fullName(row), accountNumber, amountCents: row.placedCents, placementId: row.id },
        ...{ agencyName, placedDate, recalledDate, feePermille, paidToUsCents, paidToAgencyCents, feeKeptCents },
        feeDueCents: agencyFee(paidToUsCents, feePermille),
        openCents: recalledDate === null ? openWithAgency(read, patientId) : ZERO_CENTS,
      };
    });
  },
};

const NOTHING_PAID = { paidToUsCents: ZERO_CENTS, paidToAgencyCents: ZERO_CENTS, feeKeptCents: ZERO_CENTS };
