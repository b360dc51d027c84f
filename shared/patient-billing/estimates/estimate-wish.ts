import { z } from "zod";
import { isoDateSchema } from "../../dates/iso-date.ts";
import { LETTER_LANGUAGES } from "../../forms/letters/letter-kind.ts";
import { type Cents, cents, enteredCentsSchema, sumCents } from "../../money/cents.ts";

const id = z.string().min(1).max(40);

/** A service that is expected, as the patient is told of it. */
export const estimatedServiceSchema = z.strictObject({
  procedureCode: z.string().trim().min(1).max(48),
  modifiers: z.array(z.string().trim().max(2)).max(4),
  /** In plain words: the fee schedule's label, or what was typed. */
  what: z.string().trim().min(1).max(80),
  units: z.int().min(1).max(999),
  /** Of one unit, with every discount for those who pay themselves. */
  priceCents: enteredCentsSchema,
});
export type EstimatedService = z.infer<typeof estimatedServiceSchema>;

/** A good-faith estimate as it is given: all that 45 CFR 149.610(c)(1) asks to stand on one. */
export const estimateWishSchema = z.strictObject({
  language: z.enum(LETTER_LANGUAGES),
  cause: z.enum(["request", "scheduling"]),
  /** The day of the request, or on which the service was scheduled. */
  causeDate: isoDateSchema,
  /** First and last day of the services; one estimate may cover up to twelve months of repeated ones. */
  fromDate: isoDateSchema,
  throughDate: isoDateSchema,
  /** What the patient comes for, in plain words. */
  primaryService: z.string().trim().min(1).max(120),
  providerId: id,
  /** Null: at the practice itself. */
  facilityId: id.nullable(),
  /** ICD-10-CM without dots; the law asks for them, here alone among patients' papers. */
  diagnoses: z.array(z.string().trim().min(3).max(8)).max(12),
  services: z.array(estimatedServiceSchema).min(1).max(50),
  /** What will be scheduled and estimated separately, such as a laboratory's or another practice's work. */
  separateServices: z.string().trim().max(400),
});
export type EstimateWish = z.infer<typeof estimateWishSchema>;

/** What a service is expected to cost in all its units. */
export function serviceTotal({ units, priceCents }: Pick<EstimatedService, "units" | "priceCents">): Cents {
  return cents(units * priceCents);
}

/** What everything on an estimate is expected to cost. */
export function estimateTotal({ services }: Pick<EstimateWish, "services">): Cents {
  return sumCents(services.map(serviceTotal));
}
