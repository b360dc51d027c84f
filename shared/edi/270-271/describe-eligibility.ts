import { formatDate } from "../../dates/date-text.ts";
import { formatDollars } from "../../money/money-text.ts";
import { wordIn } from "../guide/word-in.ts";
import {
  BENEFIT_WORDS,
  COVERAGE_LEVEL_WORDS,
  FOLLOW_UP_WORDS,
  INSURANCE_TYPE_WORDS,
  NETWORK_WORDS,
  PERIOD_WORDS,
  QUANTITY_WORDS,
  REFUSAL_WORDS,
} from "./benefit-words.ts";
import type { Benefit, PatientEligibility, Refusal } from "./eligibility-answer.ts";
import { SERVICE_TYPE_WORDS } from "./service-type-words.ts";

/** What a refusal means and what to do, e.g. "Refused: the subscriber was not found (75). What to do: correct it and ask again." */
export function describeRefusal({ reason, followUp }: Refusal): string {
  const why = wordIn(REFUSAL_WORDS, reason);
  const next = wordIn(FOLLOW_UP_WORDS, followUp);
  const refused = `Refused: ${why ? `${why} (${reason})` : `reason ${reason}`}.`;
  return next ? `${refused} What to do: ${next}.` : refused;
}

/** One benefit in our words, e.g. "Copay $25.00: office visit, in network, individual, per visit". */
export function describeBenefit(benefit: Benefit): string {
  const { information, percent, amountCents } = benefit;
  const figures = [
    ...(amountCents === undefined ? [] : [formatDollars(amountCents)]),
    ...(percent === undefined ? [] : [formatPercent(percent)]),
  ];
  const what = [wordFor(BENEFIT_WORDS, information), ...figures].join(" ");
  const details = [
    ...benefit.serviceTypes.map((type) => wordFor(SERVICE_TYPE_WORDS, type)),
    ...(benefit.procedure ? [[benefit.procedure.code, ...benefit.procedure.modifiers].join(" ")] : []),
    ...(benefit.network === undefined ? [] : known(NETWORK_WORDS, benefit.network)),
    ...(benefit.coverageLevel === undefined ? [] : [wordFor(COVERAGE_LEVEL_WORDS, benefit.coverageLevel)]),
    ...quantityOf(benefit),
    ...(benefit.timePeriod === undefined ? [] : [wordFor(PERIOD_WORDS, benefit.timePeriod)]),
    ...(benefit.insuranceType === undefined ? [] : [wordFor(INSURANCE_TYPE_WORDS, benefit.insuranceType)]),
    ...(benefit.plan === undefined ? [] : [benefit.plan]),
    ...(benefit.authorization === "Y" ? ["authorization needed"] : []),
    ...benefit.dates.map(({ fromDate, toDate }) =>
      fromDate === toDate ? formatDate(fromDate) : `${formatDate(fromDate)} to ${formatDate(toDate)}`,
    ),
  ];
  return details.length === 0 ? what : `${what}: ${details.join(", ")}`;
}

/** Fraction as percent, exactly: ".2" is 20%, "1" is 100%, ".125" is 12.5%. What is no fraction is shown as it stands. */
function formatPercent(fraction: string): string {
  if (!/^\d*\.?\d+$|^\d+\.$/.test(fraction)) return fraction;
  const [whole = "", decimals = ""] = fraction.split(".");
  const digits = decimals.padEnd(2, "0");
  const rest = digits.slice(2).replace(/0+$/, "");
  return `${Number(`${whole}${digits.slice(0, 2)}`)}${rest === "" ? "" : `.${rest}`}%`;
}

function quantityOf({ quantity, quantityQualifier }: Benefit): string[] {
  if (quantity === undefined) return [];
  return [quantityQualifier === undefined ? quantity : `${quantity} ${wordFor(QUANTITY_WORDS, quantityQualifier)}`];
}

function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return wordIn(words, code) ?? `code ${code}`;
}

function known(words: Readonly<Record<string, string>>, code: string): string[] {
  const word = wordIn(words, code);
  return word === undefined ? [] : [word];
}

/** Whether a patient is covered: `unclear` where the payer says neither, or both for the plan as a whole. */
export type CoverageState = "active" | "inactive" | "refused" | "unclear";

const ACTIVE = new Set(["1", "2", "3", "4", "5"]);
const INACTIVE = new Set(["6", "7", "8"]);
const WHOLE_PLAN = "30";

/** What an answer says about coverage as a whole. The statement about the plan (service type 30) counts before others. */
export function coverageOf(patient: PatientEligibility): CoverageState {
  const { benefits, refusals } = patient;
  const ofPlan = benefits.filter((one) => one.serviceTypes.length === 0 || one.serviceTypes.includes(WHOLE_PLAN));
  for (const some of [ofPlan, benefits]) {
    const active = some.some((one) => ACTIVE.has(one.information));
    const inactive = some.some((one) => INACTIVE.has(one.information));
    if (active !== inactive) return active ? "active" : "inactive";
    if (active) return "unclear";
  }
  return refusals.length > 0 || benefits.some((one) => one.refusals.length > 0) ? "refused" : "unclear";
}
