import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { extractZip } from "../../build/zip-archive.mjs";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { tempFolder } from "../../test/support/temp-ledger.ts";
import { packZip } from "./zip-file.ts";

const DAY = isoDate("2026-02-28");

test("another reader finds what was packed, names and bytes, and the same files give the same archive", () => {
  const folder = tempFolder();
  try {
    const path = join(folder, "packed.zip");
    const entries = [
      { name: "list.csv", bytes: Buffer.from("number,name\r\n1,José\r\n") },
      { name: "long.bin", bytes: new Uint8Array(70_000).map((_, index) => index % 251) },
      { name: "empty.txt", bytes: new Uint8Array() },
    ];
    const packed = packZip(entries, DAY);
    expect(Buffer.from(packZip(entries, DAY)).equals(packed)).toBe(true);
    writeFileSync(path, packed);
    const unpacked = join(folder, "unpacked");
    mkdirSync(unpacked);
    expect(extractZip(path, unpacked, (name: string) => name)).toBe(3);
    for (const { name, bytes } of entries) expect(readFileSync(join(unpacked, name)).equals(bytes)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("too many files are refused, not cut off", () => {
  const entries = Array.from({ length: 65_536 }, (_, index) => ({ name: String(index), bytes: new Uint8Array() }));
  expect(() => packZip(entries, DAY)).toThrow(RangeError);
});
