import { fromD8 } from "../../dates/date-text.ts";
import { component, element, type Segment, whereSent } from "../x12/segment.ts";
import type { Above, CoverageDraft } from "./claim-draft.ts";
import { addCity, addToProvider, readPersonName, readProvider, readStreet } from "./read-parts.ts";

const RANKS: Readonly<Record<string, string>> = { P: "primary", S: "secondary", T: "tertiary" };

/** A coverage from its SBR (2000B and 2320). Codes are taken as sent; the claim's schema judges them. */
export function startCoverage(sbr: Segment): CoverageDraft {
  const facts = {
    rank: RANKS[element(sbr, 1)],
    relationship: element(sbr, 2),
    ...whereSent("groupNumber", sbr, 3),
    ...whereSent("planName", sbr, 4),
    ...whereSent("medicareSecondaryReason", sbr, 5),
  };
  return {
    facts: facts as CoverageDraft["facts"],
    payer: { filingCode: element(sbr, 9) } as CoverageDraft["payer"],
    subscriber: {},
  };
}

export function startAbove(): Above {
  return { billing: {}, coverage: { facts: {}, payer: {}, subscriber: {} }, patient: {}, patientIsSubscriber: true };
}

/** Takes a segment of the loops above claims: 2000A to 2010BB, 2000C and 2010CA. */
export function takeLevelSegment(above: Above, loopId: string, segment: Segment): void {
  switch (loopId) {
    case "2000A":
      if (segment.id === "HL") above.billing = {};
      if (segment.id === "PRV") above.billing.taxonomy = element(segment, 3);
      return;
    case "2010AA":
      takeBillingProvider(above, segment);
      return;
    case "2010AB":
      if (segment.id === "N3") above.billing.payToAddress = readStreet(segment);
      if (segment.id === "N4") addCity(above.billing.payToAddress, segment);
      return;
    case "2000B":
      if (segment.id === "SBR") {
        above.coverage = startCoverage(segment);
        above.patientIsSubscriber = element(segment, 2) === "18";
        above.patient = {};
        delete above.billing.payerAssignedId;
      } else if (segment.id === "PAT") takeDeath(above, segment);
      return;
    case "2010BA":
      takeSubscriber(above, segment);
      return;
    case "2010BB":
      if (segment.id === "REF") addToProvider(above.billing as Parameters<typeof addToProvider>[0], segment);
      else takePayer(above.coverage, segment);
      return;
    case "2000C":
      if (segment.id !== "PAT") return;
      above.coverage.facts.relationship = element(segment, 1) as NonNullable<CoverageDraft["facts"]["relationship"]>;
      above.patient = {};
      takeDeath(above, segment);
      return;
    case "2010CA":
      takePatient(above.patient, segment);
  }
}

function takeBillingProvider(above: Above, segment: Segment): void {
  const { billing } = above;
  switch (segment.id) {
    case "NM1":
      Object.assign(billing, readProvider(segment));
      return;
    case "N3":
      billing.address = readStreet(segment);
      return;
    case "N4":
      addCity(billing.address, segment);
      return;
    case "REF": {
      const kind = element(segment, 1);
      if (kind === "EI" || kind === "SY")
        Object.assign(billing, { taxId: element(segment, 2), taxIdKind: kind === "EI" ? "EIN" : "SSN" });
      return;
    }
    case "PER":
      Object.assign(billing, whereSent("contactName", segment, 2));
      if (element(segment, 3) === "TE") billing.phone = element(segment, 4);
  }
}

function takeSubscriber(above: Above, segment: Segment): void {
  const { subscriber, facts } = above.coverage;
  switch (segment.id) {
    case "NM1":
      subscriber.name = readPersonName(segment);
      facts.memberId = element(segment, 9);
      break;
    case "N3":
      subscriber.address = readStreet(segment);
      break;
    case "N4":
      addCity(subscriber.address, segment);
      break;
    case "DMG":
      takeBirth(subscriber, segment);
  }
  if (above.patientIsSubscriber) takePatient(above.patient, segment);
}

/** Takes a segment that describes the patient: 2010CA, or 2010BA where the patient is the subscriber. */
function takePatient(patient: Above["patient"], segment: Segment): void {
  switch (segment.id) {
    case "NM1":
      patient.name = readPersonName(segment);
      return;
    case "N3":
      patient.address = readStreet(segment);
      return;
    case "N4":
      addCity(patient.address, segment);
      return;
    case "DMG":
      takeBirth(patient, segment);
  }
}

function takeBirth(person: Pick<Above["patient"], "birthDate" | "sex">, dmg: Segment): void {
  const birthDate = fromD8(element(dmg, 2));
  if (birthDate) person.birthDate = birthDate;
  person.sex = element(dmg, 3) as NonNullable<typeof person.sex>;
}

function takeDeath(above: Above, pat: Segment): void {
  const deathDate = fromD8(component(pat, 6, 1));
  if (deathDate) above.patient.deathDate = deathDate;
}

/** Takes a segment of a payer's loop: 2010BB or 2330B. */
export function takePayer(coverage: CoverageDraft, segment: Segment): void {
  const { payer } = coverage;
  switch (segment.id) {
    case "NM1":
      payer.name = element(segment, 3);
      payer.payerId = element(segment, 9);
      return;
    case "N3":
      payer.address = readStreet(segment);
      return;
    case "N4":
      addCity(payer.address, segment);
  }
}
