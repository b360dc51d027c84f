import { z } from "zod";
import { centsSchema } from "../../money/cents.ts";
import { wordIn } from "../guide/word-in.ts";
import type { Benefit, PatientEligibility } from "./eligibility-answer.ts";

/** What a patient will owe, as the answer's figures say it: one for each service type. */
export const benefitFigureSchema = z.strictObject({
  kind: z.enum(["copay", "coinsurance", "deductible", "out-of-pocket"]),
  /** `limit` is the whole amount; `remaining` what of it is still open; `met` what of it is used. */
  extent: z.enum(["limit", "remaining", "met"]),
  /** EB03; absent: everything. */
  serviceType: z.string().optional(),
  /** `either` also where the payer does not say. */
  network: z.enum(["in", "out", "either"]),
  coverageLevel: z.string().optional(),
  amountCents: centsSchema.optional(),
  /** Decimal text, .2 being twenty percent. */
  percent: z.string().optional(),
  /** Place of the EB segment in the file. */
  segmentNumber: z.int(),
});
export type BenefitFigure = z.infer<typeof benefitFigureSchema>;

const KINDS: Readonly<Record<string, BenefitFigure["kind"]>> = {
  A: "coinsurance",
  B: "copay",
  C: "deductible",
  G: "out-of-pocket",
};

/** EB06: remaining, lifetime remaining; year to date is what was used. Other periods name the whole amount. */
const EXTENTS: Readonly<Record<string, BenefitFigure["extent"]>> = {
  "24": "met",
  "29": "remaining",
  "33": "remaining",
};

/** Copays, coinsurance, deductibles and out-of-pocket limits of a patient, by service type and network. */
export function benefitFigures(patient: PatientEligibility): BenefitFigure[] {
  return patient.benefits.flatMap(figuresOf);
}

function figuresOf(benefit: Benefit): BenefitFigure[] {
  const kind = wordIn(KINDS, benefit.information);
  const { amountCents, percent, coverageLevel, segmentNumber } = benefit;
  if (!kind || (amountCents === undefined && percent === undefined)) return [];
  const figure: BenefitFigure = {
    kind,
    extent: wordIn(EXTENTS, benefit.timePeriod ?? "") ?? "limit",
    network: benefit.network === "Y" ? "in" : benefit.network === "N" ? "out" : "either",
    ...(coverageLevel === undefined ? {} : { coverageLevel }),
    ...(amountCents === undefined ? {} : { amountCents }),
    ...(percent === undefined ? {} : { percent }),
    segmentNumber,
  };
  if (benefit.serviceTypes.length === 0) return [figure];
  return benefit.serviceTypes.map((serviceType) => ({ ...figure, serviceType }));
}
