import type {
  Address,
  BillingProvider,
  Claim,
  ClaimCoverage,
  ClaimLine,
  ClaimProvider,
  PriorAdjudication,
} from "../../claims/claim.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import type { Segment } from "../x12/segment.ts";

/** A claim while it is read: everything is taken as sent, and the claim's schema decides at the end. */
export type ClaimDraft = {
  readonly clm: Segment;
  readonly facts: Partial<Claim> & {
    relatedCauses: Claim["relatedCauses"];
    dates: Claim["dates"];
    diagnoses: string[];
  };
  readonly destination: CoverageDraft;
  readonly others: CoverageDraft[];
  readonly lines: LineDraft[];
  mammographyNumber?: string;
  /** The provider or place whose loop is open. */
  provider?: ClaimProvider | undefined;
  address?: Address | undefined;
};

export type CoverageDraft = {
  facts: Partial<ClaimCoverage>;
  payer: Partial<ClaimCoverage["payer"]>;
  subscriber: Partial<ClaimCoverage["subscriber"]>;
  prior?: {
    paidCents: Cents;
    claimAdjustments: PriorAdjudication["claimAdjustments"];
    adjudicationDate?: IsoDate | undefined;
    payerControlNumber?: string;
    remaining?: Cents | undefined;
    lines: PriorAdjudication["lines"];
  };
};

export type LineDraft = {
  readonly facts: Partial<ClaimLine>;
  provider?: ClaimProvider | undefined;
  /** The other payer's answer that is open (loop 2430). */
  answer?: PriorAdjudication["lines"][number] | undefined;
  answeredBy?: CoverageDraft | undefined;
};

/** What stands above claims in the hierarchy while a file is read. */
export type Above = {
  billing: Partial<BillingProvider>;
  billingAddress?: Address | undefined;
  coverage: CoverageDraft;
  patient: Partial<Claim["patient"]>;
  patientIsSubscriber: boolean;
};
