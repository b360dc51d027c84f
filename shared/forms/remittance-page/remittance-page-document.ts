import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import type { Letterhead } from "../statement/statement-document.ts";

/** One reason by which a payer lowered what it paid, verbatim. */
export interface PageAdjustment {
  readonly group: string;
  readonly carc: string;
  readonly amountCents: Cents;
}

/** A service as the payer answered it. */
export interface PageLine {
  readonly serviceDate: IsoDate;
  /** Code and modifiers as billed: `99213 25`. */
  readonly service: string;
  /** The code that the payer answered, where it is another; "" where it is the same. */
  readonly answeredAs: string;
  readonly units: string;
  readonly chargeCents: Cents;
  /** As the payer sent it (AMT B6); null where it sent none. */
  readonly allowedCents: Cents | null;
  readonly paidCents: Cents;
  readonly adjustments: readonly PageAdjustment[];
  readonly remarkCodes: readonly string[];
}

/** One answer of a payer to the claim: a check's or an electronic payment's part that is this claim's alone. */
export interface PageAnswer {
  readonly payerName: string;
  /** `First` or `Second`: which payer of the claim it is. */
  readonly rankWord: string;
  readonly memberId: string;
  readonly checkNumber: string;
  readonly paymentDate: IsoDate;
  readonly payerControlNumber: string;
  readonly chargeCents: Cents;
  readonly paidCents: Cents;
  /** Of the claim as a whole, not of a line. */
  readonly claimAdjustments: readonly PageAdjustment[];
  readonly remarkCodes: readonly string[];
  readonly lines: readonly PageLine[];
}

/**
 * The remittance of earlier payers for one claim, to lie with a paper claim to the next payer: what the next payer must
 * see of it, and nothing of any other patient on the same check.
 */
export interface RemittancePageDocument {
  readonly practice: Letterhead;
  readonly claimNumber: string;
  readonly patientName: string;
  /** Null: it goes to nobody in particular, and tells every payer's answers. */
  readonly nextPayerName: string | null;
  readonly answers: readonly PageAnswer[];
  readonly printedDate: IsoDate;
}
