import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { tempFolder } from "../../test/support/temp-ledger.ts";
import { packZip } from "./zip-file.ts";

test("another program reads what was packed, names, dates and bytes", () => {
  const folder = tempFolder();
  try {
    const path = join(folder, "packed.zip");
    const long = new Uint8Array(70_000).map((_, index) => index % 251);
    const entries = [
      { name: "list.csv", bytes: Buffer.from("number,name\r\n1,José\r\n") },
      { name: "long.bin", bytes: long },
      { name: "empty.txt", bytes: new Uint8Array() },
    ];
    writeFileSync(path, packZip(entries, isoDate("2026-02-28")));
    const program = [
      "import sys,zipfile,hashlib,json",
      "z=zipfile.ZipFile(sys.argv[1])",
      "assert z.testzip() is None",
      "print(json.dumps([[i.filename,list(i.date_time[:3]),z.read(i).hex()] for i in z.infolist()]))",
    ].join("\n");
    const read = JSON.parse(execFileSync("python3", ["-c", program, path], { encoding: "utf8", maxBuffer: 1e7 }));
    expect(read).toEqual(entries.map(({ name, bytes }) => [name, [2026, 2, 28], Buffer.from(bytes).toString("hex")]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("too many files are refused, not cut off", () => {
  const entries = Array.from({ length: 65_536 }, (_, index) => ({ name: String(index), bytes: new Uint8Array() }));
  expect(() => packZip(entries, isoDate("2026-02-28"))).toThrow(RangeError);
});
