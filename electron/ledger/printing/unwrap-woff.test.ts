import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { unwrapWoff } from "./unwrap-woff.ts";

const woff = readFileSync(
  fileURLToPath(import.meta.resolve("@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff")),
);

describe("unwrapping a WOFF font", () => {
  it("gives the TrueType file whose size the wrapper states", () => {
    const plain = unwrapWoff(woff);
    expect(plain.readUInt32BE(0)).toBe(0x00010000);
    expect(plain.length).toBe(woff.readUInt32BE(16));
  });

  it("gives tables whose checksums hold", () => {
    const plain = unwrapWoff(woff);
    for (let index = 0; index < plain.readUInt16BE(4); index += 1) {
      const entry = 12 + 16 * index;
      // The head table's own checksum is taken with one of its fields set to zero.
      if (plain.toString("latin1", entry, entry + 4) === "head") continue;
      const start = plain.readUInt32BE(entry + 8);
      const end = start + 4 * Math.ceil(plain.readUInt32BE(entry + 12) / 4);
      let sum = 0;
      for (let at = start; at < end; at += 4) sum = (sum + plain.readUInt32BE(at)) >>> 0;
      expect(sum).toBe(plain.readUInt32BE(entry + 4));
    }
  });

  it("refuses what is no WOFF font and what is cut short", () => {
    expect(() => unwrapWoff(Buffer.from("not a font"))).toThrow("WOFF");
    expect(() => unwrapWoff(woff.subarray(0, 4000))).toThrow();
  });
});
