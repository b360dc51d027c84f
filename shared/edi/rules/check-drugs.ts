import { isNdc11 } from "../../codes/ndc.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { element } from "../x12/segment.ts";
import { bySegment, type SegmentRule } from "./segment-rules.ts";

/** Checks drugs of claims (loop 2410): the form of the National Drug Code, and a quantity. */
export function checkDrugs(context: CheckContext): BusinessCheck {
  return bySegment(context, { LIN: checkNdc, CTP: checkQuantity });
}

const checkNdc: SegmentRule = ({ segment }, say) => {
  const code = element(segment, 3);
  if (element(segment, 2) !== "N4" || code === "" || isNdc11(code)) return;
  const message = "A national drug code is sent as eleven digits (5-4-2) without dashes.";
  say({ code: "ndc", element: "LIN03", value: code, message, fix: "Fill the short part with a zero in front." });
};

const checkQuantity: SegmentRule = ({ segment }, say) => {
  const quantity = element(segment, 4);
  if (quantity === "" || Number.isNaN(Number(quantity)) || Number(quantity) > 0) return;
  const message = "The quantity of the drug is not more than nothing.";
  const fix = "Enter how much of the drug was given, in its unit.";
  say({ severity: "warning", code: "drug-quantity", element: "CTP04", value: quantity, message, fix });
};
