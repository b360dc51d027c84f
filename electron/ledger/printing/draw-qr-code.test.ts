import { describe, expect, it } from "vitest";
import { qrModules } from "./draw-qr-code.ts";

const FINDER = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];
const corner = (modules: boolean[][], top: number, left: number) =>
  modules.slice(top, top + 7).map((row) =>
    row
      .slice(left, left + 7)
      .map((dark) => (dark ? "1" : "0"))
      .join(""),
  );

describe("qrModules", () => {
  it.each(["https://pay.example.com/imaginary-creek", `https://pay.example.com/${"x".repeat(90)}`])(
    "is a square with three finders that says %s and nothing else",
    (text) => {
      const modules = qrModules(text);
      const count = modules.length;
      expect(count % 4).toBe(1);
      expect(modules.every((row) => row.length === count)).toBe(true);
      expect([corner(modules, 0, 0), corner(modules, 0, count - 7), corner(modules, count - 7, 0)]).toEqual([
        FINDER,
        FINDER,
        FINDER,
      ]);
      expect(qrModules(text)).toEqual(modules);
      expect(qrModules(`${text}?`)).not.toEqual(modules);
    },
  );
});
