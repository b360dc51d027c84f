import type { ClaimProblem } from "../../claim-problem.ts";
import type { InstitutionalClaim } from "../../institutional-claim.ts";
import { checkAddresses } from "../check-addresses.ts";
import { checkMemberId, checkSubscriber } from "../check-coverage.ts";
import { checkForwarded } from "../check-forwarded.ts";
import { checkPriorAnswers, checkPriorPayers } from "../check-prior-payers.ts";
import { checkRequired } from "../check-required.ts";
import type { ScrubContext } from "../scrub-rule.ts";
import { atFormLocator } from "./at-form-locator.ts";
import { checkAdmission } from "./check-admission.ts";
import { checkBillFrequency } from "./check-bill-frequency.ts";
import { checkBillLimits } from "./check-bill-limits.ts";
import { checkBillProviders } from "./check-bill-providers.ts";
import { checkBillText } from "./check-bill-text.ts";
import { checkBillTimelyFiling } from "./check-bill-timely-filing.ts";
import { checkBillingInstitution } from "./check-billing-institution.ts";
import { checkInstitutionalDiagnoses } from "./check-institutional-diagnoses.ts";
import { checkNubcCodes } from "./check-nubc-codes.ts";
import { checkOperations } from "./check-operations.ts";
import { checkPatientStatus } from "./check-patient-status.ts";
import { checkPresentOnAdmission } from "./check-present-on-admission.ts";
import { checkRepeatedService } from "./check-repeated-service.ts";
import { checkInstitutionalTotal, checkRevenueAmounts } from "./check-revenue-amounts.ts";
import { checkRevenueCodes } from "./check-revenue-codes.ts";
import { checkRevenueDays } from "./check-revenue-days.ts";
import { checkRevenueDrugs } from "./check-revenue-drugs.ts";
import { checkRevenueProcedures } from "./check-revenue-procedures.ts";
import { checkSecondaryValue } from "./check-secondary-value.ts";
import { checkStatementPeriod } from "./check-statement-period.ts";
import { checkTypeOfBill } from "./check-type-of-bill.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

/** Rules that hold of claims of both kinds. */
const SHARED_RULES: readonly InstitutionalRule[] = [
  checkRequired,
  checkMemberId,
  checkSubscriber,
  checkPriorPayers,
  checkPriorAnswers,
  checkForwarded,
  checkAddresses,
];

/** In the order in which a biller reads the UB-04. */
const OWN_RULES: readonly InstitutionalRule[] = [
  checkBillingInstitution,
  checkBillLimits,
  checkTypeOfBill,
  checkStatementPeriod,
  checkBillTimelyFiling,
  checkAdmission,
  checkPatientStatus,
  checkNubcCodes,
  checkSecondaryValue,
  checkRevenueCodes,
  checkRevenueProcedures,
  checkRevenueDrugs,
  checkRevenueDays,
  checkRevenueAmounts,
  checkInstitutionalTotal,
  checkRepeatedService,
  checkBillFrequency,
  checkInstitutionalDiagnoses,
  checkPresentOnAdmission,
  checkOperations,
  checkBillProviders,
  checkBillText,
];

/** Everything that is wrong or doubtful about an institutional claim, errors first, by form locator. */
export function scrubInstitutionalClaim(claim: InstitutionalClaim, context: ScrubContext): ClaimProblem[] {
  const problems = [
    ...SHARED_RULES.flatMap((rule) => rule(claim, context)).map(atFormLocator),
    ...OWN_RULES.flatMap((rule) => rule(claim, context)),
  ];
  return [
    ...problems.filter((one) => one.severity === "error"),
    ...problems.filter((one) => one.severity === "warning"),
  ];
}
