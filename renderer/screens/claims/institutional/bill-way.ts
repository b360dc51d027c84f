import type { InstitutionalDraft } from "../../../../shared/claims/institutional-draft.ts";
import { isFinalBill, isInpatientFacility } from "../../../../shared/codes/bill-type.ts";
import { STILL_A_PATIENT } from "../../../../shared/codes/patient-status.ts";

/** The fields of the bill's head that a type of bill can need, in the order of paper (FL4 to 17). */
const HEAD = [
  "typeOfBill",
  "statementFrom",
  "statementTo",
  "admissionDate",
  "admissionHour",
  "admissionType",
  "pointOfOrigin",
  "dischargeHour",
  "patientStatus",
] as const satisfies readonly (keyof InstitutionalDraft)[];
type HeadField = (typeof HEAD)[number];

/** Whether a field's path is one of the bill's head. */
export function isHeadField(field: string): boolean {
  return (HEAD as readonly string[]).includes(field);
}

/** Laboratory bills without a visit, 14x, say nothing of where the patient came from. */
const WITHOUT_ORIGIN = "14";
/** Home health and hospice begin with a day of admission though nobody stays overnight. */
const WITH_START_OF_CARE = /^(?:3|81|82)/;

function isNeeded(draft: InstitutionalDraft, field: HeadField): boolean {
  const facility = draft.typeOfBill.slice(0, 2);
  const stays = isInpatientFacility(facility);
  switch (field) {
    case "admissionDate":
      return stays || WITH_START_OF_CARE.test(facility);
    case "admissionHour":
      return stays;
    case "pointOfOrigin":
      return facility !== WITHOUT_ORIGIN;
    case "dischargeHour":
      return stays && isFinalBill(draft.typeOfBill.slice(2)) && draft.patientStatus !== STILL_A_PATIENT;
    default:
      return true;
  }
}

/**
 * Where Enter goes from a field of the bill's head: to the next one that this type of bill needs and that is still
 * blank, and when none is left, to the first revenue line. Tab goes through all of them.
 */
export function nextHeadField(draft: InstitutionalDraft, field: string): string {
  const after = HEAD.slice(HEAD.indexOf(field as HeadField) + 1);
  const blank = after.find((one) => isNeeded(draft, one) && (draft[one] === "" || draft[one] === null));
  return blank ?? "lines[0].revenueCode";
}

function isStay(draft: InstitutionalDraft): boolean {
  return isInpatientFacility(draft.typeOfBill.slice(0, 2));
}

/**
 * Where Enter goes from an empty diagnosis: for a stay to the diagnosis at admission while there is none, then to who
 * attended while nobody is named; undefined: to Save.
 */
export function afterDiagnoses(draft: InstitutionalDraft): string | undefined {
  if (isStay(draft) && draft.admittingDiagnosis === "") return "admittingDiagnosis";
  return draft.attendingProviderId === null ? "attendingProviderId" : undefined;
}

/** Where Enter goes from the diagnosis at admission: on to who attended; a visit's bill goes on to its reasons. */
export function afterAdmittingDiagnosis(draft: InstitutionalDraft): string {
  return isStay(draft) ? "attendingProviderId" : "reasonsForVisit[0]";
}

/** Where Enter on a diagnosis goes: a stay's needs its mark of presence, others go on to the next diagnosis. */
export function afterDiagnosis(draft: InstitutionalDraft, position: number): string {
  return isStay(draft) ? `${diagnosisPath(position)}.presentOnAdmission` : `${diagnosisPath(position + 1)}.code`;
}

/** The path of a diagnosis (from 0) in the draft: the principal one has a name of its own. */
export function diagnosisPath(position: number): string {
  return position === 0 ? "principalDiagnosis" : `otherDiagnoses[${position - 1}]`;
}

/** The first field of each part of the form, from the top, for `F6`. */
export const PARTS = [
  "typeOfBill",
  "conditionCodes[0]",
  "occurrences[0].code",
  "values[0].code",
  "lines[0].revenueCode",
  "coverageIds.primary",
  "principalDiagnosis.code",
  "principalProcedure.code",
  "attendingProviderId",
] as const;

/**
 * The part that `F6` (or with `isBack`, Shift+F6) goes to.
 * @param part the part that has the focus, from 0; -1 above the form
 */
export function otherPart(part: number, isBack: boolean): string {
  const next = isBack ? (part <= 0 ? PARTS.length : part) - 1 : (part + 1) % PARTS.length;
  return PARTS[next] ?? PARTS[0];
}
