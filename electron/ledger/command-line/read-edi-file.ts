import { readFileSync, statSync } from "node:fs";
import { ediTextOf } from "../edi-text.ts";
import { MAX_READ_BYTES } from "../ledger-files.ts";
import { Unusable } from "./terminal.ts";

/** The file's text. @throws Unusable when the file cannot be read. */
export function readEdiFile(path: string): string {
  return ediTextOf(readBytes(path));
}

function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).size > MAX_READ_BYTES) throw tooLarge(path);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`The file ${path} cannot be read: it is not there, or its folder does not allow it.`);
  }
}

function tooLarge(path: string): Unusable {
  const megabytes = MAX_READ_BYTES / 1024 / 1024;
  return new Unusable(
    `The file ${path} is larger than ${megabytes} MB. No claim or remittance file is: ask the sender.`,
  );
}
