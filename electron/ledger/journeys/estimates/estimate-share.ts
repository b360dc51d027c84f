import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { addMonths } from "../../../../shared/dates/iso-date.ts";
import { type Cents, cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { estimateShare } from "../../../../shared/patient-billing/estimates/patient-share.ts";
import type { JourneysOf } from "../../journeys.ts";
import { findFee } from "../keep-fees.ts";
import { missing } from "../save-row.ts";

export const estimateShareJourneys: JourneysOf<"counter.estimateShare"> = {
  "counter.estimateShare": ({ read }, { patientId, coverageId, serviceDate, benefits, services }) => {
    const coverage = read.first(
      build.selectFrom("coverage").select("payerId").where("id", "=", coverageId).where("patientId", "=", patientId),
    );
    if (!coverage) throw missing("coverage");
    const priced = services.map(({ procedureCode, units, preventive }) => {
      const price = priceOf(read, { payerId: coverage.payerId, procedureCode, units, serviceDate });
      return { procedureCode: procedureCode.toUpperCase(), preventive, ...price };
    });
    const allowed = priced.map((one) => ({ ...one, allowedCents: one.allowedCents ?? ZERO_CENTS }));
    return {
      services: priced.map(({ preventive: _, ...service }) => service),
      share: estimateShare(allowed, benefits),
    };
  },
};

interface Wanted {
  payerId: string;
  procedureCode: string;
  units: number;
  serviceDate: IsoDate;
}

/** What the payer allowed last for the service is the best guess of its contract; else our fee. */
function priceOf(read: ReadHandle, wanted: Wanted) {
  const { procedureCode, units, serviceDate } = wanted;
  const fee = findFee(read, procedureCode, [], serviceDate);
  const label = fee?.label ?? "";
  const last = lastAllowed(read, wanted);
  const times = (unitCents: number) => cents(Math.round(unitCents * units));
  if (last) {
    const basis = "last-allowed" as const;
    return { label, allowedCents: times(last.allowedCents / last.units), basis, basisDate: last.serviceDate };
  }
  if (!fee) return { label, allowedCents: null, basis: "none" as const, basisDate: null };
  return { label, allowedCents: times(fee.chargeCents), basis: "fee" as const, basisDate: null };
}

/** Older answers come from another year's contract. */
const MONTHS_BACK = 18;

/** The newest service of this code that the payer answered and did not deny: the charge less what it took off. */
function lastAllowed(read: ReadHandle, { payerId, procedureCode, serviceDate }: Wanted) {
  const row = read.first(
    build
      .selectFrom("claimLine")
      .innerJoin("claim", "claim.id", "claimLine.claimId")
      .innerJoin("claimAnswer", "claimAnswer.claimId", "claim.id")
      .select(["claimLine.serviceDate", "claimLine.chargeCents", "claimLine.units"])
      .select(takenOff.as("takenOffCents"))
      .where("claimAnswer.payerId", "=", payerId)
      .where("claimAnswer.rank", "=", "primary")
      .where("claimLine.procedureCode", "=", procedureCode.toUpperCase())
      .where("claimLine.removed", "=", 0)
      .where("claimLine.adjudication", "in", ["paid", "patient"])
      .where("claimLine.serviceDate", "<=", serviceDate)
      .where("claimLine.serviceDate", ">=", addMonths(serviceDate, -MONTHS_BACK))
      .orderBy("claimLine.serviceDate", "desc"),
  );
  const units = Number(row?.units);
  if (!row || !(units > 0)) return undefined;
  return { serviceDate: row.serviceDate!, units, allowedCents: row.chargeCents - row.takenOffCents };
}

/** By contract alone: sequestration lowers what is paid, not what is allowed, and what we gave up later was allowed. */
const takenOff = sql<Cents>`(
  SELECT coalesce(sum(posting.amountCents), 0) FROM posting
  WHERE posting.lineId = claimLine.id AND posting.account IN ('contractual', 'bundled'))`;
