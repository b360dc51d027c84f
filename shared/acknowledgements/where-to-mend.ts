import type { ClaimStatus } from "../edi/claim-status/claim-status.ts";
import { wordIn } from "../edi/guide/word-in.ts";

/** Where in a claim something is mended: box of the form and path in the claim draft; null where it is not known. */
export interface MendingPlace {
  box: string | null;
  field: string | null;
}

const NOWHERE: MendingPlace = { box: null, field: null };
const at = (box: string, field: string | null = null): MendingPlace => ({ box, field });

/** By whose fact it is (STC01-3). What stands in lists, such as the practice's own data, has a box and no field. */
const BY_ENTITY: Readonly<Record<string, MendingPlace>> = {
  "1P": at("33"),
  "77": at("32", "facilityId"),
  "82": at("24J", "renderingProviderId"),
  "85": at("33"),
  "87": at("33"),
  DK: at("17", "orderingProviderId"),
  DN: at("17", "referringProviderId"),
  DQ: at("17", "supervisingProviderId"),
  FA: at("32", "facilityId"),
  IL: at("1a", "coverageIds.primary"),
  PR: at("1", "coverageIds.primary"),
  QC: at("2", "patientId"),
};

/** By what is wrong (STC01-2), where the code itself names the place. A field that begins with `.` is a line's. */
const BY_STATUS: Readonly<Record<string, MendingPlace>> = {
  "33": at("1a", "coverageIds.primary"),
  "116": at("1", "coverageIds.primary"),
  "157": at("3", "patientId"),
  "158": at("3", "patientId"),
  "164": at("1a", "coverageIds.primary"),
  "178": at("28", "lines"),
  "187": at("24A", ".fromDate"),
  "189": at("18", "dates.admission"),
  "190": at("18", "dates.discharge"),
  "191": at("14", "dates.lastMenstrualPeriod"),
  "192": at("15", "dates.initialTreatment"),
  "195": at("16", "dates.disabilityFrom"),
  "218": at("24", ".ndc"),
  "248": at("14", "dates.accident"),
  "249": at("24B", ".placeOfService"),
  "252": at("23", "priorAuthorization"),
  "254": at("21", "diagnoses[0]"),
  "255": at("21", "diagnoses[0]"),
  "258": at("24G", ".units"),
  "306": at("24D", ".description"),
  "364": at("10", "relatedCauses.employment"),
  "365": at("10", "relatedCauses.otherAccident"),
  "366": at("10", "relatedCauses.autoAccident"),
  "397": at("14", "dates.onset"),
  "402": at("24F", ".chargeCents"),
  "453": at("24D", ".modifiers"),
  "454": at("24D", ".procedureCode"),
  "464": at("22", "payerControlNumber"),
  "476": at("24G", ".units"),
};

/** Place of a status in a claim. A line's control number stands in the path until somebody knows the line's place. */
export function whereStatusIsMended({ code, entity }: ClaimStatus, lineControlNumber?: string): MendingPlace {
  const place = wordIn(BY_STATUS, code) ?? (entity === undefined ? undefined : wordIn(BY_ENTITY, entity));
  if (!place) return NOWHERE;
  if (!place.field?.startsWith(".")) return place;
  return { box: place.box, field: lineControlNumber ? `lines[${lineControlNumber}]${place.field}` : null };
}

/** A place in a claim file: loop as the guide calls it, "" where it is not known. */
export interface SegmentPlace {
  segmentId: string;
  loop: string;
  element?: number | undefined;
  component?: number | undefined;
}

/** From loop and segment to the claim; the first row that fits is taken. */
const BY_SEGMENT: readonly (readonly [loop: RegExp, segment: RegExp, MendingPlace])[] = [
  [/^2010A|^2000A/, /./, at("33")],
  [/^2010BA/, /^NM1|^REF/, at("1a", "coverageIds.primary")],
  [/^2010BA/, /^N[34]/, at("7", "coverageIds.primary")],
  [/^2010BA/, /^DMG/, at("11a", "coverageIds.primary")],
  [/^2010BB/, /./, at("1", "coverageIds.primary")],
  [/^2000B/, /^SBR/, at("11", "coverageIds.primary")],
  [/^2000C/, /^PAT/, at("6", "patientId")],
  [/^2010CA/, /^N[34]/, at("5", "patientId")],
  [/^2010CA/, /^DMG/, at("3", "patientId")],
  [/^2010CA/, /./, at("2", "patientId")],
  [/^2310A/, /./, at("17", "referringProviderId")],
  [/^2310B/, /./, at("24J", "renderingProviderId")],
  [/^2310C/, /./, at("32", "facilityId")],
  [/^2310D/, /./, at("17", "supervisingProviderId")],
  [/^23[23]/, /./, at("9", "coverageIds.secondary")],
  [/^2410/, /./, at("24", ".ndc")],
  [/^2420/, /./, at("24J", ".renderingProviderId")],
  [/^2400/, /^SV1$/, at("24D", ".procedureCode")],
  [/^2400/, /^DTP/, at("24A", ".fromDate")],
  [/^2400/, /^NTE/, at("24", ".note")],
  [/^2300|^$/, /^HI/, at("21", "diagnoses[0]")],
  [/^2300/, /^REF/, at("23", "priorAuthorization")],
  [/^2300/, /^DTP/, at("14", "dates.onset")],
  [/^2300/, /^NTE/, at("19", "note")],
];

const SV1_ELEMENTS: Readonly<Record<number, MendingPlace>> = {
  2: at("24F", ".chargeCents"),
  3: at("24G", ".unitBasis"),
  4: at("24G", ".units"),
  5: at("24B", ".placeOfService"),
  7: at("24E", ".diagnosisPointers"),
};

/** Place of a segment's error in a claim. A line's path begins with `lines[]` until somebody knows which line it is. */
export function whereSegmentIsMended(place: SegmentPlace): MendingPlace {
  const { box, field } = segmentPlace(place);
  return { box, field: field?.startsWith(".") ? `lines[]${field}` : field };
}

function segmentPlace({ segmentId, loop, element, component }: SegmentPlace): MendingPlace {
  if (segmentId === "CLM") return clmPlace(element, component);
  if (segmentId === "SV1" && element !== undefined) {
    if (element === 1 && component !== undefined && component > 2) return at("24D", ".modifiers");
    const found = SV1_ELEMENTS[element];
    if (found) return found;
  }
  if (segmentId === "HI" && element !== undefined) return at("21", `diagnoses[${element - 1}]`);
  return BY_SEGMENT.find(([loops, segments]) => loops.test(loop) && segments.test(segmentId))?.[2] ?? NOWHERE;
}

function clmPlace(element: number | undefined, component: number | undefined): MendingPlace {
  if (element === 1) return at("26");
  if (element === 2) return at("28", "lines");
  if (element === 5) return component === 3 ? at("22", "frequency") : at("24B", "placeOfService");
  if (element === 6) return at("31", "providerSignatureOnFile");
  if (element === 7) return at("27", "acceptAssignment");
  if (element === 11) return at("10", "relatedCauses.otherAccident");
  return NOWHERE;
}
