import type { BatchRow } from "../../../shared/contract/batches.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import type { StatusTone } from "../../theme/tokens.ts";

const STATES: Readonly<Record<BatchRow["state"], readonly [StatusTone, string]>> = {
  prepared: ["hold", "Not written yet"],
  written: ["pending", "Written"],
  received: ["pending", "Received"],
  "partly-accepted": ["denied", "Partly accepted"],
  accepted: ["paid", "Accepted"],
  rejected: ["denied", "Rejected"],
  cancelled: ["draft", "Cancelled"],
};

/** How far a batch came. */
export function BatchMark({ state, washed = false }: { state: BatchRow["state"]; washed?: boolean }) {
  const [tone, word] = STATES[state];
  return <StatusMark tone={tone} word={word} washed={washed} />;
}

/** Whether a file is a test or is to be paid; never left to be guessed. */
export function UsageMark({ usage }: { usage: BatchRow["usage"] }) {
  return usage === "P" ? (
    <StatusMark tone="paid" word="Production" washed />
  ) : (
    <StatusMark tone="hold" word="Test: nothing is paid" washed />
  );
}
