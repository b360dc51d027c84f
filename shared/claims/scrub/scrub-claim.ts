import type { Claim } from "../claim.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { checkAccident } from "./check-accident.ts";
import { checkAddresses } from "./check-addresses.ts";
import { checkTotal, checkUnitsAndCharges } from "./check-amounts.ts";
import { checkCoverageInForce, checkMemberId, checkSubscriber } from "./check-coverage.ts";
import { checkClaimDates, checkServiceDates } from "./check-dates.ts";
import { checkDiagnoses } from "./check-diagnoses.ts";
import { checkDuplicate } from "./check-duplicate.ts";
import { checkForwarded } from "./check-forwarded.ts";
import { checkFrequency } from "./check-frequency.ts";
import { checkLimits, checkOutsideLab } from "./check-limits.ts";
import { checkNames } from "./check-names.ts";
import { checkNdc } from "./check-ndc.ts";
import { checkNpi } from "./check-npi.ts";
import { checkPlaceOfService } from "./check-place-of-service.ts";
import { checkPointers } from "./check-pointers.ts";
import { checkPriorAnswers, checkPriorPayers } from "./check-prior-payers.ts";
import { checkProcedures } from "./check-procedures.ts";
import { checkProviderIdentifiers } from "./check-provider-identifiers.ts";
import { checkReferringProvider } from "./check-referring-provider.ts";
import { checkRequired } from "./check-required.ts";
import { checkSignatures } from "./check-signatures.ts";
import { checkText } from "./check-text.ts";
import { checkTimelyFiling } from "./check-timely-filing.ts";
import type { ScrubContext, ScrubRule } from "./scrub-rule.ts";

/** In the order in which a biller reads the form: patient and coverage, condition, lines, providers. */
const RULES: readonly ScrubRule[] = [
  checkRequired,
  checkMemberId,
  checkSubscriber,
  checkPriorPayers,
  checkPriorAnswers,
  checkForwarded,
  checkAccident,
  checkClaimDates,
  checkReferringProvider,
  checkDiagnoses,
  checkFrequency,
  checkOutsideLab,
  checkLimits,
  checkServiceDates,
  checkCoverageInForce,
  checkTimelyFiling,
  checkPlaceOfService,
  checkProcedures,
  checkPointers,
  checkUnitsAndCharges,
  checkNdc,
  checkDuplicate,
  checkTotal,
  checkNames,
  checkNpi,
  checkProviderIdentifiers,
  checkAddresses,
  checkSignatures,
  checkText,
];

/** Everything that is wrong or doubtful about a claim, errors first, else in the order of the form. */
export function scrubClaim(claim: Claim, context: ScrubContext): ClaimProblem[] {
  const problems = RULES.flatMap((rule) => rule(claim, context));
  return [
    ...problems.filter((one) => one.severity === "error"),
    ...problems.filter((one) => one.severity === "warning"),
  ];
}
