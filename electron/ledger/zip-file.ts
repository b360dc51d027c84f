import { createRequire } from "node:module";
import type { IsoDate } from "../../shared/dates/iso-date.ts";

/** A file inside a ZIP file; its name is plain ASCII without folders. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Loaded for the first export: the ledger's start should not wait for it. */
function fflate(): typeof import("fflate") {
  return createRequire(import.meta.url)("fflate");
}

/** More would need the extensions of the format that not every reader knows. */
const MOST_ENTRIES = 0xffff;

/**
 * Packs files into one ZIP file, stored as they are: PDFs hardly shrink. The same files of the same day give the same
 * bytes.
 * @throws RangeError for more than 65,535 files.
 */
export function packZip(entries: readonly ZipEntry[], date: IsoDate): Uint8Array {
  if (entries.length > MOST_ENTRIES) throw new RangeError("That is more than a ZIP file of this form can hold.");
  const mtime = `${date}T12:00:00`;
  return fflate().zipSync(Object.fromEntries(entries.map(({ name, bytes }) => [name, [bytes, { level: 0, mtime }]])));
}
