import type { PatientDraft } from "../../../shared/contract/patients.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { EMPTY_ADDRESS } from "../../parts/fields/address-fields.tsx";
import type { ListedProblem } from "../../parts/problem-list.tsx";

/** A patient while being typed: the one thing the ledger insists on that a form cannot begin with may be missing. */
export type EditedPatient = Omit<PatientDraft, "birthDate"> & { readonly birthDate: IsoDate | null };
export type EditedCoverage = PatientDraft["coverages"][number];

/** The most coverages in force at once. */
export const RANKS = ["primary", "secondary", "tertiary"] as const;

/** A form with nothing in it. Signatures are dated today, because patients sign when they register. */
export function blankPatient(today: IsoDate): EditedPatient {
  return {
    id: null,
    accountNumber: null,
    last: "",
    first: "",
    middle: null,
    suffix: null,
    birthDate: null,
    sex: "U",
    address: EMPTY_ADDRESS,
    phone: null,
    email: null,
    deathDate: null,
    guarantor: null,
    releaseSignedDate: today,
    assignmentSignedDate: today,
    statementHoldReason: null,
    statementHoldUntil: null,
    note: null,
    coverages: [],
    version: 0,
  };
}

/** A coverage to be filled in, of the first rank that no other open-ended one holds. */
export function blankCoverage(others: readonly EditedCoverage[]): EditedCoverage {
  const taken = others.filter((coverage) => coverage.effectiveTo === null).map((coverage) => coverage.rank);
  return {
    id: null,
    rank: RANKS.find((rank) => !taken.includes(rank)) ?? "primary",
    payerId: "",
    relationship: "18",
    subscriber: null,
    memberId: "",
    groupNumber: null,
    planName: null,
    medicareSecondaryReason: null,
    copayCents: null,
    effectiveFrom: null,
    effectiveTo: null,
  };
}

const missing = (field: string, message: string): ListedProblem => ({ severity: "error", field, message });

/** What keeps a patient from being saved, each with its field. The ledger checks again and checks more. */
export function patientProblems(patient: EditedPatient): readonly ListedProblem[] {
  const problems: ListedProblem[] = [];
  if (patient.last.trim() === "") problems.push(missing("last", "The last name is missing."));
  if (patient.first.trim() === "") problems.push(missing("first", "The first name is missing."));
  if (patient.birthDate === null) problems.push(missing("birthDate", "The birth date is missing."));
  patient.coverages.forEach((coverage, index) => {
    const at = `coverages[${index}]`;
    if (coverage.payerId === "") problems.push(missing(`${at}.payerId`, "A coverage names no payer."));
    if (coverage.memberId.trim() === "") problems.push(missing(`${at}.memberId`, "A coverage has no member number."));
    const { subscriber } = coverage;
    if (subscriber && (subscriber.last.trim() === "" || subscriber.first.trim() === "")) {
      problems.push(missing(`${at}.subscriber.last`, "The subscriber's name is missing."));
    }
  });
  const { guarantor } = patient;
  if (guarantor && (guarantor.last.trim() === "" || guarantor.first.trim() === "")) {
    problems.push(missing("guarantor.last", "The guarantor's name is missing."));
  }
  return [...problems, ...patientDoubts(patient)];
}

/** What may be saved but will hold a claim back later. */
function patientDoubts(patient: EditedPatient): readonly ListedProblem[] {
  const doubt = (field: string, message: string): ListedProblem => ({ severity: "warning", field, message });
  const doubts: ListedProblem[] = [];
  const { line1, city, state, zip } = patient.address;
  if ([line1, city, state, zip].some((part) => part.trim() === "")) {
    doubts.push(doubt("address.line1", "The address is not complete; claims and statements need it."));
  }
  if (patient.sex === "U") doubts.push(doubt("sex", "Sex is unknown; some payers refuse that."));
  if (patient.releaseSignedDate === null && patient.coverages.length > 0) {
    doubts.push(doubt("releaseSignedDate", "No release of information is on file (box 12)."));
  }
  return doubts;
}
