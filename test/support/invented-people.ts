import { type ClaimDraft, emptyClaimDraft, emptyDraftLine } from "../../shared/claims/claim-draft.ts";
import { npiCheckDigit } from "../../shared/codes/npi.ts";
import type { InputOf } from "../../shared/contract/contract.ts";
import type { Coverage } from "../../shared/contract/patients.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { USUAL_PAPER_CONVENTIONS } from "../../shared/forms/paper-conventions.ts";
import { cents } from "../../shared/money/cents.ts";
import type { PracticeLedger } from "./practice-ledger.ts";

const address = { line1: "12 Nowhere Lane", city: "Fictionville", state: "IL", zip: "606010000" };

/** A fictional NPI that passes the check digit. */
export function inventedNpi(serial: number): string {
  const nine = `18${String(serial).padStart(7, "0")}`;
  return `${nine}${npiCheckDigit(nine)}`;
}

export const inventedPayer = (changes: Partial<InputOf<"payers.save">> = {}): InputOf<"payers.save"> => ({
  id: null,
  name: "Imaginary Health Plan",
  payerId: "IMAG1",
  filingCode: "CI",
  address,
  phone: null,
  submission: "electronic",
  timelyFilingDays: 180,
  acceptsReplacement: true,
  automation: "review",
  paper: USUAL_PAPER_CONVENTIONS,
  active: true,
  ...changes,
});

export const inventedProvider = (changes: Partial<InputOf<"providers.save">> = {}): InputOf<"providers.save"> => ({
  id: null,
  kind: "person",
  lastOrOrganization: "Inventado",
  first: "Ada",
  middle: null,
  suffix: null,
  credentials: "MD",
  npi: inventedNpi(1),
  taxonomy: "207Q00000X",
  rendering: true,
  referring: false,
  active: true,
  ...changes,
});

export const inventedPatient = (changes: Partial<InputOf<"patients.save">> = {}): InputOf<"patients.save"> => ({
  id: null,
  accountNumber: null,
  last: "Fictus",
  first: "Mara",
  middle: null,
  suffix: null,
  birthDate: "1980-07-04",
  sex: "F",
  address,
  phone: "3125550100",
  email: null,
  deathDate: null,
  guarantor: null,
  releaseSignedDate: "2026-01-05",
  assignmentSignedDate: "2026-01-05",
  statementHoldReason: null,
  statementHoldUntil: null,
  note: null,
  coverages: [],
  version: 0,
  ...changes,
});

export const inventedCoverage = (payerId: string, changes: Partial<Coverage> = {}): Coverage => ({
  id: null,
  rank: "primary",
  payerId,
  relationship: "18",
  subscriber: null,
  memberId: "ZZZ100200",
  groupNumber: null,
  planName: null,
  medicareSecondaryReason: null,
  copayCents: null,
  effectiveFrom: isoDate("2025-01-01"),
  effectiveTo: null,
  ...changes,
});

/** A visit with one line for each charge, in cents, all on one day. */
export function inventedVisit(patientId: string, day: string, charges: readonly number[]): ClaimDraft {
  const date = isoDate(day);
  const lines = charges.map((charge) => ({
    ...emptyDraftLine("11"),
    fromDate: date,
    procedureCode: "99213",
    diagnosisPointers: [1],
    chargeCents: cents(charge),
  }));
  return { ...emptyClaimDraft(), patientId, placeOfService: "11", diagnoses: ["Z0000"], lines };
}

/** Saves a visit and answers the ids of claim and lines, in their order. */
export async function saveVisit(
  ledger: PracticeLedger,
  draft: ClaimDraft,
): Promise<{ claimId: string; lineIds: string[] }> {
  const { claimId } = await ledger.value("claims.save", { claimId: null, version: null, draft });
  const { draft: saved } = await ledger.value("claims.get", { claimId });
  return { claimId, lineIds: saved.lines.map((line) => line.lineId ?? "") };
}
