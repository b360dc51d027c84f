import type { AboveClaims, CoverageReading } from "./claim-reading.ts";
import {
  addProviderId,
  addToProvider,
  readPersonName,
  readProvider,
  readSecondaryId,
  takeAddress,
  takeContact,
} from "./read-parties.ts";
import type { Facts } from "./segment-fields.ts";
import type { WatchedSegment } from "./watched-segment.ts";

const RANKS: Readonly<Record<string, string>> = { P: "primary", S: "secondary", T: "tertiary" };

/** A coverage from its SBR (2000B and 2320). Codes are taken as sent; the claim's schema judges them. */
export function startCoverage(sbr: WatchedSegment): CoverageReading {
  const rank = sbr.text(1);
  return {
    facts: {
      rank: RANKS[rank] ?? rank,
      relationship: sbr.text(2),
      ...sbr.where("groupNumber", 3),
      ...sbr.where("planName", 4),
      ...sbr.where("medicareSecondaryReason", 5),
    },
    payer: { filingCode: sbr.text(9) },
    subscriber: {},
  };
}

export function startAbove(): AboveClaims {
  return {
    billing: {},
    billingAtPayer: {},
    coverage: { facts: {}, payer: {}, subscriber: {} },
    patient: {},
    patientIsSubscriber: true,
  };
}

/** Takes a segment of the loops above claims: 2000A to 2010BB, 2000C and 2010CA. */
export function takeLevelSegment(above: AboveClaims, loopId: string, segment: WatchedSegment): void {
  switch (loopId) {
    case "2000A":
      takeBillingLevel(above, segment);
      return;
    case "2010AA":
      takeBillingProvider(above.billing, segment);
      return;
    case "2010AB":
      if (segment.id === "NM1") acceptName(segment);
      takeAddress(above.billing, segment, "payToAddress");
      return;
    case "2010AC":
      takePayToPlan(above.billing, segment);
      return;
    case "2000B":
      takeSubscriberLevel(above, segment);
      return;
    case "2010BA":
      takeSubscriber(above, segment);
      return;
    case "2010BB":
      if (segment.id === "REF" && ["G2", "LU"].includes(segment.peek(1))) addProviderId(above.billingAtPayer, segment);
      else takePayer(above.coverage, segment);
      return;
    case "2000C":
      if (segment.id === "HL") acceptLevel(segment);
      if (segment.id !== "PAT") return;
      above.coverage.facts.relationship = segment.text(1);
      above.patient = {};
      above.propertyCasualtyNumber = undefined;
      takeBody(above.patient, segment);
      return;
    case "2010CA":
      takePatient(above, segment);
  }
}

/** Levels are counted anew when a file is written: their numbers are no facts. */
function acceptLevel(hl: WatchedSegment): void {
  for (const position of [1, 2, 3, 4]) hl.text(position);
}

function acceptName(nm1: WatchedSegment): void {
  nm1.text(1);
  nm1.text(2);
}

function takeBillingLevel(above: AboveClaims, segment: WatchedSegment): void {
  if (segment.id === "HL") {
    acceptLevel(segment);
    above.billing = {};
  } else if (segment.id === "CUR") {
    segment.text(1);
    segment.accept(2, "USD");
  } else addToProvider(above.billing, segment);
}

const BILLING_CONTACT: Readonly<Record<string, string>> = {
  TE: "phone",
  EX: "phoneExtension",
  FX: "fax",
  EM: "email",
};

function takeBillingProvider(billing: Facts, segment: WatchedSegment): void {
  switch (segment.id) {
    case "NM1":
      Object.assign(billing, readProvider(segment));
      return;
    case "REF": {
      const kind = segment.peek(1);
      if (kind === "EI" || kind === "SY") {
        segment.text(1);
        Object.assign(billing, { taxId: segment.text(2), taxIdKind: kind === "EI" ? "EIN" : "SSN" });
      } else addProviderId(billing, segment);
      return;
    }
    case "PER":
      takeContact(billing, segment, BILLING_CONTACT, "contactName");
      return;
    default:
      takeAddress(billing, segment);
  }
}

function takePayToPlan(billing: Facts, segment: WatchedSegment): void {
  if (segment.id === "NM1") {
    acceptName(segment);
    billing.payToPlan = { name: segment.text(3), idKind: segment.text(8), id: segment.text(9) };
    return;
  }
  const plan = billing.payToPlan as Facts | undefined;
  if (!plan) return;
  if (segment.id === "REF" && segment.peek(1) === "EI") {
    segment.text(1);
    plan.taxId = segment.text(2);
  } else if (segment.id === "REF") plan.secondaryId = readSecondaryId(segment);
  else takeAddress(plan, segment);
}

function takeSubscriberLevel(above: AboveClaims, segment: WatchedSegment): void {
  if (segment.id === "HL") acceptLevel(segment);
  else if (segment.id === "SBR") {
    above.coverage = startCoverage(segment);
    above.patientIsSubscriber = segment.peek(2) === "18";
    above.patient = {};
    above.propertyCasualtyNumber = undefined;
    above.billingAtPayer = {};
  } else if (segment.id === "PAT") takeBody(above.patient, segment);
}

function takeSubscriber(above: AboveClaims, segment: WatchedSegment): void {
  const { coverage, patient, patientIsSubscriber } = above;
  const { subscriber } = coverage;
  switch (segment.id) {
    case "NM1":
      takeSubscriberName(coverage, segment);
      if (patientIsSubscriber) patient.name = { ...(subscriber.name as Facts) };
      return;
    case "DMG":
      takeBirth(subscriber, segment);
      if (patientIsSubscriber) Object.assign(patient, birthOf(subscriber));
      return;
    case "REF":
      if (segment.peek(1) === "SY") {
        segment.text(1);
        subscriber.socialSecurityNumber = segment.text(2);
      } else takeCasualtyNumber(above, segment);
      return;
    case "PER":
      takePersonContact(patientIsSubscriber ? patient : subscriber, segment);
      return;
    default:
      takeAddress(subscriber, segment);
      if (patientIsSubscriber && subscriber.address) patient.address = { ...(subscriber.address as Facts) };
  }
}

/** NM1 IL with the member's number: loops 2010BA and 2330A. */
export function takeSubscriberName(coverage: CoverageReading, nm1: WatchedSegment): void {
  coverage.subscriber.name = readPersonName(nm1);
  if (nm1.peek(2) === "2") coverage.subscriber.isOrganization = true;
  nm1.accept(8, "MI");
  if (nm1.peek(8) === "II") coverage.facts.memberIdKind = nm1.text(8);
  coverage.facts.memberId = nm1.text(9);
}

function birthOf({ birthDate, sex }: Facts): Facts {
  return { ...(birthDate === undefined ? {} : { birthDate }), sex };
}

function takeCasualtyNumber(above: AboveClaims, ref: WatchedSegment): void {
  if (ref.peek(1) !== "Y4") return;
  ref.text(1);
  above.propertyCasualtyNumber = ref.text(2);
}

function takePersonContact(person: Facts, per: WatchedSegment): void {
  person.contact ??= {};
  takeContact(person.contact as Facts, per);
}

function takePatient(above: AboveClaims, segment: WatchedSegment): void {
  const { patient } = above;
  switch (segment.id) {
    case "NM1":
      patient.name = readPersonName(segment);
      return;
    case "DMG":
      takeBirth(patient, segment);
      return;
    case "REF":
      if (segment.peek(1) === "Y4") takeCasualtyNumber(above, segment);
      else patient.propertyCasualtyId = readSecondaryId(segment);
      return;
    case "PER":
      takePersonContact(patient, segment);
      return;
    default:
      takeAddress(patient, segment);
  }
}

function takeBirth(person: Facts, dmg: WatchedSegment): void {
  dmg.accept(1, "D8");
  const birthDate = dmg.day(2);
  if (birthDate) person.birthDate = birthDate;
  person.sex = dmg.text(3);
}

/** PAT05 to PAT09: day of death, weight, pregnancy. */
function takeBody(patient: Facts, pat: WatchedSegment): void {
  pat.accept(5, "D8");
  const deathDate = pat.day(6);
  if (deathDate) patient.deathDate = deathDate;
  pat.accept(7, "01");
  if (pat.peek(7) === "01") Object.assign(patient, pat.where("weightPounds", 8));
  pat.accept(9, "Y");
  if (pat.peek(9) === "Y") patient.pregnant = true;
}

/** Takes a segment of a payer's loop: 2010BB or 2330B. */
export function takePayer(coverage: CoverageReading, segment: WatchedSegment): void {
  const { payer } = coverage;
  switch (segment.id) {
    case "NM1":
      acceptName(segment);
      payer.name = segment.text(3);
      segment.accept(8, "PI");
      if (segment.peek(8) === "XV") payer.payerIdKind = segment.text(8);
      payer.payerId = segment.text(9);
      return;
    case "REF":
      if (["2U", "EI", "FY", "NF"].includes(segment.peek(1))) {
        const ids = (payer.secondaryIds ?? []) as Facts[];
        payer.secondaryIds = [...ids, readSecondaryId(segment)];
      }
      return;
    default:
      takeAddress(payer, segment);
  }
}
