import { wordIn } from "../edi/guide/word-in.ts";
import { type MendingPlace, type SegmentPlace, whereSegmentIsMended } from "./where-to-mend.ts";

const at = (box: string, field: string | null = null): MendingPlace => ({ box, field });

/** Where a field of a professional claim has its like on a bill: form locator of the UB-04 and path in its draft. */
const LIKE_FIELDS: Readonly<Record<string, MendingPlace>> = {
  patientId: at("8b", "patientId"),
  facilityId: at("1", "facilityId"),
  renderingProviderId: at("76", "attendingProviderId"),
  orderingProviderId: at("76", "attendingProviderId"),
  supervisingProviderId: at("76", "attendingProviderId"),
  referringProviderId: at("78", "otherProviders[0].providerId"),
  "dates.admission": at("12", "admissionDate"),
  "dates.discharge": at("6", "statementTo"),
  "dates.accident": at("31", "occurrences"),
  "dates.onset": at("31", "occurrences"),
  "dates.lastMenstrualPeriod": at("31", "occurrences"),
  "dates.initialTreatment": at("31", "occurrences"),
  "dates.lastSeen": at("31", "occurrences"),
  "dates.disabilityFrom": at("35", "occurrenceSpans"),
  "relatedCauses.employment": at("18", "conditionCodes"),
  "relatedCauses.otherAccident": at("31", "occurrences"),
  "relatedCauses.autoAccident": at("31", "occurrences"),
  priorAuthorization: at("63", "authorizations.primary"),
  payerControlNumber: at("64", "payerControlNumber"),
  frequency: at("4", "typeOfBill"),
  placeOfService: at("4", "typeOfBill"),
  acceptAssignment: at("53", "acceptAssignment"),
  providerSignatureOnFile: at("76", "attendingProviderId"),
  note: at("80", "remarks"),
  lines: at("47", "lines"),
};

/** The same of a service line's fields. A place of service is told of the whole bill, and so are diagnoses. */
const LIKE_LINE_FIELDS: Readonly<Record<string, readonly [box: string, field: string]>> = {
  fromDate: ["45", ".fromDate"],
  procedureCode: ["44", ".procedureCode"],
  modifiers: ["44", ".modifiers"],
  description: ["43", ".description"],
  ndc: ["43", ".ndc"],
  note: ["43", ".description"],
  units: ["46", ".units"],
  unitBasis: ["46", ".unitBasis"],
  chargeCents: ["47", ".chargeCents"],
  placeOfService: ["4", "typeOfBill"],
  diagnosisPointers: ["67", "principalDiagnosis.code"],
  renderingProviderId: ["76", "attendingProviderId"],
};

const LIKE_BOXES: Readonly<Record<string, string>> = { "33": "1", "26": "3a" };

/** The place on a bill that is like a place on a professional claim; what is a bill's own already stays. */
export function onBill(place: MendingPlace): MendingPlace {
  const { box, field } = place;
  if (field === null) return { box: (box === null ? undefined : wordIn(LIKE_BOXES, box)) ?? box, field };
  const coverage = /^coverageIds\./.test(field);
  if (coverage) return at("50", field);
  const diagnosis = /^diagnoses\[(\d+)\]$/.exec(field)?.[1];
  if (diagnosis !== undefined) return diagnosisPlace(Number(diagnosis));
  const [, line, name] = /^(lines\[[^\]]*\])\.(\w+)$/.exec(field) ?? [];
  const like = name === undefined ? undefined : wordIn(LIKE_LINE_FIELDS, name);
  if (like) return at(like[0], like[1].startsWith(".") ? `${line}${like[1]}` : like[1]);
  return wordIn(LIKE_FIELDS, field) ?? place;
}

function diagnosisPlace(index: number): MendingPlace {
  return index === 0 ? at("67", "principalDiagnosis.code") : at("67", `otherDiagnoses[${index - 1}].code`);
}

/** What stands elsewhere in an 837I than in an 837P, by loop and segment; the first row that fits is taken. */
const OWN_SEGMENTS: readonly (readonly [loop: RegExp, segment: RegExp, MendingPlace])[] = [
  [/^2310A/, /./, at("76", "attendingProviderId")],
  [/^2310B/, /./, at("77", "operatingProviderId")],
  [/^2310[CDF]/, /./, at("78", "otherProviders[0].providerId")],
  [/^2310E/, /./, at("1", "facilityId")],
  [/^2300|^$/, /^CL1/, at("17", "patientStatus")],
  [/^2300/, /^DTP/, at("6", "statementFrom")],
  [/^2300|^$/, /^HI/, at("67", "principalDiagnosis.code")],
];

const CL1_ELEMENTS: Readonly<Record<number, MendingPlace>> = {
  1: at("14", "admissionType"),
  2: at("15", "pointOfOrigin"),
  3: at("17", "patientStatus"),
};

const SV2_ELEMENTS: Readonly<Record<number, MendingPlace>> = {
  1: at("42", "lines[].revenueCode"),
  2: at("44", "lines[].procedureCode"),
  3: at("47", "lines[].chargeCents"),
  4: at("46", "lines[].unitBasis"),
  5: at("46", "lines[].units"),
  7: at("48", "lines[].nonCoveredCents"),
};

/** Place of a segment's error in a bill (837I). A line's path begins with `lines[]` until somebody knows which line it is. */
export function whereBillSegmentIsMended(place: SegmentPlace): MendingPlace {
  const { segmentId, loop, element } = place;
  if (segmentId === "SV2") return SV2_ELEMENTS[element ?? 1] ?? at("42", "lines[].revenueCode");
  if (segmentId === "CL1" && element !== undefined && CL1_ELEMENTS[element]) return CL1_ELEMENTS[element];
  const own = OWN_SEGMENTS.find(([loops, segments]) => loops.test(loop) && segments.test(segmentId))?.[2];
  return own ?? onBill(whereSegmentIsMended(place));
}
