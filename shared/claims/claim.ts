import type { InstitutionalClaim } from "./institutional-claim.ts";
import type { ProfessionalClaim } from "./professional-claim.ts";

/**
 * The one claim model. The screen, the files, the paper forms and the scrubber are views of it. It is a resolved value:
 * everything a payer needs stands in it, so that what was sent can be told again even after a patient has moved.
 * Text is kept as typed; each view applies its own alphabet and lengths. Codes carry no dots or dashes.
 */

export {
  type ClaimCoverage,
  type CoverageRank,
  claimCoverageSchema,
  claimFilingCodeSchema,
  coverageRankSchema,
  relationshipCodeSchema,
} from "./claim-coverage.ts";
export { type ClaimLine, claimLineSchema, claimNdcSchema } from "./claim-line.ts";
export {
  type Address,
  addressSchema,
  type BillingProvider,
  billingProviderSchema,
  type ClaimProvider,
  claimProviderSchema,
  type PersonName,
  personNameSchema,
  serviceFacilitySchema,
  sexSchema,
} from "./claim-parties.ts";
export {
  type PayerAdjustment,
  type PriorAdjudication,
  payerAdjustmentSchema,
  priorAdjudicationSchema,
} from "./prior-adjudication.ts";
export { claimSchema, type ProfessionalClaim } from "./professional-claim.ts";

/** The claim of the CMS-1500 and the 837P, which most of the practice's are. */
export type Claim = ProfessionalClaim;

/** A claim of either kind; `kind` tells which. */
export type AnyClaim = ProfessionalClaim | InstitutionalClaim;
