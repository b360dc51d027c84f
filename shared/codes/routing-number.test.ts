import { expect, it } from "vitest";
import { isRoutingNumber } from "./routing-number.ts";

it.each(["071000013", "021000021"])("takes %s", (text) => expect(isRoutingNumber(text)).toBe(true));
it.each(["071000014", "07100001", "000000000", "07100001X", ""])("refuses %j", (text) =>
  expect(isRoutingNumber(text)).toBe(false),
);
