import type { LedgerProgram } from "../program.ts";

/** 0 good, 1 refused or problems found, 2 unusable. */
export type ExitCode = 0 | 1 | 2;

/** What a verb works with: where it prints, where it asks, and the program it runs. */
export interface Terminal {
  readonly environment: NodeJS.ProcessEnv;
  /** One JSON document on stdout. */
  printJson(value: unknown): void;
  /** Readable text on stdout, for the verb that exists to be read. */
  printText(text: string): void;
  /** A line for people on stderr. */
  say(line: string): void;
  /** All of stdin. */
  readInput(): Promise<string>;
  /** BILLWRIGHT_PASSPHRASE, or typed without echo. @throws Unusable when there is neither. */
  passphrase(prompt: string): Promise<string>;
  /** Loaded late: the verbs that need no ledger answer faster without it. */
  loadProgram(): Promise<LedgerProgram>;
}

export type Verb = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** The command cannot be run as it stands: exit 2 with this message. */
export class Unusable extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Unusable";
  }
}
