import type { Facts } from "./segment-fields.ts";
import type { WatchedSegment } from "./watched-segment.ts";

/** A provider from its NM1; PRV and REF come after it. */
export function readProvider(nm1: WatchedSegment): Facts {
  nm1.text(1);
  nm1.accept(2, "1", "2");
  return {
    kind: nm1.peek(2) === "2" ? "organization" : "person",
    lastOrOrganization: nm1.text(3),
    ...nm1.where("first", 4),
    ...nm1.where("middle", 5),
    ...nm1.where("suffix", 7),
    ...readNpi(nm1),
  };
}

function readNpi(nm1: WatchedSegment): Facts {
  // A number that is no NPI (4010's tax numbers) must not become one.
  if (nm1.peek(8) !== "XX" && nm1.peek(8) !== "") return {};
  nm1.accept(8, "XX");
  return nm1.where("npi", 9);
}

/** Takes a provider's PRV or one of its REF. */
export function addToProvider(provider: Facts | undefined, segment: WatchedSegment): void {
  if (!provider) return;
  if (segment.id === "PRV") {
    segment.accept(1, "BI", "PE", "AT");
    segment.accept(2, "PXC");
    Object.assign(provider, segment.where("taxonomy", 3));
  } else if (segment.id === "REF") addProviderId(provider, segment);
}

/** The first number that a payer gave is the provider's own field; whatever else there is goes to the list. */
export function addProviderId(provider: Facts, ref: WatchedSegment): void {
  if (ref.peek(1) === "G2" && provider.payerAssignedId === undefined && ref.peekWhole(4) === "") {
    ref.text(1);
    provider.payerAssignedId = ref.text(2);
  } else append(provider, "secondaryIds", readSecondaryId(ref));
}

export function readSecondaryId(ref: WatchedSegment): Facts {
  const id: Facts = { qualifier: ref.text(1), value: ref.text(2) };
  if (ref.peek(4, 1) === "2U") {
    ref.part(4, 1);
    id.otherPayerId = ref.part(4, 2);
  }
  return id;
}

/** Puts a value at the end of the list under a key. */
export function append(facts: Facts, key: string, value: unknown): void {
  const list = facts[key];
  if (Array.isArray(list)) list.push(value);
  else facts[key] = [value];
}

export function readPersonName(nm1: WatchedSegment): Facts {
  nm1.text(1);
  nm1.accept(2, "1", "2");
  return { last: nm1.text(3), first: nm1.text(4), ...nm1.where("middle", 5), ...nm1.where("suffix", 7) };
}

/** N3 and N4 as one; an address begins with its N3. */
function readStreet(n3: WatchedSegment): Facts {
  return { line1: n3.text(1), ...n3.where("line2", 2), city: "", state: "", zip: "" };
}

function addCity(address: unknown, n4: WatchedSegment): void {
  if (typeof address !== "object" || address === null) return;
  Object.assign(address, { city: n4.text(1), state: n4.text(2), zip: n4.text(3) });
  n4.accept(4, "US");
}

/** Takes N3 or N4 of the object that has the address. */
export function takeAddress(owner: Facts, segment: WatchedSegment, key = "address"): void {
  if (segment.id === "N3") owner[key] = readStreet(segment);
  else if (segment.id === "N4") addCity(owner[key], segment);
}

const CONTACT_KEYS: Readonly<Record<string, string>> = { TE: "phone", EX: "extension", FX: "fax", EM: "email" };
const TEN_DIGITS = /^\d{10}$/;

/** Takes a PER into a contact. Numbers that are no American telephone numbers stay unread, and so are told. */
export function takeContact(contact: Facts, per: WatchedSegment, keys = CONTACT_KEYS, nameKey = "name"): void {
  per.accept(1, "IC");
  if (contact[nameKey] === undefined || per.peekWhole(2) === contact[nameKey]) {
    Object.assign(contact, per.where(nameKey, 2));
  }
  for (const position of [3, 5, 7]) {
    const kind = per.peekWhole(position);
    const key = keys[kind];
    const value = per.peekWhole(position + 1);
    if (key === undefined || contact[key] !== undefined) continue;
    if ((kind === "TE" || kind === "FX") && !TEN_DIGITS.test(value)) continue;
    per.text(position);
    contact[key] = per.text(position + 1);
  }
}

/** Takes a segment of a place where services were given. */
export function takeFacility(facility: Facts, segment: WatchedSegment): void {
  switch (segment.id) {
    case "NM1": {
      const { lastOrOrganization, npi } = readProvider(segment);
      Object.assign(facility, {
        name: lastOrOrganization,
        ...(npi === undefined ? {} : { npi }),
        address: { line1: "", city: "", state: "", zip: "" },
      });
      return;
    }
    case "PER":
      facility.contact ??= {};
      takeContact(facility.contact as Facts, segment);
      return;
    case "REF":
      addProviderId(facility, segment);
      return;
    default:
      takeAddress(facility, segment);
  }
}

/** The reasons of a CAS. */
export function readPayerAdjustments(cas: WatchedSegment): Facts[] {
  const adjustments: Facts[] = [];
  const group = cas.text(1);
  for (let position = 2; position < cas.segment.elements.length; position += 3) {
    const carc = cas.text(position);
    if (carc === "") continue;
    const amountCents = cas.money(position + 1);
    adjustments.push({ group, carc, amountCents, ...cas.where("quantity", position + 2) });
  }
  return adjustments;
}
