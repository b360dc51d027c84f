import type { InpatientAnswer, OutpatientAnswer } from "../claims/prior-adjudication.ts";
import type { InpatientFigures } from "../edi/835/adjudication-figures.ts";
import type { RemittanceFacts } from "./remittance-facts.ts";

type Claim = RemittanceFacts["claims"][number];

/** Remarks that the next payer's claim has room for in each segment. */
const MOST_REMARKS = 5;

/** What the payer said in its MOA, as the next payer's claim tells it: figures and at most five remarks. */
export function outpatientAnswerOf({ inpatient, outpatient, remarkCodes }: Claim): { outpatient?: OutpatientAnswer } {
  const remarks = remarkCodes.slice(inpatient?.remarkCount ?? 0).slice(0, MOST_REMARKS);
  const { reimbursementRate, payableCents, renalDiseaseCents, professionalComponentCents } = outpatient ?? {};
  const answer = {
    ...(reimbursementRate === undefined ? {} : { reimbursementRate }),
    ...(payableCents === undefined ? {} : { payableCents }),
    ...(remarks.length === 0 ? {} : { remarkCodes: remarks }),
    ...(renalDiseaseCents === undefined ? {} : { renalDiseasePaymentCents: renalDiseaseCents }),
    ...(professionalComponentCents === undefined ? {} : { professionalComponentCents }),
  };
  return Object.keys(answer).length === 0 ? {} : { outpatient: answer };
}

/** The figures of an MIA by the names that the next payer's claim has for them. MIA02 has no place there. */
const INPATIENT_NAMES: Readonly<
  Record<Exclude<keyof InpatientFigures, "operatingOutlierCents">, keyof InpatientAnswer>
> = {
  coveredDays: "coveredDays",
  lifetimePsychiatricDays: "lifetimePsychiatricDays",
  drgCents: "drgCents",
  disproportionateShareCents: "disproportionateShareCents",
  mspPassThroughCents: "secondaryPayerPassThroughCents",
  capitalCents: "capitalCents",
  capitalFederalDrgCents: "capitalFederalCents",
  capitalHospitalDrgCents: "capitalHospitalCents",
  capitalDisproportionateShareCents: "capitalShareCents",
  oldCapitalCents: "oldCapitalCents",
  capitalTeachingCents: "capitalTeachingCents",
  operatingHospitalDrgCents: "operatingHospitalCents",
  costReportDays: "costReportDays",
  operatingFederalDrgCents: "operatingFederalCents",
  capitalOutlierCents: "capitalOutlierCents",
  teachingCents: "indirectTeachingCents",
  professionalComponentCents: "professionalComponentCents",
  capitalExceptionCents: "capitalExceptionCents",
};

/**
 * What the payer said in its MIA of a stay, for the next payer. One without the covered days says nothing that may be
 * passed on: every MIA begins with them.
 */
export function inpatientAnswerOf({ inpatient, remarkCodes }: Claim): { inpatient?: InpatientAnswer } {
  if (inpatient?.coveredDays === undefined) return {};
  const names = Object.entries(INPATIENT_NAMES) as [keyof InpatientFigures, keyof InpatientAnswer][];
  const figures = names.flatMap(([name, next]) => (inpatient[name] === undefined ? [] : [[next, inpatient[name]]]));
  const remarks = remarkCodes.slice(0, inpatient.remarkCount ?? 0).slice(0, MOST_REMARKS);
  return { inpatient: { ...Object.fromEntries(figures), ...(remarks.length === 0 ? {} : { remarkCodes: remarks }) } };
}
