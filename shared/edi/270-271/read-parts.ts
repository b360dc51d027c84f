import { type LoopNode, segmentOf, segmentsOf } from "../guide/loop-tree.ts";
import type { TolerantReader } from "../x12/read-tolerantly.ts";
import { element, type Segment, whereSent } from "../x12/segment.ts";
import type { Benefit, BenefitEntity, EligibilityAnswer, Refusal } from "./eligibility-answer.ts";

/** All AAA of a loop. */
export function readRefusals(loop: LoopNode | undefined): Refusal[] {
  return segmentsOf(loop, "AAA").map((segment) => ({
    segmentNumber: segment.number,
    valid: element(segment, 1) === "Y",
    reason: element(segment, 3),
    followUp: element(segment, 4),
  }));
}

/** All REF of a loop. */
export function readReferences(loop: LoopNode | undefined): Benefit["references"] {
  return segmentsOf(loop, "REF").map((segment) => ({
    qualifier: element(segment, 1),
    value: element(segment, 2),
    ...whereSent("description", segment, 3),
  }));
}

/** All DTP of a loop; days that do not exist are left out and reported. */
export function readPeriods(loop: LoopNode | undefined, values: TolerantReader): Benefit["dates"] {
  return segmentsOf(loop, "DTP").flatMap((segment) => {
    const { fromDate, toDate = fromDate } = values.period(segment, 3);
    return fromDate && toDate ? [{ qualifier: element(segment, 1), fromDate, toDate }] : [];
  });
}

/** N3 and N4 of a loop. */
export function readAddress(loop: LoopNode | undefined): Pick<BenefitEntity, "address"> {
  const street = segmentOf(loop, "N3");
  const city = segmentOf(loop, "N4");
  if (!street && !city) return {};
  const lines = street ? { ...whereSent("line1", street, 1), ...whereSent("line2", street, 2) } : {};
  const place = city
    ? { ...whereSent("city", city, 1), ...whereSent("state", city, 2), ...whereSent("zip", city, 3) }
    : {};
  return { address: { ...lines, ...place } };
}

/** The contact of a PER segment. */
export function readContact(segment: Segment): EligibilityAnswer["payerContacts"][number] {
  const numbers = [3, 5, 7].flatMap((position) => {
    const number = element(segment, position + 1);
    return number === "" ? [] : [{ qualifier: element(segment, position), number }];
  });
  return { ...whereSent("name", segment, 2), numbers };
}
