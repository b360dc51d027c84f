import fc from "fast-check";
import { expect, it } from "vitest";
import { digitsOf, EIN, NPI, PHONE, SSN, ZIP } from "./digits-text.ts";

it("writes each number as people write it", () => {
  expect(PHONE.write("3125550100")).toBe("(312) 555-0100");
  expect(PHONE.write("31255")).toBe("(312) 55");
  expect(SSN.write("900123456")).toBe("900-12-3456");
  expect(EIN.write("123456789")).toBe("12-3456789");
  expect(ZIP.write("60601")).toBe("60601");
  expect(ZIP.write("606011234")).toBe("60601-1234");
});

it("drops a typed country code from a phone only", () => {
  expect(digitsOf("+1 312 555 0100", PHONE)).toBe("3125550100");
  expect(digitsOf("1234567893", NPI)).toBe("1234567893");
});

it("reads back the digits it wrote, however many were typed", () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 10 }).map((list) => list.join(""));
  fc.assert(
    fc.property(digits, fc.constantFrom(PHONE, SSN, EIN, ZIP, NPI), (typed, layout) => {
      const kept = typed.slice(0, layout.most);
      expect(digitsOf(layout.write(kept), layout)).toBe(kept);
    }),
  );
});
