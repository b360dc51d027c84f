import type { ReadHandle } from "../../../../db/handles.ts";
import type { PlanWish } from "../../../../shared/contract/payment-plans.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, subtractCents, sumCents } from "../../../../shared/money/cents.ts";
import { judgePlanTerms, type PlanConcern } from "../../../../shared/patient-billing/plans/judge-plan-terms.ts";
import { divideIntoInstalments } from "../../../../shared/patient-billing/plans/plan-schedule.ts";
import type { PlanTerms } from "../../../../shared/patient-billing/plans/plan-terms.ts";
import type { PatientLine } from "../patient-lines.ts";
import { readWishedLines } from "./plan-lines.ts";
import { readPlanPolicy } from "./plan-policy.ts";

/** Terms as typed, made whole and judged. */
export interface JudgedWish {
  lines: PatientLine[];
  principalCents: Cents;
  /** Undefined where no plan can be made of them; `fault` says why. */
  terms: PlanTerms | undefined;
  fault: string | null;
  concerns: PlanConcern[];
}

/** @throws Refusal when a line cannot be planned. */
export function judgeWish(read: ReadHandle, patientId: string, wish: PlanWish, today: IsoDate): JudgedWish {
  const lines = readWishedLines(read, patientId, wish.lineIds);
  const principalCents = sumCents(lines.map((line) => line.balance.open.patient));
  const policy = readPlanPolicy(read);
  const { downPaymentCents, frequency, firstDate, surplus, division } = wish;
  const refused = (fault: string) => ({ lines, principalCents, terms: undefined, fault, concerns: [] });
  if (firstDate < today) return refused(`The first instalment cannot be due before today, ${formatDate(today)}.`);
  const divided = divideIntoInstalments(subtractCents(principalCents, downPaymentCents), division);
  if ("fault" in divided) return refused(divided.fault);
  const { graceDays, defaultAfterMissed } = policy;
  const terms: PlanTerms = {
    ...{ principalCents, downPaymentCents, frequency, firstDate, surplus, graceDays, defaultAfterMissed },
    ...{ ...divided, agreedDate: today },
  };
  return { lines, principalCents, terms, fault: null, concerns: judgePlanTerms(terms, policy) };
}
