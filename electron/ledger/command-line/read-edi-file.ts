import { readFileSync } from "node:fs";
import { Unusable } from "./terminal.ts";

/**
 * The file's text. Files of this century are ASCII or UTF-8; what is not valid UTF-8 is taken as Latin-1, X12's
 * extended set as most systems write it, so that no byte is lost.
 * @throws Unusable when the file cannot be read.
 */
export function readEdiFile(path: string): string {
  const bytes = readBytes(path);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString("latin1");
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new Unusable(`The file ${path} cannot be read: it is not there, or its folder does not allow it.`);
  }
}
