import type { ContractName, InputOf, OutputOf, QueryName } from "../../shared/contract/contract.ts";
import type { CallError } from "../../shared/contract/error-codes.ts";
import type { CallAnswer } from "../../shared/contract/wire.ts";
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

/** Answers that were asked for before what draws them was there; each is taken once. */
const askedAhead = new Map<string, Promise<CallAnswer>>();

const aheadKey = (name: string, input: unknown): string => `${name} ${JSON.stringify(input)}`;

/**
 * Asks a question whose answer the next screen will draw: the ledger process answers it while that screen is made. A
 * refusal is forgotten and the screen asks anew. Only for a screen that is drawn at once, or its answer grows old.
 */
export function askAhead<Name extends QueryName>(name: Name, input: InputOf<Name>): void {
  askedAhead.set(aheadKey(name, input), window.billwright.call(name, input, newRequestId()));
}

function takeAhead(name: string, input: unknown): Promise<CallAnswer> | undefined {
  const key = aheadKey(name, input);
  const asked = askedAhead.get(key);
  askedAhead.delete(key);
  return asked;
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
  const asked = takeAhead(name, input);
  const ahead = asked && (await asked);
  const answer = ahead?.ok ? ahead : await window.billwright.call(name, input, requestId);
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
