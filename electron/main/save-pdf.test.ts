import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FileTokens } from "./file-tokens.ts";
import { savePdf } from "./save-pdf.ts";

const pdf = new TextEncoder().encode("%PDF-1.7 a document");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "billwright-save-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the bytes are written as they are, and the answer names the file by token", async () => {
  const tokens = new FileTokens();
  const path = join(folder, "statement.pdf");
  const answer = await savePdf(pdf, () => Promise.resolve(path), tokens);
  expect(answer).toMatchObject({ saved: true, name: "statement.pdf" });
  expect(answer.saved && tokens.pathOf(answer.token)).toBe(path);
  expect(readFileSync(path)).toEqual(Buffer.from(pdf));
  expect(readdirSync(folder)).toEqual(["statement.pdf"]);
});

test("bytes that are no PDF are refused before anybody is asked where to put them", async () => {
  let asked = 0;
  const ask = () => {
    asked += 1;
    return Promise.resolve(join(folder, "script.sh"));
  };
  const script = new TextEncoder().encode("#!/bin/sh");
  expect(await savePdf(script, ask, new FileTokens())).toMatchObject({ saved: false, reason: "not-a-pdf" });
  expect(await savePdf("%PDF-1.7", ask, new FileTokens())).toMatchObject({ saved: false, reason: "not-a-pdf" });
  expect(asked).toBe(0);
});

test("a place that cannot be written leaves nothing behind and says so", async () => {
  const path = join(folder, "missing", "statement.pdf");
  const answer = await savePdf(pdf, () => Promise.resolve(path), new FileTokens());
  expect(answer).toMatchObject({ saved: false, reason: "file-unwritable" });
  expect(readdirSync(folder)).toEqual([]);
});

test("a cancelled dialog is no error", async () => {
  const answer = await savePdf(pdf, () => Promise.resolve(undefined), new FileTokens());
  expect(answer).toMatchObject({ saved: false, reason: "cancelled" });
});
