import { FORWARDING_REMARKS } from "../claims/forwarded-answer.ts";
import { type RemittanceFacts, remarksOf } from "./remittance-facts.ts";

const FORWARDED_STATUS: ReadonlySet<string> = new Set(["19", "20", "21"]);

/**
 * Whether the payer forwarded the claim: CLP02 19 to 21, a crossover carrier (NM1 TT), or a forwarding remark. Some
 * payers send 1 even then (X12 RFI 2365), so all three count.
 */
export function forwardedTo(claim: RemittanceFacts["claims"][number]): { carrierName?: string } | undefined {
  const carrierName = claim.crossoverCarrier?.lastOrOrganization;
  const remarks = [...claim.remarkCodes, ...claim.lines.flatMap(remarksOf)];
  const forwarded =
    claim.crossoverCarrier !== undefined ||
    FORWARDED_STATUS.has(claim.statusCode) ||
    remarks.some((code) => FORWARDING_REMARKS.has(code));
  if (!forwarded) return undefined;
  return carrierName === undefined ? {} : { carrierName };
}
