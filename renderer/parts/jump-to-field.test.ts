import { expect, it } from "vitest";
import { parentPath } from "./jump-to-field.ts";

it("climbs a field path one step at a time", () => {
  expect(parentPath("lines[0].chargeCents")).toBe("lines[0]");
  expect(parentPath("lines[0]")).toBe("lines");
  expect(parentPath("lines")).toBe("");
});
