import { expect, it } from "vitest";
import { cents } from "../money/cents.ts";
import { judgeAdjustment, type WantedAdjustment } from "./judge-adjustment.ts";

const wanted: WantedAdjustment = {
  account: "courtesy",
  label: "Professional courtesy",
  limitCents: cents(10_000),
  amountCents: cents(10_000),
  party: "patient",
  filingCodes: ["CI"],
  note: "",
};

it.each<[string, Partial<WantedAdjustment>, string[]]>([
  ["at the limit", {}, []],
  ["a cent above it", { amountCents: cents(10_001) }, ["above-limit"]],
  ["Medicare's coinsurance waived", { filingCodes: ["MB", "CI"] }, ["note-missing", "federal-share"]],
  ["... with the need noted", { filingCodes: ["MC"], note: "Income seen" }, ["federal-share"]],
  ["Medicare's own part written off", { filingCodes: ["MB"], party: "primary", account: "timely-filing" }, []],
  ["financial assistance without a note", { account: "charity" }, ["note-missing"]],
  ["financial assistance for a Medicare patient", { account: "charity", filingCodes: ["MB"], note: "Seen" }, []],
])("%s", (_case, changes, codes) => {
  expect(judgeAdjustment({ ...wanted, ...changes }).map((concern) => concern.code)).toEqual(codes);
});
