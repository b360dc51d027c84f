import { describe, expect, it } from "vitest";
import { readDiagnosisList } from "./diagnosis-list.ts";

describe("readDiagnosisList", () => {
  it.each([
    ["the yearly order file", "00001 A00     0 A heading     A heading\r\n00002 A000    1 A code     A code\r\n"],
    ["a plain list", "codes of our own\nA00\t0\nA00.0\t1\n"],
    ["a list with commas", "A00,0\na000,1"],
    ["a table", "order\tcode\tcode_dotted\tbillable\n00001\tA00\tA00\t0\n00002\tA000\tA00.0\t1"],
  ])("tells headings from codes in %s", (_name, text) => {
    const lookUp = readDiagnosisList(text);
    expect([lookUp?.("A00"), lookUp?.("A000"), lookUp?.("A00.0"), lookUp?.("A001")]).toEqual([
      { billable: false },
      { billable: true },
      { billable: true },
      undefined,
    ]);
  });

  it("takes a code alone on its line as billable", () => {
    expect(readDiagnosisList("E119")?.("E119")).toEqual({ billable: true });
  });

  it.each(["", "This is no list.\nNot at all.", "99213\tan office visit"])("finds no list in %j", (text) => {
    expect(readDiagnosisList(text)).toBeUndefined();
  });
});
