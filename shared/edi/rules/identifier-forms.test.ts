import { describe, expect, it } from "vitest";
import { isCarc, isIcd10, isNpi, isTaxonomy } from "./identifier-forms.ts";

describe("forms of identifiers", () => {
  it.each(["1234567893", "1245319599", "1497758544", "1003000126", "1992999999"])("takes the NPI %s", (npi) =>
    expect(isNpi(npi)).toBe(true),
  );
  it.each(["1234567890", "123456789", "3234567893", "12345678931", "ABCDEFGHIJ", ""])("refuses the NPI %j", (npi) =>
    expect(isNpi(npi)).toBe(false),
  );

  it.each(["J209", "QA00101", "U071", "Z00", "V8801XA"])("takes the diagnosis %s", (code) =>
    expect(isIcd10(code)).toBe(true),
  );
  it.each(["4779", "J2", "J20.9", "J2091234", "j209"])("refuses the diagnosis %s", (code) =>
    expect(isIcd10(code)).toBe(false),
  );

  it.each(["45", "A2", "B7", "P12", "253"])("takes the reason %s", (code) => expect(isCarc(code)).toBe(true));
  it.each(["045", "4.5", "ABC1", "", "1000"])("refuses the reason %j", (code) => expect(isCarc(code)).toBe(false));

  it("knows taxonomy codes by their X", () => {
    expect(isTaxonomy("207Q00000X")).toBe(true);
    expect(isTaxonomy("207Q00000Y")).toBe(false);
  });
});
