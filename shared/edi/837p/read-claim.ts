import { ZERO_CENTS } from "../../money/cents.ts";
import type { AboveClaims, ClaimReading } from "../837/claim-reading.ts";
import { AMBULANCE, ATTACHMENT, CERTIFICATION, CONTRACT, REPRICING } from "../837/claim-segments.ts";
import { CLAIM_REFERENCES, takeDate, takeReference } from "../837/claim-tables.ts";
import { billingOf } from "../837/finish-claim.ts";
import { startParty, takePartySegment } from "../837/open-party.ts";
import { append } from "../837/read-parties.ts";
import { copyFacts, type Facts, readFields } from "../837/segment-fields.ts";
import type { WatchedSegment } from "../837/watched-segment.ts";
import { CLAIM_DATES, SPINAL_CONDITION } from "./claim-facts.ts";

/** Starts a claim from its CLM under the subscriber and patient above it. */
export function startClaim(clm: WatchedSegment, above: AboveClaims): ClaimReading {
  const destination = copyFacts(above.coverage);
  Object.assign(destination.facts, {
    benefitsAssigned: clm.text(8),
    releaseOfInformation: clm.text(9),
    ...clm.where("patientSignatureSource", 10),
  });
  clm.text(2);
  clm.part(5, 2);
  const facts: Facts = {
    kind: "professional",
    claimNumber: clm.text(1),
    frequency: clm.part(5, 3),
    billingProvider: billingOf(above.billing, above.billingAtPayer),
    placeOfService: clm.part(5, 1),
    providerSignatureOnFile: clm.text(6) === "Y",
    acceptAssignment: clm.text(7),
    relatedCauses: relatedCausesOf(clm),
    ...clm.where("specialProgram", 12),
    ...clm.where("delayReason", 20),
    dates: {},
    patientPaidCents: ZERO_CENTS,
    diagnoses: [],
    patient: { ...copyFacts(above.patient), accountNumber: "" },
    ...(above.propertyCasualtyNumber === undefined ? {} : { propertyCasualtyNumber: above.propertyCasualtyNumber }),
  };
  return { clm: clm.segment, facts, destination, others: [], lines: [] };
}

function relatedCausesOf(clm: WatchedSegment): Facts {
  const causes = [clm.part(11, 1), clm.part(11, 2)];
  const state = clm.part(11, 4);
  const country = clm.part(11, 5);
  return {
    employment: causes.includes("EM"),
    autoAccident: causes.includes("AA"),
    otherAccident: causes.includes("OA"),
    ...(state === "" ? {} : { autoAccidentState: state }),
    ...(country === "" ? {} : { autoAccidentCountry: country }),
  };
}

/** Takes a segment of loop 2300 other than its CLM. */
export function takeClaimSegment(claim: ClaimReading, segment: WatchedSegment): void {
  const { facts } = claim;
  switch (segment.id) {
    case "DTP":
      takeClaimDate(facts, segment);
      return;
    case "PWK":
      append(facts, "attachments", readFields(ATTACHMENT, segment));
      return;
    case "CN1":
      facts.contract = readFields(CONTRACT, segment);
      return;
    case "AMT":
      if (segment.peek(1) !== "F5") return;
      segment.text(1);
      facts.patientPaidCents = segment.money(2);
      return;
    case "REF":
      takeClaimReference(facts, segment);
      return;
    case "K3":
      append(facts, "fileInformation", segment.text(1));
      return;
    case "NTE":
      takeNote(facts, segment);
      return;
    case "CR1":
      facts.ambulance = readFields(AMBULANCE, segment);
      return;
    case "CR2":
      facts.spinalCondition = readFields(SPINAL_CONDITION, segment);
      return;
    case "CRC":
      append(facts, "certifications", readFields(CERTIFICATION, segment));
      return;
    case "HI":
      takeCodes(facts, segment);
      return;
    case "HCP":
      facts.repricing = readFields(REPRICING, segment);
  }
}

function takeClaimDate(facts: Facts, dtp: WatchedSegment): void {
  if (takeDate(CLAIM_DATES, facts, "dates", dtp)) return;
  const qualifier = dtp.peek(1);
  if (!["314", "360", "361"].includes(qualifier)) return;
  const days = dtp.days(3);
  if (!days) return;
  dtp.text(1);
  dtp.accept(2, "D8", "RD8");
  facts.dates = {
    ...(facts.dates as Facts),
    ...(qualifier === "361" ? {} : { disabilityFrom: days.from }),
    ...(qualifier === "360" ? {} : { disabilityTo: days.to }),
  };
}

const REFERENCE_KEYS: Readonly<Record<string, string>> = {
  "9F": "referralNumber",
  G1: "priorAuthorization",
  F8: "payerControlNumber",
  X4: "cliaNumber",
};

function takeClaimReference(facts: Facts, ref: WatchedSegment): void {
  const qualifier = ref.peek(1);
  const key = REFERENCE_KEYS[qualifier];
  if (key !== undefined) {
    ref.text(1);
    facts[key] = ref.text(2);
  } else if (qualifier === "EA") {
    ref.text(1);
    facts.patient = { ...(facts.patient as Facts), accountNumber: ref.text(2) };
  } else takeReference(CLAIM_REFERENCES, facts, "references", ref);
}

/** The first note; a second one, which the guide forbids, stays unread. */
function takeNote(facts: Facts, nte: WatchedSegment): void {
  if (facts.note !== undefined) return;
  nte.accept(1, "ADD");
  if (nte.peek(1) !== "ADD") facts.noteKind = nte.text(1);
  facts.note = nte.text(2);
}

const DIAGNOSIS_SYSTEMS: Readonly<Record<string, "ICD-9" | "ICD-10">> = {
  ABK: "ICD-10",
  ABF: "ICD-10",
  BK: "ICD-9",
  BF: "ICD-9",
};

/** Diagnoses, operations of anesthesia, condition codes. */
function takeCodes(facts: Facts, hi: WatchedSegment): void {
  for (let position = 1; position < hi.segment.elements.length; position += 1) {
    const list = hi.peek(position, 1);
    const system = DIAGNOSIS_SYSTEMS[list];
    if (system !== undefined) takeDiagnosis(facts, hi, position, system);
    else if (list === "BP" || list === "BO") append(facts, "anesthesiaProcedures", takeCode(hi, position));
    else if (list === "BG") append(facts, "conditionCodes", takeCode(hi, position));
  }
}

/** A claim is coded by one list: the mark of a diagnosis from another one stays unread, and so is told. */
function takeDiagnosis(facts: Facts, hi: WatchedSegment, position: number, system: "ICD-9" | "ICD-10"): void {
  const isFirst = (facts.diagnoses as unknown[]).length === 0;
  if (isFirst && system === "ICD-9") facts.diagnosisSystem = system;
  if ((facts.diagnosisSystem ?? "ICD-10") === system) hi.part(position, 1);
  append(facts, "diagnoses", hi.part(position, 2));
}

function takeCode(hi: WatchedSegment, position: number): string {
  hi.part(position, 1);
  return hi.part(position, 2);
}

const PROVIDER_KEYS: Readonly<Record<string, string>> = {
  DN: "referringProvider",
  P3: "primaryCareProvider",
  "82": "renderingProvider",
  DQ: "supervisingProvider",
};

/** Takes a segment of loops 2310A to 2310F. */
export function takeClaimProvider(claim: ClaimReading, segment: WatchedSegment): void {
  if (segment.id === "NM1") claim.party = startParty(claim.facts, segment, PROVIDER_KEYS);
  else takePartySegment(claim.party, segment);
}
