import type { ContractName, InputOf, OutputOf } from "../../shared/contract/contract.ts";
import type { CallAnswer } from "../../shared/contract/wire.ts";
import { LedgerChild } from "./ledger-child.ts";
import { PracticeLedger } from "./practice-ledger.ts";

/** A ledger worked in on one fixed day after another, as an office does: from the second day on by the real process. */
export class LedgerDays {
  readonly practice: PracticeLedger;
  #child: LedgerChild | undefined;

  private constructor(practice: PracticeLedger) {
    this.practice = practice;
  }

  /** A new empty ledger, open on its first day. */
  static async begin(today: string): Promise<LedgerDays> {
    return new LedgerDays(await PracticeLedger.create({ today }));
  }

  /** Lets go of the file, and opens it in a new process on another day. */
  async goTo(today: string): Promise<void> {
    this.practice.session.lock("test");
    await this.#child?.stop();
    this.#child = await LedgerChild.start({ today });
    const { path, passphrase } = this.practice;
    await this.#child.value("ledger.open", { file: "ledger", passphrase }, { ledger: path });
  }

  /** Calls and answers what came. */
  call(name: ContractName, input: unknown, requestId?: string): Promise<CallAnswer> {
    return (this.#child ?? this.practice).call(name, input, {}, requestId);
  }

  async value<Name extends ContractName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    return (await (this.#child ?? this.practice).value(name, input)) as OutputOf<Name>;
  }

  /** The error of a call that must be refused. @throws Error when it was not. */
  async refusal<Name extends ContractName>(
    name: Name,
    input: InputOf<Name>,
  ): Promise<{ code: string; message: string }> {
    const answer = await this.call(name, input);
    if (answer.ok) throw new Error(`${name} was not refused.`);
    return answer.error;
  }

  async close(): Promise<void> {
    await this.#child?.stop();
    this.practice.remove();
  }
}
