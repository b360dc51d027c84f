import type { RemittanceRow } from "../../../../shared/contract/remittances.ts";
import { StatusMark } from "../../../parts/status-mark.tsx";
import type { StatusTone } from "../../../theme/tokens.ts";

const STATES: Readonly<Record<RemittanceRow["state"], readonly [StatusTone, string]>> = {
  open: ["pending", "To post"],
  "out-of-balance": ["denied", "Out of balance"],
  posted: ["paid", "Posted"],
  "partly-posted": ["hold", "Partly posted"],
};

/** How far a remittance came. */
export function RemittanceMark({ state, washed = false }: { state: RemittanceRow["state"]; washed?: boolean }) {
  const [tone, word] = STATES[state];
  return <StatusMark tone={tone} word={word} washed={washed} />;
}

/** BPR04 as people say it; a method of another code stays as sent. */
export function paymentMethodText(method: string): string {
  const words: Readonly<Record<string, string>> = { CHK: "Check", ACH: "Transfer", FWT: "Wire", NON: "No payment" };
  return words[method] ?? method;
}
