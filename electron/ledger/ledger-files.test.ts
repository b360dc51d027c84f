import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { FileToken } from "../../shared/contract/file-token.ts";
import { tempFolder } from "../../test/support/temp-ledger.ts";
import { LedgerFiles, MAX_READ_BYTES } from "./ledger-files.ts";

let folder: string;
let files: LedgerFiles;
const token = (text: string) => text as FileToken;
const bytes = (text: string) => new TextEncoder().encode(text);
const refusal = (code: string) => expect.objectContaining({ code });

beforeEach(() => {
  folder = tempFolder();
  mkdirSync(join(folder, "outbox"));
  files = new LedgerFiles({
    remittance: join(folder, "check.835"),
    outbox: join(folder, "outbox"),
    gone: join(folder, "gone", "file"),
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a file is read by its token", () => {
  writeFileSync(join(folder, "check.835"), "ISA*");
  expect(files.name(token("remittance"))).toBe("check.835");
  expect(new TextDecoder().decode(files.read(token("remittance")))).toBe("ISA*");
});

test.each(["unknown", "__proto__", "constructor", "gone", "outbox"])("%s cannot be read", (name) => {
  expect(() => files.read(token(name))).toThrow(refusal("file-unreadable"));
});

test("a file that is larger than any remittance is refused before it is read", () => {
  writeFileSync(join(folder, "check.835"), "ISA*");
  truncateSync(join(folder, "check.835"), MAX_READ_BYTES + 1);
  expect(() => files.read(token("remittance"))).toThrow(refusal("not-this-kind-of-file"));
});

test("a folder that is gone, or is none, cannot be written into", () => {
  expect(() => files.writeInto(token("gone"), "batch.837", bytes("x"))).toThrow(refusal("file-unwritable"));
  writeFileSync(join(folder, "check.835"), "ISA*");
  expect(() => files.writeInto(token("remittance"), "batch.837", bytes("x"))).toThrow(refusal("file-unwritable"));
});

test("into a folder: the same bytes again are fine, other bytes under the name are refused", () => {
  files.writeInto(token("outbox"), "batch.837", bytes("ISA*1"));
  files.writeInto(token("outbox"), "batch.837", bytes("ISA*1"));
  expect(() => files.writeInto(token("outbox"), "batch.837", bytes("ISA*2"))).toThrow(refusal("file-exists"));
  expect(readFileSync(join(folder, "outbox", "batch.837"), "utf8")).toBe("ISA*1");
  expect(readdirSync(join(folder, "outbox"))).toEqual(["batch.837"]);
});

test.each(["../escape", "a/b", ".hidden", ""])("the file name %j is refused", (name) => {
  expect(() => files.writeInto(token("outbox"), name, bytes("x"))).toThrow();
  expect(readdirSync(join(folder, "outbox"))).toEqual([]);
});
