import { readFileSync } from "node:fs";
import { ediTextOf } from "../edi-text.ts";
import { Unusable } from "./terminal.ts";

/** The file's text. @throws Unusable when the file cannot be read. */
export function readEdiFile(path: string): string {
  return ediTextOf(readBytes(path));
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new Unusable(`The file ${path} cannot be read: it is not there, or its folder does not allow it.`);
  }
}
