import { closeSync, existsSync, fstatSync, openSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { faultCode, refusalOf, unreadableFile } from "../../db/ledger-fault.ts";
import { writeFileAtomically } from "../../db/write-file-atomically.ts";
import { Refusal } from "../../shared/contract/error-codes.ts";
import type { FileToken } from "../../shared/contract/file-token.ts";

/**
 * The largest file that is read whole: more than fifty thousand claims. What is larger is not what it should be, and
 * reading it would keep the ledger process from answering for minutes.
 */
export const MAX_READ_BYTES = 32 * 1024 * 1024;

/** The files that the user picked for this call, known by token. A call can touch no other path. */
export class LedgerFiles {
  readonly #paths: Readonly<Record<string, string>>;

  constructor(paths: Readonly<Record<string, string>>) {
    this.#paths = paths;
  }

  /** The path behind a token. @throws Refusal `file-unreadable` for a token that was not given out. */
  path(token: FileToken): string {
    const path = Object.hasOwn(this.#paths, token) ? this.#paths[token] : undefined;
    if (path === undefined) throw unreadableFile();
    return path;
  }

  /** The file's name without its folder, to show and to keep. */
  name(token: FileToken): string {
    return basename(this.path(token));
  }

  /** The file's bytes. @throws Refusal `file-unreadable`, also for a folder; `not-this-kind-of-file` above the limit. */
  read(token: FileToken): Uint8Array {
    const path = this.path(token);
    try {
      const file = openSync(path, "r");
      try {
        if (!fstatSync(file).isFile()) throw unreadableFile();
        if (fstatSync(file).size > MAX_READ_BYTES) throw new Refusal("not-this-kind-of-file", TOO_LARGE);
        return readFileSync(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      if (error instanceof Refusal || faultCode(error) === undefined) throw error;
      throw unreadableFile();
    }
  }

  /**
   * Writes a file whose name the user chose in a dialog that asked before it is replaced.
   * @throws Refusal `file-unwritable`.
   */
  writeTo(file: FileToken, bytes: Uint8Array): void {
    writeWhole(this.path(file), bytes);
  }

  /**
   * Writes a file into the folder behind a token. The same bytes under the same name again are fine, so that work can
   * be repeated after a crash.
   * @throws Refusal `file-exists` when the name is taken by other bytes, `file-unwritable`.
   */
  writeInto(folder: FileToken, fileName: string, bytes: Uint8Array): void {
    if (fileName === "" || fileName !== basename(fileName) || fileName.startsWith(".")) {
      throw new RangeError("A file name must not hold a folder.");
    }
    const path = join(this.path(folder), fileName);
    if (existsSync(path)) {
      if (Buffer.compare(readFileSync(path), bytes) === 0) return;
      throw new Refusal(
        "file-exists",
        `The folder has another file named ${fileName}. Move that file away, then write again.`,
      );
    }
    writeWhole(path, bytes);
  }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  try {
    writeFileAtomically(path, bytes);
  } catch (error) {
    // A folder that is gone counts as unwritable here, not as unreadable.
    if (faultCode(error) === "ENOENT") throw new Refusal("file-unwritable", GONE_FOLDER);
    throw refusalOf(error) ?? error;
  }
}

const TOO_LARGE =
  "The file is larger than 32 MB, which no claim or remittance file is. Nothing was changed. Choose another file, or ask its sender.";
const GONE_FOLDER = "The folder to write into is gone. Nothing was changed. Choose another folder, then try again.";
