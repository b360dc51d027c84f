import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyClaimDraft, emptyDraftLine } from "../../../../shared/claims/claim-draft.ts";
import type { ClaimDetail } from "../../../../shared/contract/claims.ts";
import { isoDate } from "../../../../shared/dates/iso-date.ts";
import { cents } from "../../../../shared/money/cents.ts";
import { type ClaimEditorAction, PROFESSIONAL_EDITING } from "./claim-editor-state.ts";
import { readPointers, writePointers } from "./line-entry.ts";

const { draftToSave, hasUnsavedChanges, newState, reduce } = PROFESSIONAL_EDITING;
const day = isoDate("2026-07-04");
const start: ClaimEditorAction = {
  type: "started",
  visitDate: day,
  draft: { ...emptyClaimDraft(), patientId: "p1", placeOfService: "11" },
};
const typing = (...actions: ClaimEditorAction[]) => actions.reduce(reduce, newState("p1", day));
const price = (index: number, code: string, amount: number): ClaimEditorAction => ({
  type: "priceFound",
  index,
  code,
  modifiers: [],
  unitCents: cents(amount),
});

describe("typing lines", () => {
  it("always has a blank line waiting, with the visit's day and place, that is never saved", () => {
    const state = typing(start);
    expect(state.draft.lines).toHaveLength(1);
    expect(state.draft.lines[0]).toMatchObject({ fromDate: day, placeOfService: "11" });
    expect(draftToSave(state).lines).toHaveLength(0);
    expect(hasUnsavedChanges(state)).toBe(false);
  });

  it("fills units, pointers and the schedule's charge from the code, and offers the next line", () => {
    const state = typing(
      start,
      { type: "diagnosesTaken", codes: ["E119", "I10"] },
      { type: "procedureTaken", index: 0, code: "99213" },
      price(0, "99213", 12_500),
    );
    expect(state.draft.lines[0]).toMatchObject({ units: "1", diagnosisPointers: [1, 2], chargeCents: 12_500 });
    expect(state.draft.lines).toHaveLength(2);
    expect(hasUnsavedChanges(state)).toBe(true);
  });

  it("lets a scheduled charge follow the units and keeps a typed one", () => {
    const scheduled = typing(start, { type: "procedureTaken", index: 0, code: "97110" }, price(0, "97110", 4_000), {
      type: "lineChanged",
      index: 0,
      change: { units: "3" },
    });
    expect(scheduled.draft.lines[0]?.chargeCents).toBe(12_000);
    const typed = [
      { type: "lineChanged", index: 0, change: { chargeCents: cents(9_900) } },
      { type: "lineChanged", index: 0, change: { units: "2" } },
    ] satisfies ClaimEditorAction[];
    expect(typed.reduce(reduce, scheduled).draft.lines[0]?.chargeCents).toBe(9_900);
  });

  it("fills only what is blank when the defaults come after typing had begun", () => {
    const begun = reduce(newState("p1", day), { type: "procedureTaken", index: 0, code: "99213" });
    const chosen = reduce(begun, { type: "changed", change: { renderingProviderId: "typed" } });
    const found = { ...start.draft, renderingProviderId: "last", facilityId: "f1" };
    const state = reduce(chosen, { type: "defaultsFound", draft: found });
    expect(state.draft).toMatchObject({ renderingProviderId: "typed", facilityId: "f1", placeOfService: "11" });
    expect(state.draft.lines[0]?.placeOfService).toBe("11");
  });

  it("leaves a line alone when its price comes after another code was typed", () => {
    const state = typing(start, { type: "procedureTaken", index: 0, code: "99214" }, price(0, "99213", 12_500));
    expect(state.draft.lines[0]?.chargeCents).toBeNull();
  });

  it("moves the lines of the visit's day with it, and no others", () => {
    const other = isoDate("2026-07-01");
    const lines = [
      { ...emptyDraftLine("11"), procedureCode: "99213", fromDate: day },
      { ...emptyDraftLine("11"), procedureCode: "J1100", fromDate: other },
    ];
    const state = typing(
      { ...start, draft: { ...start.draft, lines } },
      { type: "visitDay", day: isoDate("2026-07-06") },
    );
    expect(state.draft.lines.slice(0, 2).map((line) => line.fromDate)).toEqual(["2026-07-06", other]);
  });
});

describe("diagnoses", () => {
  it("keeps every pointer on its diagnosis when one is taken away", () => {
    const state = typing(
      start,
      { type: "diagnosesTaken", codes: ["E119", "I10", "Z794"] },
      { type: "lineChanged", index: 0, change: { procedureCode: "99213", diagnosisPointers: [3, 2, 1] } },
      { type: "diagnosisPlaced", position: 1, code: "" },
    );
    expect(state.draft.diagnoses).toEqual(["E119", "Z794"]);
    expect(state.draft.lines[0]?.diagnosisPointers).toEqual([2, 1]);
  });

  it("never leaves a gap: a code past the end is appended", () => {
    const state = typing(start, { type: "diagnosisPlaced", position: 7, code: "I10" });
    expect(state.draft.diagnoses).toEqual(["I10"]);
  });

  it("never points past the diagnoses, whatever is removed in which order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 11 }), { maxLength: 14 }), (positions) => {
        const codes = Array.from({ length: 12 }, (_unused, index) => `Z${100 + index}`);
        const full = typing(
          start,
          { type: "diagnosesTaken", codes },
          {
            type: "lineChanged",
            index: 0,
            change: { procedureCode: "99213", diagnosisPointers: [12, 6, 1] },
          },
        );
        const pointedAt = new Set(["Z111", "Z105", "Z100"]);
        const state = positions
          .map((position): ClaimEditorAction => ({ type: "diagnosisPlaced", position, code: "" }))
          .reduce(reduce, full);
        for (const pointer of state.draft.lines[0]?.diagnosisPointers ?? []) {
          expect(pointedAt).toContain(state.draft.diagnoses[pointer - 1]);
        }
      }),
    );
  });
});

describe("saving", () => {
  const typed = typing(start, { type: "procedureTaken", index: 0, code: "99213" });
  const sent = draftToSave(typed);
  const lines = sent.lines.map((line) => ({ ...line, lineId: "l1" }));
  const detail: ClaimDetail = {
    id: "c1",
    claimNumber: "BW1",
    draft: { ...sent, lines },
    problems: [],
    readiness: "errors",
    submission: "unsent",
    adjudication: "none",
    responsibility: "primary",
    hold: null,
    openChange: null,
    totalCents: cents(0),
    balanceCents: cents(0),
    lines: [],
    history: [],
    version: 1,
  };

  it("leaves nothing to lose and knows the lines by their ids", () => {
    const saved = reduce(typed, { type: "saved", detail, sent });
    expect(hasUnsavedChanges(saved)).toBe(false);
    expect(saved).toMatchObject({ claimId: "c1", version: 1 });
    expect(saved.draft.lines.map((line) => line.lineId)).toEqual(["l1", null]);
  });

  it("keeps what was typed meanwhile, and says that it is not saved", () => {
    const further = reduce(typed, { type: "lineChanged", index: 0, change: { note: "LEFT KNEE" } });
    const saved = reduce(further, { type: "saved", detail, sent });
    expect(saved.draft.lines[0]).toMatchObject({ lineId: "l1", note: "LEFT KNEE" });
    expect(hasUnsavedChanges(saved)).toBe(true);
  });
});

it("reads pointers as letters without repeats, four at most", () => {
  expect(readPointers("ba")).toEqual([2, 1]);
  expect(readPointers("AAbz9cdef")).toEqual([1, 2, 3, 4]);
  expect(writePointers([2, 1, 12])).toBe("BAL");
});
