import type { ContractName, InputOf, OutputOf } from "../../shared/contract/contract.ts";
import type { CallError } from "../../shared/contract/error-codes.ts";
import { useSession } from "../state/session.ts";

/** A call was refused or failed; `message` is a sentence for people, `code` is stable. */
export class LedgerError extends Error {
  readonly code: CallError["code"];
  readonly field: string | undefined;

  constructor(error: CallError) {
    super(error.message);
    this.name = "LedgerError";
    this.code = error.code;
    this.field = error.field;
  }
}

/** Makes the id that makes a repeat of a call harmless. The one place of the window that makes anything random. */
export function newRequestId(): string {
  return crypto.randomUUID();
}

/**
 * Asks the ledger process. A repeat with the same `requestId` changes nothing and is answered as before.
 * @throws LedgerError for every answer but a good one. A locked ledger also brings the unlock screen.
 */
export async function callLedger<Name extends ContractName>(
  name: Name,
  input: InputOf<Name>,
  requestId: string = newRequestId(),
): Promise<OutputOf<Name>> {
  const answer = await window.billwright.call(name, input, requestId);
  if (answer.ok) return answer.value as OutputOf<Name>;
  if (answer.error.code === "locked") useSession.getState().locked(null);
  throw new LedgerError(answer.error);
}

/** Any failure as something that can be shown. A failure that is no answer of the ledger is a fault of ours. */
export function asLedgerError(problem: unknown): LedgerError {
  if (problem instanceof LedgerError) return problem;
  const message = "The window met a fault of its own. Nothing was changed; go back and try again.";
  return new LedgerError({ code: "internal", message });
}
