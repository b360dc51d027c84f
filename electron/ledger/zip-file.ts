import { crc32 } from "node:zlib";
import type { IsoDate } from "../../shared/dates/iso-date.ts";

/** A file inside a ZIP file; its name is plain ASCII without folders. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const END_BYTES = 22;
const MOST_ENTRIES = 0xffff;
const MOST_BYTES = 0xffffffff;

/**
 * Packs files into one ZIP file, stored as they are: PDFs hardly shrink. The same files of the same day give the same
 * bytes. Its form is PKWARE's APPNOTE 4.3, without the extensions for files above 4 GB.
 * @throws RangeError for more than 65,535 files or 4 GB.
 */
export function packZip(entries: readonly ZipEntry[], date: IsoDate): Uint8Array {
  const dosDate = toDosDate(date);
  const central: Buffer[] = [];
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const facts = { name, dosDate, crc: crc32(bytes), size: bytes.byteLength };
    const header = localHeader(facts);
    parts.push(header, bytes);
    central.push(centralHeader(facts, offset));
    offset += header.byteLength + bytes.byteLength;
  }
  const centralBytes = Buffer.concat(central);
  if (entries.length > MOST_ENTRIES || offset + centralBytes.byteLength > MOST_BYTES) {
    throw new RangeError("That is more than a ZIP file of this form can hold.");
  }
  return Buffer.concat([...parts, centralBytes, endRecord(entries.length, centralBytes.byteLength, offset)]);
}

interface EntryFacts {
  name: string;
  dosDate: number;
  crc: number;
  size: number;
}

function localHeader({ name, dosDate, crc, size }: EntryFacts): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER_BYTES);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(10, 4);
  header.writeUInt16LE(dosDate, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name, "ascii")]);
}

function centralHeader({ name, dosDate, crc, size }: EntryFacts, offset: number): Buffer {
  const header = Buffer.alloc(CENTRAL_HEADER_BYTES);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(10, 4);
  header.writeUInt16LE(10, 6);
  header.writeUInt16LE(dosDate, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(size, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(name, "ascii")]);
}

function endRecord(count: number, centralSize: number, centralOffset: number): Buffer {
  const record = Buffer.alloc(END_BYTES);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(centralSize, 12);
  record.writeUInt32LE(centralOffset, 16);
  return record;
}

/** A day as ZIP files have it: seven bits of years since 1980, four of the month, five of the day. */
function toDosDate(date: IsoDate): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return ((year - 1980) << 9) | (month << 5) | day;
}
