import { expect, it } from "vitest";
import { emptyClaimDraft } from "../../../../shared/claims/claim-draft.ts";
import type { Coverage, Patient } from "../../../../shared/contract/patients.ts";
import type { Payer } from "../../../../shared/contract/practice.ts";
import { isoDate } from "../../../../shared/dates/iso-date.ts";
import { USUAL_PAPER_CONVENTIONS } from "../../../../shared/forms/paper-conventions.ts";
import { boxTexts, phoneText } from "./box-texts.ts";

const address = { line1: "1 Test Way", city: "Exampleton", state: "IL", zip: "606010001" };
const coverage = (id: string, payerId: string, change: Partial<Coverage> = {}): Coverage => ({
  id,
  rank: "primary",
  payerId,
  relationship: "18",
  subscriber: null,
  memberId: `M-${id}`,
  groupNumber: null,
  planName: null,
  medicareSecondaryReason: null,
  copayCents: null,
  effectiveFrom: null,
  effectiveTo: null,
  ...change,
});
const payer = (id: string, name: string, filingCode: Payer["filingCode"]): Payer => ({
  id,
  name,
  payerId: "00001",
  filingCode,
  address: null,
  phone: null,
  submission: "electronic",
  timelyFilingDays: null,
  acceptsReplacement: true,
  automation: "review",
  paper: USUAL_PAPER_CONVENTIONS,
  active: true,
});
const patient: Patient = {
  id: "p1",
  accountNumber: "1001",
  last: "Fixture",
  first: "Ada",
  middle: "Quill",
  suffix: "Jr",
  birthDate: isoDate("1980-02-29"),
  sex: "F",
  address,
  phone: "3125550100",
  email: null,
  deathDate: null,
  guarantor: null,
  releaseSignedDate: isoDate("2026-01-02"),
  assignmentSignedDate: null,
  statementHoldReason: null,
  statementHoldUntil: null,
  note: null,
  coverages: [
    coverage("c1", "medicare"),
    coverage("c2", "group", {
      rank: "secondary",
      relationship: "01",
      groupNumber: "G-7",
      subscriber: { last: "Fixture", first: "Bo", middle: null, birthDate: null, sex: "M", address: null },
    }),
  ],
  version: 1,
};
const payers = [payer("medicare", "Sample Medicare", "MB"), payer("group", "Sample Group Plan", "CI")];
const billing = (destination: "primary" | "secondary") => ({
  ...emptyClaimDraft(),
  patientId: "p1",
  destination,
  coverageIds: { primary: "c1", secondary: "c2", tertiary: null },
});

it("describes the billed coverage in 1, 1a, 4, 6, 7 and 11 and the other one in 9", () => {
  expect(boxTexts(billing("primary"), patient, payers)).toMatchObject({
    insuranceKind: "Medicare",
    box1a: "M-c1",
    box2: "Fixture Jr, Ada, Q",
    box4: "Fixture Jr, Ada, Q",
    box6: "Self",
    box9: "Fixture, Bo",
    box9a: "G-7",
    box11d: "Yes",
    box12: "Signature on file 01/02/2026",
    box13: "",
  });
  expect(boxTexts(billing("secondary"), patient, payers)).toMatchObject({
    insuranceKind: "Group",
    box1a: "M-c2",
    box4: "Fixture, Bo",
    box6: "Spouse",
    box7: "1 Test Way, Exampleton, IL 60601-0001",
    box9d: "Sample Medicare",
  });
});

it("leaves the insurance boxes of a self-pay visit blank and keeps the patient's", () => {
  const texts = boxTexts({ ...emptyClaimDraft(), patientId: "p1" }, patient, payers);
  expect(texts).toMatchObject({ insuranceKind: null, box1a: "", box4: "", box11d: "", box3: "02/29/1980  F" });
});

it("writes phones as people do and leaves incomplete ones as they are", () => {
  expect(phoneText("3125550100")).toBe("(312) 555-0100");
  expect(phoneText("312555")).toBe("312555");
  expect(phoneText(null)).toBe("");
});
