import { expect, it } from "vitest";
import { emptyInstitutionalDraft } from "../../../../shared/claims/institutional-draft.ts";
import { isoDate } from "../../../../shared/dates/iso-date.ts";
import { INSTITUTIONAL_DESK } from "./institutional-desk.ts";

const { isBegun } = INSTITUTIONAL_DESK;
const blank = emptyInstitutionalDraft();
const day = isoDate("2026-03-16");

it("lets defaults come in whole while only patient and day are chosen, and never over what was typed", () => {
  expect(isBegun({ ...blank, patientId: "p1", statementFrom: day, statementTo: day }, blank)).toBe(false);
  expect(isBegun({ ...blank, patientId: "p1", typeOfBill: "111" }, blank)).toBe(true);
  const defaults = { ...blank, typeOfBill: "711", attendingProviderId: "a1" };
  expect(isBegun({ ...defaults, patientId: "p2" }, defaults)).toBe(false);
  expect(isBegun({ ...defaults, remarks: "typed" }, defaults)).toBe(true);
});
