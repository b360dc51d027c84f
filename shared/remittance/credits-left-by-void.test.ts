import { expect, test } from "vitest";
import { isoDate } from "../dates/iso-date.ts";
import { NOTHING_OPEN } from "../ledger/line-balance.ts";
import { reverseEntry } from "../ledger/reverse-entry.ts";
import { transferResponsibility } from "../ledger/transfer-responsibility.ts";
import { cents } from "../money/cents.ts";
import { creditsLeftByVoid } from "./credits-left-by-void.ts";

const stamp = (entryId: string) => ({ entryId, postingDate: isoDate("2026-03-02"), source: "test" });
const line = { patientId: "PAT1", claimId: "CLM1", lineId: "LINE1", serviceDate: isoDate("2026-02-20") };
const copay = transferResponsibility(stamp("E1"), {
  ...{ line, from: "primary", to: "patient", amountCents: cents(2_500), reason: "PR-3" },
});
const undone = [reverseEntry(stamp("E2"), copay, "void")];
const openWith = (patient: number) => new Map([["LINE1", { ...NOTHING_OPEN, patient: cents(patient) }]]);

test("taking a copay back from a patient who has not paid it leaves no credit", () => {
  expect(creditsLeftByVoid(openWith(2_500), undone)).toEqual([]);
});

test("what the patient has paid of it since is the credit, by line and party", () => {
  expect(creditsLeftByVoid(openWith(1_500), undone)).toEqual([
    { lineId: "LINE1", party: "patient", amountCents: 1_000 },
  ]);
});

test("a credit that stood before is not counted again", () => {
  expect(creditsLeftByVoid(openWith(-300), undone)).toEqual([
    { lineId: "LINE1", party: "patient", amountCents: 2_500 },
  ]);
});
