import type { ContractName, InputOf, OutputOf } from "../../../../shared/contract/contract.ts";
import type { Progress } from "../../call-scope.ts";
import { serveCall } from "../../serve-call.ts";
import type { LedgerSession } from "../../session.ts";

/** A call of the demonstration was refused: nothing after it would mean anything. */
export class DemoRefused extends Error {
  constructor(name: string, code: string, message: string) {
    super(`${name} was refused (${code}): ${message}`);
    this.name = "DemoRefused";
  }
}

/** The demonstration's ledger, called as the window calls it. */
export class DemoLedger {
  readonly #session: LedgerSession;
  readonly #progress: Progress;

  constructor(session: LedgerSession, progress: Progress) {
    this.#session = session;
    this.#progress = progress;
  }

  /** Calls and answers the value. `files` are paths by token. @throws DemoRefused. */
  async value<Name extends ContractName>(
    name: Name,
    input: InputOf<Name>,
    files: Readonly<Record<string, string>> = {},
  ): Promise<OutputOf<Name>> {
    const requestId = this.#session.surroundings.newId();
    const answer = await serveCall(this.#session, { name, input, requestId, files }, this.#progress);
    if (!answer.ok) throw new DemoRefused(name, answer.error.code, answer.error.message);
    return answer.value as OutputOf<Name>;
  }
}
