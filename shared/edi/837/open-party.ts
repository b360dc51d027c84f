import { addToProvider, readProvider, takeAddress, takeContact, takeFacility } from "./read-parties.ts";
import type { Facts } from "./segment-fields.ts";
import type { WatchedSegment } from "./watched-segment.ts";

/** The provider or place whose loop is open while a claim or line is read: what its further segments mean. */
export type OpenParty = { readonly kind: "provider" | "facility" | "pickUp" | "dropOff"; readonly facts: Facts };

/**
 * Starts the provider or place that an NM1 names, under its key in the claim or line: the key of a provider by the
 * NM1's entity code; 77 is a facility, PW and 45 are an ambulance's places. Undefined for an entity without a place.
 */
export function startParty(
  owner: Facts,
  nm1: WatchedSegment,
  providerKeys: Readonly<Record<string, string>>,
): OpenParty | undefined {
  const entity = nm1.peek(1);
  const key = providerKeys[entity];
  if (key !== undefined) {
    const provider = readProvider(nm1);
    owner[key] = provider;
    return { kind: "provider", facts: provider };
  }
  const facts: Facts = {};
  if (entity === "77") {
    takeFacility(facts, nm1);
    owner.serviceFacility = facts;
    return { kind: "facility", facts };
  }
  if (entity !== "PW" && entity !== "45") return undefined;
  nm1.text(1);
  nm1.text(2);
  if (entity === "45") {
    Object.assign(facts, nm1.where("name", 3));
    owner.ambulanceDropOff = facts;
    return { kind: "dropOff", facts };
  }
  // A place of pick-up is an address and nothing else: it stands under its key when its street is read.
  return { kind: "pickUp", facts: owner };
}

/** Takes N3, N4, PRV, REF or PER of the open provider or place. */
export function takePartySegment(party: OpenParty | undefined, segment: WatchedSegment): void {
  if (!party) return;
  const { kind, facts } = party;
  if (kind === "facility") takeFacility(facts, segment);
  else if (kind === "pickUp") takeAddress(facts, segment, "ambulancePickUp");
  else if (kind === "dropOff" || segment.id === "N3" || segment.id === "N4") takeAddress(facts, segment);
  else if (segment.id === "PER") {
    facts.contact ??= {};
    takeContact(facts.contact as Facts, segment);
  } else addToProvider(facts, segment);
}
