import type { Address, ClaimProvider, PayerAdjustment, PersonName } from "../../claims/claim.ts";
import type { cents } from "../../money/cents.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { element, optionalElement, type Segment, whereSent } from "../x12/segment.ts";

/** A provider from its NM1; PRV and REF G2 come after it. */
export function readProvider(nm1: Segment): ClaimProvider {
  return {
    kind: element(nm1, 2) === "2" ? "organization" : "person",
    lastOrOrganization: element(nm1, 3),
    ...whereSent("first", nm1, 4),
    ...whereSent("middle", nm1, 5),
    ...whereSent("suffix", nm1, 7),
    ...whereSent("npi", nm1, 9),
  };
}

/** Takes a provider's PRV or REF G2. */
export function addToProvider(provider: ClaimProvider | undefined, segment: Segment): void {
  if (!provider) return;
  if (segment.id === "PRV") Object.assign(provider, whereSent("taxonomy", segment, 3));
  if (segment.id === "REF" && element(segment, 1) === "G2")
    Object.assign(provider, whereSent("payerAssignedId", segment, 2));
}

export function readPersonName(nm1: Segment): PersonName {
  return {
    last: element(nm1, 3),
    first: element(nm1, 4),
    ...whereSent("middle", nm1, 5),
    ...whereSent("suffix", nm1, 7),
  };
}

/** N3 and N4 as one; an address begins with its N3. */
export function readStreet(n3: Segment): Address {
  return { line1: element(n3, 1), ...whereSent("line2", n3, 2), city: "", state: "", zip: "" };
}

export function addCity(address: Address | undefined, n4: Segment): void {
  if (address) Object.assign(address, { city: element(n4, 1), state: element(n4, 2), zip: element(n4, 3) });
}

/** The reasons of a CAS segment. Amounts that cannot be read are found by the caller's check of the whole claim. */
export function readPayerAdjustments(cas: Segment): PayerAdjustment[] {
  const adjustments: PayerAdjustment[] = [];
  for (let position = 2; position < cas.elements.length; position += 3) {
    const carc = element(cas, position);
    if (carc === "") continue;
    const amountCents = centsFromDecimal(element(cas, position + 1));
    const quantity = optionalElement(cas, position + 2);
    // NaN cannot pass the claim's schema: a claim with an unreadable amount is refused, never read as zero.
    adjustments.push({
      group: element(cas, 1),
      carc,
      amountCents: amountCents ?? (Number.NaN as ReturnType<typeof cents>),
      ...(quantity === undefined ? {} : { quantity }),
    });
  }
  return adjustments;
}
