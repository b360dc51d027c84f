import type { AboveClaims } from "./claim-reading.ts";
import { takeSubscriberName } from "./read-coverage.ts";
import { readPersonName, readSecondaryId, takeAddress, takeContact } from "./read-parties.ts";
import type { Facts } from "./segment-fields.ts";
import type { WatchedSegment } from "./watched-segment.ts";

/** Takes a segment of loop 2010BA: the subscriber, and the patient too where they are one. */
export function takeSubscriber(above: AboveClaims, segment: WatchedSegment): void {
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

/** Takes a segment of loop 2010CA. */
export function takePatient(above: AboveClaims, segment: WatchedSegment): void {
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
export function takeBody(patient: Facts, pat: WatchedSegment): void {
  pat.accept(5, "D8");
  const deathDate = pat.day(6);
  if (deathDate) patient.deathDate = deathDate;
  pat.accept(7, "01");
  if (pat.peek(7) === "01") Object.assign(patient, pat.where("weightPounds", 8));
  pat.accept(9, "Y");
  if (pat.peek(9) === "Y") patient.pregnant = true;
}
