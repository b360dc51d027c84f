import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyInstitutionalDraft } from "../../../../shared/claims/institutional-draft.ts";
import { isoDate } from "../../../../shared/dates/iso-date.ts";
import { cents } from "../../../../shared/money/cents.ts";
import { type BillEditorAction, INSTITUTIONAL_EDITING } from "./bill-editing.ts";
import { isRoomCode } from "./bill-lines.ts";
import { diagnosesOf } from "./bill-places.ts";

const { draftToSave, hasUnsavedChanges, newState, reduce } = INSTITUTIONAL_EDITING;
const day = isoDate("2026-03-16");
const start: BillEditorAction = {
  type: "started",
  visitDate: day,
  draft: { ...emptyInstitutionalDraft(), patientId: "p1", typeOfBill: "131", statementFrom: day, statementTo: day },
};
const typing = (...actions: BillEditorAction[]) => actions.reduce(reduce, newState("p1", day));
const price = (index: number, code: string, amount: number): BillEditorAction => ({
  type: "priceFound",
  index,
  code,
  modifiers: [],
  unitCents: cents(amount),
});

describe("revenue lines", () => {
  it("always has a blank line waiting on the statement's first day that is never saved", () => {
    const state = typing(start);
    expect(state.draft.lines).toMatchObject([{ revenueCode: "", fromDate: day }]);
    expect(draftToSave(state).lines).toHaveLength(0);
    expect(hasUnsavedChanges(state)).toBe(false);
  });

  it("takes the schedule's charge for a procedure and lets it follow the units", () => {
    const state = typing(
      start,
      { type: "revenueTaken", index: 0, code: "0510" },
      { type: "procedureTaken", index: 0, code: "99213" },
      price(0, "99213", 12_500),
      { type: "lineChanged", index: 0, change: { units: "2" } },
    );
    expect(state.draft.lines[0]).toMatchObject({ chargeCents: 25_000, unitBasis: "UN", fromDate: day });
    expect(state.draft.lines).toHaveLength(2);
  });

  it("bills a room by days at its rate, on no day of its own", () => {
    const state = typing(
      start,
      { type: "revenueTaken", index: 0, code: "0120" },
      { type: "lineChanged", index: 0, change: { rateCents: cents(80_000) } },
      { type: "lineChanged", index: 0, change: { units: "3" } },
    );
    expect(state.draft.lines[0]).toMatchObject({ unitBasis: "DA", fromDate: null, chargeCents: 240_000 });
  });

  it("keeps a charge that was typed when rate or units change", () => {
    const state = typing(
      start,
      { type: "revenueTaken", index: 0, code: "0250" },
      { type: "lineChanged", index: 0, change: { chargeCents: cents(4_450) } },
      { type: "lineChanged", index: 0, change: { units: "12" } },
    );
    expect(state.draft.lines[0]?.chargeCents).toBe(4_450);
  });

  it("leaves a line alone when its price comes after another code was typed", () => {
    const state = typing(start, { type: "procedureTaken", index: 0, code: "99214" }, price(0, "99213", 12_500));
    expect(state.draft.lines[0]?.chargeCents).toBeNull();
  });

  it.each([
    ["0100", true],
    ["0120", true],
    ["0219", true],
    ["0220", false],
    ["0250", false],
    ["0510", false],
    ["1002", true],
    ["1010", false],
    ["", false],
  ])("%s is a room's code: %s", (code, isRoom) => {
    expect(isRoomCode(code)).toBe(isRoom);
  });
});

describe("the statement's period", () => {
  it("moves with its first day, with the lines of that day and no others", () => {
    const other = isoDate("2026-03-02");
    const state = typing(
      start,
      { type: "revenueTaken", index: 0, code: "0510" },
      { type: "revenueTaken", index: 1, code: "0300" },
      { type: "lineChanged", index: 1, change: { fromDate: other } },
      { type: "visitDay", day: isoDate("2026-03-10") },
    );
    expect(state.draft).toMatchObject({ statementFrom: "2026-03-10", statementTo: "2026-03-10" });
    expect(state.draft.lines.slice(0, 2).map((line) => line.fromDate)).toEqual(["2026-03-10", other]);
  });

  it("keeps a later last day, and never ends before it begins", () => {
    const longer = typing(start, { type: "changed", change: { statementTo: isoDate("2026-03-31") } });
    expect(reduce(longer, { type: "visitDay", day: isoDate("2026-03-20") }).draft.statementTo).toBe("2026-03-31");
    expect(reduce(longer, { type: "visitDay", day: isoDate("2026-04-02") }).draft.statementTo).toBe("2026-04-02");
  });

  it("gives no day to a room's line", () => {
    const room = typing(start, { type: "revenueTaken", index: 0, code: "0120" });
    expect(reduce(room, { type: "visitDay", day: isoDate("2026-03-20") }).draft.lines[0]?.fromDate).toBeNull();
  });
});

describe("places on the form", () => {
  it("joins what is typed past the end to the end, and closes up what is emptied", () => {
    const later = isoDate("2026-03-20");
    const state = typing(
      start,
      { type: "placeTyped", list: "occurrences", position: 2, place: { code: "11", date: day } },
      { type: "placeTyped", list: "occurrences", position: 1, place: { code: "35", date: null } },
      { type: "placeTyped", list: "occurrences", position: 1, place: { code: "35", date: later } },
      { type: "placeTyped", list: "conditionCodes", position: 4, place: "" },
      { type: "placeTyped", list: "otherProviders", position: 1, place: { role: "DN", providerId: null } },
    );
    expect(state.draft).toMatchObject({
      occurrences: [
        { code: "11", date: day },
        { code: "35", date: later },
      ],
      conditionCodes: [],
      otherProviders: [],
    });
    const emptied: BillEditorAction = {
      ...{ type: "placeTyped", list: "occurrences", position: 0 },
      place: { code: "", date: null },
    };
    expect(reduce(state, emptied).draft.occurrences).toEqual([{ code: "35", date: later }]);
  });

  it("fills only what is blank when the defaults come after typing had begun", () => {
    const begun = typing(start, { type: "changed", change: { typeOfBill: "711", remarks: "typed" } });
    const found = { ...emptyInstitutionalDraft(), typeOfBill: "131", attendingProviderId: "a1", remarks: "last" };
    const state = reduce(begun, { type: "defaultsFound", draft: found });
    expect(state.draft).toMatchObject({ typeOfBill: "711", remarks: "typed", attendingProviderId: "a1" });
  });
});

describe("diagnoses", () => {
  const taken: BillEditorAction = { type: "diagnosesTaken", codes: ["E119", "I10", "Z794"] };

  it("takes the first as the principal one and marks what was present on admission", () => {
    const state = typing(start, taken, { type: "presenceMarked", position: 1, mark: "N" });
    expect(state.draft.principalDiagnosis).toEqual({ code: "E119", presentOnAdmission: "" });
    expect(state.draft.otherDiagnoses).toEqual([
      { code: "I10", presentOnAdmission: "N" },
      { code: "Z794", presentOnAdmission: "" },
    ]);
  });

  it("moves the next one up with its mark when the principal one is taken away", () => {
    const marked = typing(start, taken, { type: "presenceMarked", position: 1, mark: "Y" });
    const state = reduce(marked, { type: "diagnosisPlaced", position: 0, code: "" });
    expect(state.draft.principalDiagnosis).toEqual({ code: "I10", presentOnAdmission: "Y" });
    expect(state.draft.otherDiagnoses).toHaveLength(1);
  });

  it("never holds a gap, whatever is placed and removed in which order", () => {
    const step = fc.record({ position: fc.nat({ max: 17 }), code: fc.constantFrom("", "E119", "I10", "Z794", "M545") });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const state = steps.reduce((now, one) => reduce(now, { type: "diagnosisPlaced", ...one }), typing(start));
        const [principal, ...others] = diagnosesOf(draftToSave(state));
        expect(others.every((one) => one.code !== "")).toBe(true);
        if (others.length > 0) expect(principal?.code).not.toBe("");
      }),
    );
  });
});
