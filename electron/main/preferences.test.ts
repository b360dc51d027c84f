import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mergePreferences, PreferencesFile } from "./preferences.ts";

describe("preferences", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "billwright-preferences-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("what was kept is read again", () => {
    const hiddenColumns = { claims: ["placeOfService", "units"] };
    const file = new PreferencesFile(folder);
    file.keep({
      ...mergePreferences(file.current, { theme: "dark", zoom: 1.25, hiddenColumns }),
      recentLedgerPath: "/ledgers/a",
    });
    const again = new PreferencesFile(folder);
    expect(again.shown).toEqual({ theme: "dark", idleLockMinutes: 10, zoom: 1.25, hiddenColumns });
    expect(again.current.recentLedgerPath).toBe("/ledgers/a");
  });

  test("values out of range are left as they were", () => {
    const { current } = new PreferencesFile(folder);
    const sent = { theme: "pink", idleLockMinutes: 0, zoom: 9, recentLedgerPath: "/etc/passwd" };
    expect(mergePreferences(current, sent)).toEqual(current);
    expect(mergePreferences(current, null)).toEqual(current);
    const choices = [["claims"], { claims: "units" }, { claims: [5] }, { ["x".repeat(101)]: [] }];
    for (const hiddenColumns of choices) expect(mergePreferences(current, { hiddenColumns })).toEqual(current);
  });

  test.each(["", "{", "null", "[]", '{"window":{"width":-1}}'])("a damaged file (%j) gives the defaults", (text) => {
    writeFileSync(join(folder, "preferences.json"), text);
    expect(new PreferencesFile(folder).current.window).toEqual({ width: 1440, height: 900, maximized: false });
  });

  test("the page sees no path", () => {
    const file = new PreferencesFile(folder);
    file.keep({ ...file.current, recentLedgerPath: "/ledgers/a" });
    expect(JSON.stringify(file.shown)).not.toContain("ledgers");
    expect(readFileSync(join(folder, "preferences.json"), "utf8")).toContain("/ledgers/a");
  });
});
