import { chmodSync, closeSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { inflateRawSync } from "node:zlib";

// A reader of plain zip files (no zip64, no encryption), because a fresh machine may have no `unzip` and the archive
// holds 25,000 files of which we want 70.

const END_RECORD = 0x06054b50;
const CENTRAL_ENTRY = 0x02014b50;
const END_RECORD_BYTES = 22;

function readAt(file, offset, length) {
  const bytes = Buffer.alloc(length);
  const got = readSync(file, bytes, 0, length, offset);
  if (got !== length) throw new Error(`The archive ends early, at byte ${offset + got}.`);
  return bytes;
}

function readCentralDirectory(file, sizeBytes) {
  const tailBytes = Math.min(sizeBytes, END_RECORD_BYTES + 0xffff);
  const tail = readAt(file, sizeBytes - tailBytes, tailBytes);
  for (let at = tail.length - END_RECORD_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END_RECORD) {
      return readAt(file, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
    }
  }
  throw new Error("This is not a zip archive.");
}

function* entriesOf(directory) {
  for (let at = 0; at < directory.length && directory.readUInt32LE(at) === CENTRAL_ENTRY; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    yield {
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

function readEntry(file, entry) {
  const header = readAt(file, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = readAt(file, start, entry.packedBytes);
  if (entry.method === 0) return packed;
  if (entry.method === 8) return inflateRawSync(packed);
  throw new Error(`The archive uses compression method ${entry.method}, which this reader does not know.`);
}

/**
 * Extracts chosen files of a zip archive.
 * @param {string} archivePath
 * @param {string} folder where the files go
 * @param {(name: string) => string | undefined} placeOf the path below `folder` for a name, or undefined to leave it out
 * @returns {number} how many files were written
 */
export function extractZip(archivePath, folder, placeOf) {
  const file = openSync(archivePath, "r");
  try {
    let written = 0;
    for (const entry of entriesOf(readCentralDirectory(file, statSync(archivePath).size))) {
      const place = entry.name.endsWith("/") ? undefined : placeOf(entry.name);
      if (place === undefined) continue;
      const target = join(folder, normalize(place));
      if (!target.startsWith(folder + sep)) throw new Error(`The archive names a place outside the folder: ${place}`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, readEntry(file, entry));
      chmodSync(target, entry.mode & 0o777 || 0o644);
      written++;
    }
    return written;
  } finally {
    closeSync(file);
  }
}
