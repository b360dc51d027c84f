import { describe, expect, it } from "vitest";
import { carcLabel, groupLabel, isKnownCarc } from "./carc-labels.ts";
import { isModifierForm, isProcedureForm, unlistedKind } from "./hcpcs.ts";
import { isExternalCause, isIcd10Form, isInjury, withDot, withoutDot } from "./icd10.ts";
import { isMbi } from "./mbi.ts";
import { modifierLabel } from "./modifiers.ts";
import { isNdc11, toNdc11 } from "./ndc.ts";
import { isNpi } from "./npi.ts";
import { isPlaceOfService } from "./place-of-service.ts";
import { rarcLabel } from "./rarc-labels.ts";
import { isState } from "./states.ts";
import { isCliaForm, isTaxonomyForm } from "./taxonomy.ts";
import { formatZip, isPostOfficeBox, isZip, isZip9 } from "./zip.ts";

function table(name: string, check: (text: string) => boolean, good: string[], bad: string[]) {
  describe(name, () => {
    it.each(good)("takes %j", (text) => expect(check(text)).toBe(true));
    it.each(bad)("refuses %j", (text) => expect(check(text)).toBe(false));
  });
}

table(
  "isNpi",
  isNpi,
  ["1234567893", "1245319599", "1497758544", "1003000126", "1992999999"],
  ["1234567890", "3234567893", "123456789", "12345678933", ""],
);
table(
  "isIcd10Form",
  isIcd10Form,
  ["E119", "E11.9", "QA00101", "U071", "A00", "S72001A"],
  ["E1", "1119", "E11.", "E11.99999", "e119"],
);
table(
  "isProcedureForm",
  isProcedureForm,
  ["99213", "0001A", "0521F", "0042T", "0001U", "0002M", "J3490", "G0008"],
  ["9921", "D0120", "J349", "992133", "F1234", "99213-25"],
);
table("isModifierForm", isModifierForm, ["25", "LT", "X1"], ["2", "lt", "255", ""]);
table("isMbi", isMbi, ["1EG4-TE5-MK73", "1EG4TE5MK73"], ["1EG4TE5MK7", "0EG4TE5MK73", "1SG4TE5MK73", "123456789A"]);
table("isNdc11", isNdc11, ["00002751001"], ["0002751001", "00002-7510-01"]);
table("isZip", isZip, ["60601", "606011234"], ["6060", "60601-1234", "606011"]);
table("isZip9", isZip9, ["606011234"], ["60601", "606010000"]);
table(
  "isPostOfficeBox",
  isPostOfficeBox,
  ["PO Box 12", "P.O. Box 9", "p o box 3", "POB 7", "Post Office Box 1"],
  ["12 Pond Box Road", "1 Poplar St", "5 Boxwood Ln"],
);
table("isTaxonomyForm", isTaxonomyForm, ["207Q00000X"], ["207Q00000", "207Q000000"]);
table("isCliaForm", isCliaForm, ["05D1234567"], ["0512345678", "05D123456"]);
table("isPlaceOfService", isPlaceOfService, ["11", "02", "99"], ["00", "1", "30", "constructor"]);
table("isState", isState, ["IL", "PR", "AE"], ["XX", "il", "toString"]);

describe("toNdc11", () => {
  it.each([
    ["0002-7510-01", "00002751001"],
    ["50242-040-62", "50242004062"],
    ["60575-4112-1", "60575411201"],
    ["00002-7510-01", "00002751001"],
    ["00002751001", "00002751001"],
  ])("brings %s to %s", (text, expected) => expect(toNdc11(text)).toBe(expected));
  it.each(["0002751001", "1-2-3", "0002-751-01", ""])("asks about %j", (text) => expect(toNdc11(text)).toBeUndefined());
});

describe("codes in words", () => {
  it("writes ICD-10-CM with and without its dot", () => {
    expect([withDot("E119"), withDot("I10"), withoutDot(" e11.9 ")]).toEqual(["E11.9", "I10", "E119"]);
  });
  it("knows external causes and injuries", () => {
    expect([isExternalCause("W19XXXA"), isExternalCause("S72001A"), isInjury("S72001A")]).toEqual([true, false, true]);
  });
  it("keeps unknown codes", () => {
    expect([carcLabel("45"), carcLabel("9999"), rarcLabel("N9999"), groupLabel("ZZ")]).toEqual([
      "Above the fee schedule",
      "Reason code 9999",
      "Remark N9999",
      "Group ZZ",
    ]);
    expect([isKnownCarc("45"), isKnownCarc("toString"), modifierLabel("Q9")]).toEqual([true, false, undefined]);
  });
  it("tells codes without a code of their own", () => {
    expect([unlistedKind("J3490"), unlistedKind("64999"), unlistedKind("99499"), unlistedKind("99213")]).toEqual([
      "unlisted",
      "perhaps",
      "listed",
      "listed",
    ]);
  });
  it("reads a ZIP code aloud", () => expect(formatZip("606011234")).toBe("60601-1234"));
});
