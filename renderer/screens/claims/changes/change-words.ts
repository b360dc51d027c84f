import type { ClaimChangeKind } from "../../../../shared/claims/changes/claim-change.ts";
import type { Party } from "../../../../shared/ledger/chart-of-accounts.ts";

interface ChangeWords {
  /** In the menu and the palette. */
  readonly label: string;
  readonly key?: string;
  readonly title: string;
  /** What it is for, above the preview. */
  readonly purpose: string;
  readonly confirm: string;
  readonly usualReasons: readonly string[];
}

/** How each change of a claim is spoken of. F7 and F8 are the frequencies that they send. */
export const CHANGE_WORDS: Readonly<Record<ClaimChangeKind, ChangeWords>> = {
  correct: {
    label: "Correct this claim",
    key: "F7",
    title: "Correct the claim that the payer answered",
    purpose: "The claim opens for change. When it is sent, the whole claim takes the place of the one before.",
    confirm: "Open for correction",
    usualReasons: ["Wrong code", "Wrong diagnosis", "Modifier missing", "Wrong units"],
  },
  void: {
    label: "Void this claim",
    key: "F8",
    title: "Void the claim at its payer",
    purpose: "The claim is sent once more as it was, to be taken back. The payer then takes back what it paid.",
    confirm: "Void the claim",
    usualReasons: ["Service not given", "Wrong patient", "Billed twice", "Wrong payer"],
  },
  rebill: {
    label: "Bill again as it was",
    key: "F9",
    title: "Bill the same claim again",
    purpose: "For a claim that the payer never got, or refused as incomplete. It goes as an original.",
    confirm: "Bill again",
    usualReasons: ["Payer has no record of it", "Lost at the clearinghouse", "Denied as incomplete"],
  },
  "reset-to-primary": {
    label: "Reset to the first payer",
    title: "Ask the first payer for everything again",
    purpose: "What is open with a later payer or the patient is asked of the first payer again.",
    confirm: "Reset to the first payer",
    usualReasons: ["First payer answered wrongly", "Patient disputes the balance", "Asked too early"],
  },
  "change-coverage": {
    label: "Change its coverage",
    title: "Bill the claim to other coverages",
    purpose: "What was asked of a payer that is not the right one is asked anew.",
    confirm: "Change the coverage",
    usualReasons: ["Card shown later", "Wrong plan billed", "Not covered on that day"],
  },
};

export const CHANGE_KINDS = Object.keys(CHANGE_WORDS) as ClaimChangeKind[];

const PARTY_WORDS: Readonly<Record<Party, string>> = {
  primary: "First payer",
  secondary: "Second payer",
  tertiary: "Third payer",
  patient: "Patient",
  agency: "Agency",
};

/** Whom a balance is asked of, in words. */
export function partyText(party: Party): string {
  return PARTY_WORDS[party];
}

const NAMES: Readonly<Record<ClaimChangeKind, string>> = {
  correct: "correction",
  void: "void",
  rebill: "new sending",
  "reset-to-primary": "reset",
  "change-coverage": "change of coverage",
};

/** "correction", as in "Undo the correction". */
export function changeName(kind: ClaimChangeKind): string {
  return NAMES[kind];
}
