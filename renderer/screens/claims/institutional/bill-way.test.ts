import { describe, expect, it } from "vitest";
import { emptyInstitutionalDraft } from "../../../../shared/claims/institutional-draft.ts";
import { isoDate } from "../../../../shared/dates/iso-date.ts";
import {
  afterAdmittingDiagnosis,
  afterDiagnoses,
  afterDiagnosis,
  nextHeadField,
  otherPart,
  PARTS,
} from "./bill-way.ts";
import { searchLabels } from "./label-search.ts";

const day = isoDate("2026-03-16");
const bill = (typeOfBill: string, change: object = {}) => ({
  ...{ ...emptyInstitutionalDraft(), typeOfBill, statementFrom: day, statementTo: day },
  ...change,
});

describe("Enter in the head of a bill", () => {
  it.each([
    ["outpatient", bill("131"), "typeOfBill", "admissionType"],
    ["outpatient", bill("131", { admissionType: "3", pointOfOrigin: "1" }), "typeOfBill", "patientStatus"],
    ["laboratory without a visit", bill("141", { admissionType: "3" }), "typeOfBill", "patientStatus"],
    ["inpatient", bill("111"), "typeOfBill", "admissionDate"],
    ["inpatient", bill("111", { admissionDate: day, admissionHour: "08" }), "admissionHour", "admissionType"],
    ["inpatient, interim", bill("112"), "pointOfOrigin", "patientStatus"],
    ["inpatient, whole", bill("111"), "pointOfOrigin", "dischargeHour"],
    ["home health", bill("321"), "typeOfBill", "admissionDate"],
    ["last field", bill("131"), "patientStatus", "lines[0].revenueCode"],
    [
      "nothing missing",
      bill("711", { admissionType: "3", pointOfOrigin: "1", patientStatus: "01" }),
      "typeOfBill",
      "lines[0].revenueCode",
    ],
  ])("goes on to what a bill needs: %s", (_what, draft, field, next) => {
    expect(nextHeadField(draft, field)).toBe(next);
  });

  it("asks for the period again when it was cleared", () => {
    expect(nextHeadField(bill("131", { statementTo: null }), "typeOfBill")).toBe("statementTo");
  });
});

it("marks presence only where the patient stays", () => {
  expect(afterDiagnosis(bill("111"), 0)).toBe("principalDiagnosis.presentOnAdmission");
  expect(afterDiagnosis(bill("131"), 0)).toBe("otherDiagnoses[0].code");
  expect(afterDiagnosis(bill("131"), 3)).toBe("otherDiagnoses[3].code");
});

it("asks who attended after the diagnoses while nobody is named", () => {
  expect(afterDiagnoses(bill("131"))).toBe("attendingProviderId");
  expect(afterDiagnoses(bill("131", { attendingProviderId: "a1" }))).toBeUndefined();
  expect(afterDiagnoses(bill("111", { attendingProviderId: "a1" }))).toBe("admittingDiagnosis");
  expect(afterDiagnoses(bill("111", { admittingDiagnosis: "R1011" }))).toBe("attendingProviderId");
  expect(afterAdmittingDiagnosis(bill("111"))).toBe("attendingProviderId");
  expect(afterAdmittingDiagnosis(bill("131"))).toBe("reasonsForVisit[0]");
});

it("goes round the parts of the form in both directions", () => {
  expect(otherPart(-1, false)).toBe(PARTS[0]);
  expect(otherPart(0, false)).toBe(PARTS[1]);
  expect(otherPart(PARTS.length - 1, false)).toBe(PARTS[0]);
  expect(otherPart(0, true)).toBe(PARTS.at(-1));
  expect(otherPart(3, true)).toBe(PARTS[2]);
});

it("finds a label by code first, then by the beginnings of its words", async () => {
  const search = searchLabels({ "51": "Emergency visit", "05": "Clinic visit", "5A": "Other" });
  expect((await search("5", 8)).map((option) => option.value)).toEqual(["51", "5A"]);
  expect((await search("vis cli", 8)).map((option) => option.value)).toEqual(["05"]);
  expect(await search("sit", 8)).toEqual([]);
  expect(await search("", 2)).toHaveLength(2);
});
