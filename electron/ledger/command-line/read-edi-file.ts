import { readFileSync, statSync } from "node:fs";
import type { EdiPiece } from "../../../shared/edi/x12/coded-text.ts";
import { readEdiPieces } from "../edi-pieces.ts";
import { ediTextOf } from "../edi-text.ts";
import { Unusable } from "./terminal.ts";

/** What is printed of a file is several times as long, and one text can hold half a thousand MB. */
const MAX_TEXT_BYTES = 64 * 1024 * 1024;

/** The file's text. @throws Unusable when the file cannot be read. */
export function readEdiFile(path: string): string {
  try {
    if (statSync(path).size > MAX_TEXT_BYTES) throw tooLarge(path);
    return ediTextOf(readFileSync(path));
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The file's text piece by piece, however large it is. @throws Unusable when the file cannot be read. */
export function* readEdiFilePieces(path: string): Generator<EdiPiece, void, undefined> {
  try {
    yield* readEdiPieces(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): Unusable {
  if (error instanceof Unusable) return error;
  return new Unusable(`The file ${path} cannot be read: it is not there, or its folder does not allow it.`);
}

function tooLarge(path: string): Unusable {
  const megabytes = MAX_TEXT_BYTES / 1024 / 1024;
  return new Unusable(`The file ${path} is larger than ${megabytes} MB: it can be checked, not shown or read whole.`);
}
