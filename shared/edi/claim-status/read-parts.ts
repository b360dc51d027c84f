import { type LoopNode, segmentsOf } from "../guide/loop-tree.ts";
import type { TolerantReader } from "../x12/read-tolerantly.ts";
import { components, element, type Segment, whereSent } from "../x12/segment.ts";
import type { ClaimStatus, NamedParty, StatusNote, StatusService } from "./claim-status.ts";

/** The person or organization of an NM1 segment; nobody in particular where it was left out. */
export function readParty(segment: Segment | undefined): NamedParty {
  if (!segment) return { role: "", kind: "organization" };
  return {
    role: element(segment, 1),
    kind: element(segment, 2) === "2" ? "organization" : "person",
    ...whereSent("lastOrOrganization", segment, 3),
    ...whereSent("first", segment, 4),
    ...whereSent("middle", segment, 5),
    ...whereSent("suffix", segment, 7),
    ...whereSent("idQualifier", segment, 8),
    ...whereSent("id", segment, 9),
  };
}

/** What an STC segment says. */
function readStatusNote(segment: Segment, values: TolerantReader): StatusNote {
  const statuses = [1, 10, 11].filter((position) => element(segment, position) !== "");
  return {
    segmentNumber: segment.number,
    statuses: statuses.map((position) => readStatus(segment, position)),
    ...values.day("effectiveDate", segment, 2),
    ...whereSent("action", segment, 3),
    ...values.money("chargeCents", segment, 4),
    ...values.money("paidCents", segment, 5),
    ...values.day("finalizedDate", segment, 6),
    ...values.day("remittanceDate", segment, 8),
    ...whereSent("remittanceTrace", segment, 9),
    ...whereSent("message", segment, 12),
  };
}

function readStatus(segment: Segment, position: number): ClaimStatus {
  const [category = "", code = "", entity = ""] = components(segment, position);
  return { category, code, ...(entity === "" ? {} : { entity }) };
}

/** All STC of a loop. */
export function readNotes(loop: LoopNode | undefined, values: TolerantReader): StatusNote[] {
  return segmentsOf(loop, "STC").map((segment) => readStatusNote(segment, values));
}

/** The service of an SVC segment; an unnamed one where it was left out. */
export function readServiceOf(segment: Segment | undefined, values: TolerantReader): StatusService {
  if (!segment) return { procedureQualifier: "", procedureCode: "", modifiers: [] };
  const [procedureQualifier = "", procedureCode = "", ...rest] = components(segment, 1);
  return {
    procedureQualifier,
    procedureCode,
    modifiers: rest.slice(0, 4).filter((modifier) => modifier !== ""),
    ...whereSent("revenueCode", segment, 4),
    ...values.money("chargeCents", segment, 2),
    ...values.money("paidCents", segment, 3),
    ...whereSent("units", segment, 7),
  };
}

/** The value of a REF under a key, or nothing where it was not sent. */
export function referenceAs<Key extends string>(key: Key, segment: Segment | undefined): { [K in Key]?: string } {
  return segment ? whereSent(key, segment, 2) : ({} as { [K in Key]?: string });
}

/** The REF of a loop that have no field of their own. */
export function otherReferences(loop: LoopNode, known: readonly string[]): { qualifier: string; value: string }[] {
  return segmentsOf(loop, "REF")
    .filter((segment) => !known.includes(element(segment, 1)))
    .map(readReference);
}

export function readReference(segment: Segment): { qualifier: string; value: string } {
  return { qualifier: element(segment, 1), value: element(segment, 2) };
}
