import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a whole file so that a crash leaves either the old file or the new one: a temporary file beside it is written,
 * flushed to the disk and renamed. The file is readable by its owner alone.
 * @throws the file system's error; the temporary file is removed then.
 */
export function writeFileAtomically(path: string, content: string | Uint8Array): void {
  // Always the same name: what a crash left of it is overwritten by the next try, and nothing piles up.
  const temporary = `${path}.part`;
  try {
    const file = openSync(temporary, "w", 0o600);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameIntoPlace(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Makes an empty file that its owner alone can read, for another writer to fill: SQLite would let everybody read. */
export function createPrivateFile(path: string): void {
  closeSync(openSync(path, "wx", 0o600));
}

/** Renames a finished file to its name and flushes the folder, so that the name too survives a power cut. */
export function renameIntoPlace(temporary: string, path: string): void {
  renameSync(temporary, path);
  flushFolder(dirname(path));
}

/** Flushes a file that another writer made to the disk. */
export function flushFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function flushFolder(folder: string): void {
  // Windows neither needs nor allows a folder to be flushed.
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
