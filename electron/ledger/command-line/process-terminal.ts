import { text } from "node:stream/consumers";
import { askPassphrase } from "./ask-passphrase.ts";
import type { Terminal } from "./terminal.ts";

/** This process's own stdin, stdout and stderr. */
export function processTerminal(): Terminal {
  const { env, stdin, stdout, stderr } = process;
  return {
    environment: env,
    printJson: (value) => stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    printText: (readable) => stdout.write(readable),
    say: (line) => stderr.write(`${line}\n`),
    readInput: () => text(stdin),
    passphrase: async (prompt) => env.BILLWRIGHT_PASSPHRASE ?? (await askPassphrase(prompt)),
    loadProgram: async () => (await import("../billwright-program.ts")).billwrightProgram,
  };
}
