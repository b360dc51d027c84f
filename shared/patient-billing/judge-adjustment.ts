import type { Party, WriteOffAccount } from "../ledger/chart-of-accounts.ts";
import type { Cents } from "../money/cents.ts";
import { formatDollars } from "../money/money-text.ts";
import { isMedicareOrMedicaid } from "./overpayment-clock.ts";

/** What a person must confirm before an adjustment is posted. */
export interface AdjustmentConcern {
  code: "above-limit" | "federal-share" | "note-missing";
  message: string;
}

/** An adjustment that a person wants to post. */
export interface WantedAdjustment {
  account: WriteOffAccount;
  label: string;
  limitCents: Cents;
  amountCents: Cents;
  party: Party;
  /** Filing codes (SBR09) of the claim's payers. */
  filingCodes: readonly string[];
  note: string;
}

/** Given up out of kindness: what a federal program forbids to do as a habit. */
const WAIVERS: ReadonlySet<WriteOffAccount> = new Set(["courtesy", "prompt-pay"]);

/**
 * What is unusual about an adjustment. A note is missing where financial assistance is given or a federal program's
 * patient is let off: the file must show why (42 USC 1320a-7a(i)(6)(A): not as a routine, after a look at the need).
 */
export function judgeAdjustment(wanted: WantedAdjustment): AdjustmentConcern[] {
  const concerns: AdjustmentConcern[] = [];
  const federal = wanted.filingCodes.some(isMedicareOrMedicaid);
  const waives = federal && wanted.party === "patient" && WAIVERS.has(wanted.account);
  if ((wanted.account === "charity" || waives) && wanted.note.trim() === "") {
    concerns.push({
      code: "note-missing",
      message: "Say in the note what the patient's need was and how it was seen.",
    });
  }
  if (wanted.amountCents > wanted.limitCents) {
    const message = `${formatDollars(wanted.amountCents)} is above the limit of ${formatDollars(wanted.limitCents)} for ${wanted.label}.`;
    concerns.push({ code: "above-limit", message });
  }
  if (waives) {
    const message =
      "Medicare or Medicaid is on this claim. Its copays and deductibles may not be waived as a habit; financial assistance is the usual reason.";
    concerns.push({ code: "federal-share", message });
  }
  return concerns;
}
