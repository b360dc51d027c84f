import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { Coverage } from "../../../../shared/contract/patients.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { cents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readPatientLines } from "../patient-lines.ts";
import { readPlanStanding } from "../payment-plans/plan-standings.ts";
import { readPatient } from "../read-patient.ts";
import { readUnapplied } from "../show-account.ts";
import { readBenefits } from "./record-benefits.ts";

export const counterJourneys: JourneysOf<"counter.show"> = {
  "counter.show": ({ read, clock }, { patientId }) => {
    const today = clock.today();
    const coverage = primaryInForce(readPatient(read, patientId).coverages, today);
    const shown = coverage && showCoverage(read, coverage);
    const plan = readPlanStanding(read, patientId, today);
    const lines = readPatientLines(read, patientId).map((line) => line.balance.open);
    const notDueCents = plan?.notDueCents ?? ZERO_CENTS;
    return {
      coverage: shown ?? null,
      copayCents: shown?.benefits?.copayCents ?? coverage?.copayCents ?? null,
      owedCents: cents(Math.max(0, sumCents(lines.map((open) => open.patient)) - notDueCents)),
      instalmentCents: plan?.dueCents ?? ZERO_CENTS,
      notDueCents,
      insurancePendingCents: sumCents(lines.flatMap((open) => [open.primary, open.secondary, open.tertiary])),
      unappliedCents: readUnapplied(read, patientId),
    };
  },
};

function primaryInForce(coverages: readonly Coverage[], today: IsoDate): Coverage | undefined {
  return coverages.find(
    ({ rank, effectiveFrom, effectiveTo }) =>
      rank === "primary" && (effectiveFrom ?? today) <= today && (effectiveTo ?? today) >= today,
  );
}

function showCoverage(read: ReadHandle, { id, payerId, memberId }: Coverage) {
  const payer = read.first(build.selectFrom("payer").select("name").where("id", "=", payerId));
  return { coverageId: id!, payerName: payer?.name ?? "", memberId, benefits: readBenefits(read, id!) ?? null };
}
