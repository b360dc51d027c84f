import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readEdiPieces } from "./edi-pieces.ts";
import { ediTextOf } from "./edi-text.ts";

const folder = mkdtempSync(join(tmpdir(), "billwright-pieces-"));
afterAll(() => rmSync(folder, { recursive: true }));

function textOf(bytes: Buffer): string {
  const path = join(folder, "file.edi");
  writeFileSync(path, bytes);
  return [...readEdiPieces(path)].map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

describe("an EDI file in pieces", () => {
  it.each([
    ["ASCII", Buffer.from("REF*6R*A~".repeat(20_000))],
    ["UTF-8 whose letters lie across pieces", Buffer.from(`A${"É".repeat(200_000)}`)],
    ["Latin-1", Buffer.from(`${"A".repeat(10)}${"É".repeat(200_000)}`, "latin1")],
    ["a byte-order mark", Buffer.from("\uFEFFISA*00*É~")],
    ["nothing", Buffer.alloc(0)],
  ])("is the same text as when it is read whole: %s", (_name, bytes) => {
    expect(textOf(bytes) === ediTextOf(bytes)).toBe(true);
  });

  it("hands out the bytes of plain text with it", () => {
    const path = join(folder, "plain.edi");
    writeFileSync(path, "ISA*00");
    expect([...readEdiPieces(path)]).toEqual([{ text: "ISA*00", codes: Uint8Array.from(Buffer.from("ISA*00")) }]);
  });

  it("ends pieces where segments end, so that no segment has to be joined", () => {
    const path = join(folder, "long.edi");
    writeFileSync(path, "REF*6R*ABCDEFG~".repeat(20_000));
    const pieces = [...readEdiPieces(path)].map((piece) => (typeof piece === "string" ? piece : piece.text));
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.filter((piece) => !piece.endsWith("~"))).toEqual([]);
  });

  it("says that a file cannot be opened", () => {
    expect(() => [...readEdiPieces(join(folder, "missing.edi"))]).toThrow(/ENOENT/);
  });
});
