import type { Address } from "../../../../shared/claims/claim.ts";
import type { ClaimDraft } from "../../../../shared/claims/claim-draft.ts";
import type { Coverage, Patient } from "../../../../shared/contract/patients.ts";
import type { Payer } from "../../../../shared/contract/practice.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";

/** What stands in the boxes that follow from patient and coverage. Empty text: the box stays blank on paper. */
export interface BoxTexts {
  /** Box 1: which of the seven kinds of insurance is marked. */
  readonly insuranceKind: InsuranceKind | null;
  readonly carrierName: string;
  readonly carrierAddress: string;
  readonly box1a: string;
  readonly box2: string;
  readonly box3: string;
  readonly box4: string;
  readonly box5: string;
  readonly phone: string;
  readonly box6: string;
  readonly box7: string;
  readonly box9: string;
  readonly box9a: string;
  readonly box9d: string;
  readonly box11: string;
  readonly box11a: string;
  readonly box11c: string;
  readonly box11d: string;
  readonly box12: string;
  readonly box13: string;
}

export const INSURANCE_KINDS = ["Medicare", "Medicaid", "TRICARE", "CHAMPVA", "Group", "FECA", "Other"] as const;
export type InsuranceKind = (typeof INSURANCE_KINDS)[number];

/** Filing codes (SBR09) that have a mark of their own in box 1; every other insurer's plan is marked as a group plan. */
const KIND_OF_FILING_CODE: Readonly<Record<string, InsuranceKind>> = {
  MA: "Medicare",
  MB: "Medicare",
  MC: "Medicaid",
  CH: "TRICARE",
  VA: "CHAMPVA",
  WC: "FECA",
  OF: "FECA",
  "11": "Other",
  ZZ: "Other",
};

const RELATIONS: Readonly<Record<string, string>> = { "18": "Self", "01": "Spouse", "19": "Child" };

function nameOnPaper(name: { last: string; first: string; middle?: string | null; suffix?: string | null }): string {
  const last = name.suffix ? `${name.last} ${name.suffix}` : name.last;
  return [last, name.first, name.middle?.slice(0, 1)].filter(Boolean).join(", ");
}

/** City, state and ZIP on one line. */
export function placeText(address: Address): string {
  const zip = address.zip.length === 9 ? `${address.zip.slice(0, 5)}-${address.zip.slice(5)}` : address.zip;
  return [address.city, `${address.state} ${zip}`.trim()].filter(Boolean).join(", ");
}

/** Street, city, state and ZIP on one line. */
export function addressText(address: Address | null | undefined): string {
  return address ? [address.line1, address.line2, placeText(address)].filter(Boolean).join(", ") : "";
}

/** Ten digits as people write a phone. */
export function phoneText(digits: string | null | undefined): string {
  return digits?.length === 10 ? `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}` : (digits ?? "");
}

const BLANK: BoxTexts = {
  insuranceKind: null,
  carrierName: "",
  carrierAddress: "",
  box1a: "",
  box2: "",
  box3: "",
  box4: "",
  box5: "",
  phone: "",
  box6: "",
  box7: "",
  box9: "",
  box9a: "",
  box9d: "",
  box11: "",
  box11a: "",
  box11c: "",
  box11d: "",
  box12: "",
  box13: "",
};

function insuredTexts(patient: Patient, coverage: Coverage, payer: Payer | undefined): Partial<BoxTexts> {
  const { subscriber } = coverage;
  const insured = subscriber ?? patient;
  return {
    insuranceKind: payer ? (KIND_OF_FILING_CODE[payer.filingCode] ?? "Group") : null,
    carrierName: payer?.name ?? "",
    carrierAddress: addressText(payer?.address),
    box1a: coverage.memberId,
    box4: nameOnPaper(insured),
    box6: RELATIONS[coverage.relationship] ?? "Other",
    box7: addressText(subscriber?.address ?? patient.address),
    box11: coverage.groupNumber ?? "",
    box11a: [insured.birthDate && formatDate(insured.birthDate), insured.sex].filter(Boolean).join("  "),
    box11c: coverage.planName ?? "",
  };
}

/**
 * Fills the boxes that the biller does not type (1 to 13) from the patient and the coverages billed. What is printed
 * is decided by the form's own filler from the resolved claim; this is its preview while typing.
 */
export function boxTexts(draft: ClaimDraft, patient: Patient | undefined, payers: readonly Payer[]): BoxTexts {
  if (!patient) return BLANK;
  const find = (coverageId: string | null) => patient.coverages.find((one) => one.id !== null && one.id === coverageId);
  const billed = find(draft.coverageIds[draft.destination]);
  const others = (["primary", "secondary", "tertiary"] as const).filter((rank) => rank !== draft.destination);
  const other = others.map((rank) => find(draft.coverageIds[rank])).find((one) => one !== undefined);
  const payerOf = (coverage: Coverage | undefined) => payers.find((payer) => payer.id === coverage?.payerId);
  return {
    ...BLANK,
    box2: nameOnPaper(patient),
    box3: `${formatDate(patient.birthDate)}  ${patient.sex}`,
    box5: addressText(patient.address),
    phone: phoneText(patient.phone),
    box12: patient.releaseSignedDate ? `Signature on file ${formatDate(patient.releaseSignedDate)}` : "",
    box13: patient.assignmentSignedDate ? `Signature on file ${formatDate(patient.assignmentSignedDate)}` : "",
    ...(billed ? insuredTexts(patient, billed, payerOf(billed)) : {}),
    box9: other ? nameOnPaper(other.subscriber ?? patient) : "",
    box9a: other ? (other.groupNumber ?? other.memberId) : "",
    box9d: other ? (other.planName ?? payerOf(other)?.name ?? "") : "",
    box11d: billed ? (other ? "Yes" : "No") : "",
  };
}
