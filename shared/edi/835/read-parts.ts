import type { ValueReader } from "../x12/read-values.ts";
import { element, optionalElement, type Segment, whereSent } from "../x12/segment.ts";
import type { Remittance, RemittanceAdjustment, RemittanceName } from "./remittance.ts";

type Contact = Remittance["payer"]["contacts"][number];
type Address = NonNullable<Remittance["payer"]["address"]>;

/** The reasons of a CAS segment: up to six triples of CARC, amount and quantity. */
export function readAdjustments(segment: Segment, values: ValueReader): RemittanceAdjustment[] {
  const adjustments: RemittanceAdjustment[] = [];
  for (let position = 2; position < segment.elements.length; position += 3) {
    const carc = element(segment, position);
    if (carc === "" && element(segment, position + 1) === "") continue;
    const quantity = optionalElement(segment, position + 2);
    adjustments.push({
      group: element(segment, 1),
      carc,
      amountCents: values.requiredMoney(segment, position + 1),
      ...(quantity === undefined ? {} : { quantity }),
      segmentNumber: segment.number,
    });
  }
  return adjustments;
}

/** The person or organization of an NM1 segment. */
export function readName(segment: Segment): RemittanceName {
  return {
    kind: element(segment, 2) === "2" ? "organization" : "person",
    ...whereSent("lastOrOrganization", segment, 3),
    ...whereSent("first", segment, 4),
    ...whereSent("middle", segment, 5),
    ...whereSent("suffix", segment, 7),
    ...whereSent("idQualifier", segment, 8),
    ...whereSent("id", segment, 9),
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

/** N4 joined to the street of an earlier N3. */
export function readAddress(street: Segment | undefined, city: Segment): Address {
  return {
    line1: street ? element(street, 1) : "",
    ...(street ? whereSent("line2", street, 2) : {}),
    city: element(city, 1),
    ...whereSent("state", city, 2),
    ...whereSent("zip", city, 3),
  };
}
