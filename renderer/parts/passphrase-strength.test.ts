import { expect, it } from "vitest";
import { estimateStrength } from "./passphrase-strength.ts";

it("tells a worn passphrase from a good one, and counts what an attacker knows", async () => {
  expect(await estimateStrength("password12", [])).toBeLessThan(2);
  expect(await estimateStrength("copper lantern drifts uphill", [])).toBe(4);
  expect(await estimateStrength("northfield2", ["Northfield"])).toBeLessThan(
    (await estimateStrength("northfield2", [])) + 1,
  );
});
