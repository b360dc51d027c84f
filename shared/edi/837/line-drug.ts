import type { LineDrug } from "../../claims/claim-supplements.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import type { Facts } from "./segment-fields.ts";
import type { WatchedSegment } from "./watched-segment.ts";

/** Loop 2410: LIN, CTP and the prescription's REF. */
export function addDrug(out: TransactionComposer, drug: LineDrug): void {
  out.add("LIN", undefined, drug.list ?? "N4", drug.code);
  out.add("CTP", undefined, undefined, undefined, drug.quantity, [drug.unit]);
  if (drug.prescription) out.add("REF", drug.prescription.kind, drug.prescription.number);
}

/** Takes a segment of loop 2410 into the drug that its LIN began. */
export function takeDrug(drug: Facts, segment: WatchedSegment): void {
  if (segment.id === "LIN") {
    segment.accept(2, "N4");
    if (segment.peek(2) !== "N4") drug.list = segment.text(2);
    drug.code = segment.text(3);
  } else if (segment.id === "CTP") {
    drug.quantity = segment.text(4);
    drug.unit = segment.part(5, 1);
  } else if (segment.id === "REF") drug.prescription = { kind: segment.text(1), number: segment.text(2) };
}
