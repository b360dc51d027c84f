import type { AboveClaims } from "./claim-reading.ts";
import {
  addProviderId,
  addToProvider,
  readProvider,
  readSecondaryId,
  takeAddress,
  takeContact,
} from "./read-parties.ts";
import type { Facts } from "./segment-fields.ts";
import type { WatchedSegment } from "./watched-segment.ts";

/** Levels are counted anew when a file is written: their numbers are no facts. */
export function acceptLevel(hl: WatchedSegment): void {
  for (const position of [1, 2, 3, 4]) hl.text(position);
}

/** A name that is none: what kind of place or plan it is, the loop says. */
export function acceptName(nm1: WatchedSegment): void {
  nm1.text(1);
  nm1.text(2);
}

/** Takes a segment of loop 2000A. */
export function takeBillingLevel(above: AboveClaims, segment: WatchedSegment): void {
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

/** Takes a segment of loop 2010AA. */
export function takeBillingProvider(billing: Facts, segment: WatchedSegment): void {
  switch (segment.id) {
    case "NM1":
      Object.assign(billing, readProvider(segment));
      return;
    case "REF": {
      const kind = segment.peek(1);
      if (kind === "EI" || kind === "SY") {
        segment.text(1);
        Object.assign(billing, { taxId: plainTaxId(segment.text(2)), taxIdKind: kind === "EI" ? "EIN" : "SSN" });
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

/** Takes a segment of loop 2010AC. */
export function takePayToPlan(billing: Facts, segment: WatchedSegment): void {
  if (segment.id === "NM1") {
    acceptName(segment);
    billing.payToPlan = { name: segment.text(3), idKind: segment.text(8), id: segment.text(9) };
    return;
  }
  const plan = billing.payToPlan as Facts | undefined;
  if (!plan) return;
  if (segment.id === "REF" && segment.peek(1) === "EI") {
    segment.text(1);
    plan.taxId = plainTaxId(segment.text(2));
  } else if (segment.id === "REF") plan.secondaryId = readSecondaryId(segment);
  else takeAddress(plan, segment);
}

/** The nine digits of a tax number, also where it was written with dashes as on paper. */
function plainTaxId(text: string): string {
  return text.replaceAll("-", "");
}
