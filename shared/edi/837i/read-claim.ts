import { fromD8 } from "../../dates/date-text.ts";
import type { AboveClaims, ClaimReading, CoverageReading } from "../837/claim-reading.ts";
import { ATTACHMENT, CERTIFICATION, CONTRACT, REPRICING } from "../837/claim-segments.ts";
import { takeReference } from "../837/claim-tables.ts";
import { billingOf } from "../837/finish-claim.ts";
import { startParty, takePartySegment } from "../837/open-party.ts";
import { append } from "../837/read-parties.ts";
import { copyFacts, type Facts, readFields } from "../837/segment-fields.ts";
import type { WatchedSegment } from "../837/watched-segment.ts";
import { takeCodes } from "./claim-codes.ts";
import { INSTITUTIONAL_REFERENCES } from "./claim-references.ts";

/** Starts a claim from its CLM under the subscriber and patient above it. */
export function startClaim(clm: WatchedSegment, above: AboveClaims): ClaimReading {
  const destination: CoverageReading = copyFacts(above.coverage);
  Object.assign(destination.facts, { benefitsAssigned: clm.text(8), releaseOfInformation: clm.text(9) });
  // The total is counted anew from the lines when the claim is written; the checker compares them.
  clm.text(2);
  if (clm.peek(5, 2) === "A") clm.part(5, 2);
  const facts: Facts = {
    kind: "institutional",
    claimNumber: clm.text(1),
    facilityType: clm.part(5, 1),
    frequency: clm.part(5, 3),
    billingProvider: billingOf(above.billing, above.billingAtPayer),
    acceptAssignment: clm.text(7),
    ...clm.where("delayReason", 20),
    patient: { ...copyFacts(above.patient), accountNumber: "" },
    ...(above.propertyCasualtyNumber === undefined ? {} : { propertyCasualtyNumber: above.propertyCasualtyNumber }),
  };
  return { clm: clm.segment, facts, destination, others: [], lines: [] };
}

/** Takes a segment of loop 2300 other than its CLM. */
export function takeClaimSegment({ facts }: ClaimReading, segment: WatchedSegment): void {
  switch (segment.id) {
    case "DTP":
      takeDate(facts, segment);
      return;
    case "CL1":
      Object.assign(facts, segment.where("admissionType", 1), segment.where("admissionSource", 2));
      facts.patientStatus = segment.text(3);
      return;
    case "PWK":
      append(facts, "attachments", readFields(ATTACHMENT, segment));
      return;
    case "CN1":
      facts.contract = readFields(CONTRACT, segment);
      return;
    case "AMT":
      segment.accept(1, "F3");
      if (segment.peek(1) === "F3") facts.patientEstimateCents = segment.money(2);
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

function takeDate(facts: Facts, dtp: WatchedSegment): void {
  const [qualifier, form] = [dtp.peekWhole(1), dtp.peekWhole(2)];
  if (qualifier === "096" && form === "TM") facts.dischargeHour = dtp.text(3);
  else if (qualifier === "434") {
    const days = dtp.days(3);
    if (days) Object.assign(facts, { statementFrom: days.from, statementTo: days.to });
  } else if (qualifier === "435") takeAdmission(facts, dtp, form);
  else if (qualifier === "050") facts.repricerReceivedDate = dtp.day(3);
  else return;
  dtp.text(1);
  dtp.accept(2, "TM", "RD8", "DT", "D8");
}

/** A day, or a day with the hour of four digits behind it. */
function takeAdmission(facts: Facts, dtp: WatchedSegment, form: string): void {
  const text = dtp.peekWhole(3);
  const date = fromD8(text.slice(0, 8));
  if (!date) return;
  dtp.text(3);
  facts.admission = form === "DT" && text.length > 8 ? { date, hour: text.slice(8) } : { date };
}

const REFERENCE_KEYS: Readonly<Record<string, string>> = {
  "9F": "referralNumber",
  F8: "payerControlNumber",
  G1: "priorAuthorization",
  G4: "peerReviewNumber",
  LU: "autoAccidentState",
};
function takeClaimReference(facts: Facts, ref: WatchedSegment): void {
  if (takeReference(INSTITUTIONAL_REFERENCES, facts, "references", ref)) return;
  const qualifier = ref.peek(1);
  const key = REFERENCE_KEYS[qualifier];
  if (key) facts[key] = ref.text(2);
  else if (qualifier === "EA") (facts.patient as Facts).accountNumber = ref.text(2);
  else if (qualifier === "LX") append(facts, "investigationalDevices", ref.text(2));
  else return;
  ref.text(1);
}

function takeNote(facts: Facts, nte: WatchedSegment): void {
  const kind = nte.text(1);
  if (kind === "ADD") facts.billingNote = nte.text(2);
  else append(facts, "notes", { kind, text: nte.text(2) });
}

/** Providers of the claim by NM101. */
const PROVIDER_KEYS: Readonly<Record<string, string>> = {
  "71": "attendingProvider",
  "72": "operatingProvider",
  ZZ: "otherOperatingProvider",
  "82": "renderingProvider",
  DN: "referringProvider",
};

/** Takes a segment of loops 2310A to 2310F. */
export function takeClaimProvider(claim: ClaimReading, segment: WatchedSegment): void {
  if (segment.id === "NM1") claim.party = startParty(claim.facts, segment, PROVIDER_KEYS);
  else takePartySegment(claim.party, segment);
}
