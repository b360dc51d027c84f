import type { ValueReader } from "../x12/read-values.ts";
import { element, isSent, optionalElement, type Segment, whereSent } from "../x12/segment.ts";
import { withItem } from "../x12/short-list.ts";
import type { Remittance, RemittanceAdjustment, RemittanceName } from "./remittance.ts";

type Contact = Remittance["payer"]["contacts"][number];
type Address = NonNullable<Remittance["payer"]["address"]>;
type Account = NonNullable<Remittance["payment"]["fromAccount"]>;

/** Adds the reasons of a CAS segment: up to six triples of CARC, amount and quantity. */
export function addAdjustments(
  adjustments: RemittanceAdjustment[],
  segment: Segment,
  values: ValueReader,
): RemittanceAdjustment[] {
  let all = adjustments;
  const group = element(segment, 1);
  for (let position = 2; position <= segment.last; position += 3) {
    const carc = element(segment, position);
    if (carc === "" && !isSent(segment, position + 1)) continue;
    const amountCents = values.requiredMoney(segment, position + 1);
    const adjustment: RemittanceAdjustment = { group, carc, amountCents, segmentNumber: segment.number };
    if (isSent(segment, position + 2)) adjustment.quantity = element(segment, position + 2);
    all = withItem(all, adjustment);
  }
  return all;
}

/** The person or organization of an NM1 segment. */
export function readName(segment: Segment): RemittanceName {
  return {
    kind: element(segment, 2) === "2" ? "organization" : "person",
    lastOrOrganization: optionalElement(segment, 3),
    first: optionalElement(segment, 4),
    middle: optionalElement(segment, 5),
    suffix: optionalElement(segment, 7),
    idQualifier: optionalElement(segment, 8),
    id: optionalElement(segment, 9),
  };
}

/** The contact of a PER segment. */
export function readContact(segment: Segment): Contact {
  const numbers: Contact["numbers"] = [];
  for (const position of [3, 5, 7]) {
    const qualifier = element(segment, position);
    const number = element(segment, position + 1);
    if (number !== "") numbers.push({ qualifier, number });
  }
  return { function: element(segment, 1), ...whereSent("name", segment, 2), numbers };
}

export type Street = Pick<Address, "line1" | "line2">;

/** The street of an N3. */
export function readStreet(segment: Segment): Street {
  return { line1: element(segment, 1), ...whereSent("line2", segment, 2) };
}

/** N4 joined to the street of an earlier N3. */
export function readAddress(street: Street | undefined, city: Segment): Address {
  return {
    line1: "",
    ...street,
    city: element(city, 1),
    ...whereSent("state", city, 2),
    ...whereSent("zip", city, 3),
    ...whereSent("country", city, 4),
    ...whereSent("subdivision", city, 7),
  };
}

/** The bank and account of a BPR segment that begin at this position, or undefined when there are none. */
export function readAccount(bpr: Segment, position: number): Account | undefined {
  const account = {
    ...whereSent("bankQualifier", bpr, position),
    ...whereSent("bank", bpr, position + 1),
    ...whereSent("accountQualifier", bpr, position + 2),
    ...whereSent("account", bpr, position + 3),
  };
  return Object.keys(account).length === 0 ? undefined : account;
}
