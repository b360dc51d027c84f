import type { ReadStream } from "node:tty";
import { Unusable } from "./terminal.ts";

const ENTER = new Set(["\r", "\n", "\u0004"]);
const ERASE = new Set(["\u007f", "\b"]);
const INTERRUPT = "\u0003";

/**
 * Asks for a passphrase on the terminal without showing it.
 * @throws Unusable when stdin is no terminal, or the user breaks off.
 */
export async function askPassphrase(prompt: string, input: ReadStream = process.stdin): Promise<string> {
  if (!input.isTTY) {
    throw new Unusable("There is no terminal to ask for the passphrase: set BILLWRIGHT_PASSPHRASE.");
  }
  // Echo is off before the question stands there: who types at once is not shown either.
  input.setRawMode(true);
  process.stderr.write(`${prompt}: `);
  input.setEncoding("utf8");
  try {
    return await readHidden(input);
  } finally {
    input.setRawMode(false);
    input.pause();
    process.stderr.write("\n");
  }
}

async function readHidden(input: ReadStream): Promise<string> {
  const typed: string[] = [];
  for await (const chunk of input) {
    for (const character of String(chunk)) {
      if (ENTER.has(character)) return typed.join("");
      if (character === INTERRUPT) throw new Unusable("Broken off. Nothing was changed.");
      if (ERASE.has(character)) typed.pop();
      else typed.push(character);
    }
  }
  throw new Unusable("The terminal was closed. Nothing was changed.");
}
