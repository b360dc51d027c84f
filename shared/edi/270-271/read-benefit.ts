import { readParty } from "../claim-status/read-parts.ts";
import { type LoopNode, loopsOf, segmentOf, segmentsOf } from "../guide/loop-tree.ts";
import type { TolerantReader } from "../x12/read-tolerantly.ts";
import { components, element, repetitions, type Segment, whereSent } from "../x12/segment.ts";
import type { Benefit } from "./eligibility-answer.ts";
import { readAddress, readContact, readPeriods, readReferences, readRefusals } from "./read-parts.ts";

/** One EB with what belongs to it (loop 2110C or 2110D). */
export function readBenefit(loop: LoopNode, level: "C" | "D", values: TolerantReader): Benefit {
  const segment = segmentOf(loop, "EB");
  return {
    segmentNumber: segment?.number ?? 0,
    ...readStatement(segment, values),
    deliveries: segmentsOf(loop, "HSD").map(readDelivery),
    references: readReferences(loop),
    dates: readPeriods(loop, values),
    refusals: readRefusals(loop),
    messages: segmentsOf(loop, "MSG").map((message) => element(message, 1)),
    places: loopsOf(loop, `2115${level}`).flatMap((place) => segmentsOf(place, "III").map(readPlace)),
    entities: loopsOf(loop, `2120${level}`).map((entity) => ({
      name: readParty(segmentOf(entity, "NM1")),
      ...readAddress(entity),
      contacts: segmentsOf(entity, "PER").map(readContact),
    })),
  };
}

type Statement = Omit<
  Benefit,
  "segmentNumber" | "deliveries" | "references" | "dates" | "refusals" | "messages" | "places" | "entities"
>;

function readStatement(segment: Segment | undefined, values: TolerantReader): Statement {
  if (!segment) return { information: "", serviceTypes: [] };
  return {
    information: element(segment, 1),
    ...whereSent("coverageLevel", segment, 2),
    serviceTypes: repetitions(segment, 3).filter((type) => type !== ""),
    ...whereSent("insuranceType", segment, 4),
    ...whereSent("plan", segment, 5),
    ...whereSent("timePeriod", segment, 6),
    ...values.money("amountCents", segment, 7),
    ...whereSent("percent", segment, 8),
    ...whereSent("quantityQualifier", segment, 9),
    ...whereSent("quantity", segment, 10),
    ...whereSent("authorization", segment, 11),
    ...whereSent("network", segment, 12),
    ...readProcedure(segment),
  };
}

function readProcedure(segment: Segment): Pick<Benefit, "procedure"> {
  const [qualifier = "", code = "", ...rest] = components(segment, 13);
  if (code === "") return {};
  return { procedure: { qualifier, code, modifiers: rest.slice(0, 4).filter((modifier) => modifier !== "") } };
}

function readDelivery(segment: Segment): Benefit["deliveries"][number] {
  return {
    ...whereSent("quantityQualifier", segment, 1),
    ...whereSent("quantity", segment, 2),
    ...whereSent("unit", segment, 3),
    ...whereSent("every", segment, 4),
    ...whereSent("period", segment, 5),
    ...whereSent("periodCount", segment, 6),
    ...whereSent("frequency", segment, 7),
    ...whereSent("timeOfDay", segment, 8),
  };
}

function readPlace(segment: Segment): Benefit["places"][number] {
  return { ...whereSent("qualifier", segment, 1), ...whereSent("code", segment, 2) };
}
