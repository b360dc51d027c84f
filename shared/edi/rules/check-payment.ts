import { isRoutingNumber } from "../../codes/routing-number.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { elementName } from "../guide/element-words.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { element } from "../x12/segment.ts";
import { bySegment, type SegmentRule, warning } from "./segment-rules.ts";

/** Checks how a remittance says that it pays (BPR): an amount that can be paid, and banks where a bank pays. */
export function checkPayment(context: CheckContext): BusinessCheck {
  return bySegment(context, { BPR: checkTransfer });
}

const checkTransfer: SegmentRule = ({ segment }, say) => {
  const amount = centsFromDecimal(element(segment, 2));
  if (amount !== undefined && amount < 0) {
    const message = "A payment cannot be negative: what the payer takes back stands in PLB.";
    const fix = "Ask the payer for a corrected file. Do not post this one.";
    say({ code: "payment-negative", element: "BPR02", value: element(segment, 2), message, fix });
  }
  const method = element(segment, 4);
  if ((method === "ACH" || method === "FWT") && element(segment, 13) === "" && amount !== 0) {
    const message = "The payer says that a bank pays, but not to which bank.";
    const fix = "Look for the deposit by its trace number (TRN02).";
    say(warning("bank-missing", "BPR13", "", message, fix));
  }
  for (const position of [7, 13]) {
    const bank = element(segment, position);
    if (element(segment, position - 1) !== "01" || bank === "" || isRoutingNumber(bank)) continue;
    const at = `BPR${String(position).padStart(2, "0")}`;
    const message = `${elementName("BPR", position)} is not a bank's routing number: its check digit or length is wrong.`;
    say(warning("routing-number", at, bank, message, "Ask the payer which bank it means."));
  }
};
