import type { IsoDate } from "../../dates/iso-date.ts";
import type { PaperSignature } from "../paper-conventions.ts";

/** How a payer wants form 1500 filled where payers differ. */
export interface Cms1500Options {
  /**
   * Totals of a claim on several forms. `last-page`: boxes 28 and 29 on the last form, the word CONTINUED in box 28
   * before it. `each-page`: every form totals its own lines, what has been paid stands on the first.
   */
  readonly totals: "last-page" | "each-page";
  /** What stands in box 31 where the signature is on file; SIGNATURE ON FILE unless told. */
  readonly signature?: PaperSignature;
  /** The day beside the signature in box 31: the day the form is made; null to leave it to the pen. */
  readonly signedDate: IsoDate | null;
  /** Box 22 says 1 on an original claim; some clearinghouses demand it, the form's rules leave it empty. */
  readonly originalClaimCodeInBox22?: boolean;
  /** Box 26: our claim number (the default, as in the electronic claim) or the patient's account number. */
  readonly accountNumber?: "claim" | "patient";
  /** Taxonomy codes with qualifier ZZ in 24I, 24J and 33b. By default only Medicaid gets them. */
  readonly taxonomyCodes?: boolean;
}
