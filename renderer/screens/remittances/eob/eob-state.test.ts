import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpenLine } from "../../../../shared/contract/remittances.ts";
import { isoDate } from "../../../../shared/dates/iso-date.ts";
import { cents } from "../../../../shared/money/cents.ts";
import {
  type EobAction,
  mayPostEob,
  newEobState,
  nextRowField,
  reduceEob,
  restForReasons,
  toPaperEob,
  undistributedOf,
  unexplainedCents,
} from "./eob-state.ts";
import { readOtherReasons, writeOtherReasons } from "./other-reasons.ts";

const today = isoDate("2026-07-04");
const line = (lineId: string, chargeCents: number): OpenLine => ({
  claimId: "c1",
  lineId,
  claimNumber: "BW1",
  patientName: "Fixture, Ada",
  serviceDate: today,
  procedureCode: "99213",
  modifiers: [],
  chargeCents: cents(chargeCents),
  openCents: cents(chargeCents),
});
const header: EobAction = {
  type: "headerChanged",
  change: { payerId: "p1", checkNumber: "77", amountCents: cents(6_000) },
};
const typed = (...actions: EobAction[]) => actions.reduce(reduceEob, newEobState(today));
const amount = (cell: Extract<EobAction, { type: "amountTyped" }>["cell"], value: number): EobAction => ({
  type: "amountTyped",
  index: 0,
  cell,
  amount: cents(value),
});

describe("the paper EOB grid", () => {
  it("works out what the payer paid from allowed and the patient's share, and then adds up", () => {
    const state = typed(
      header,
      { type: "linesAdded", lines: [line("l1", 12_500)] },
      amount("allowedCents", 8_000),
      amount("copayCents", 2_000),
    );
    expect(state.rows[0]?.entry.paidCents).toBe(6_000);
    expect(unexplainedCents(state.rows[0]!)).toBe(0);
    expect(undistributedOf(state)).toBe(0);
    expect(mayPostEob(state)).toBe(true);
  });

  it("keeps a typed payment and shows what it leaves unexplained", () => {
    const state = typed(
      header,
      { type: "linesAdded", lines: [line("l1", 12_500)] },
      amount("allowedCents", 8_000),
      amount("paidCents", 5_000),
      amount("deductibleCents", 1_000),
    );
    expect(state.rows[0]?.entry.paidCents).toBe(5_000);
    expect(unexplainedCents(state.rows[0]!)).toBe(2_000);
    expect(mayPostEob(state)).toBe(false);
  });

  it("takes a denied line with its reason and no payment", () => {
    const denied = readOtherReasons("co16 125");
    const state = typed(
      { ...header, change: { ...header.change, amountCents: cents(0) } },
      { type: "linesAdded", lines: [line("l1", 12_500)] },
      {
        type: "othersTyped",
        index: 0,
        others: denied!,
      },
    );
    expect(unexplainedCents(state.rows[0]!)).toBe(0);
    expect(mayPostEob(state)).toBe(true);
  });

  it("takes no line twice and drops the lines of another payer", () => {
    const twice = typed(
      header,
      { type: "linesAdded", lines: [line("l1", 100)] },
      { type: "linesAdded", lines: [line("l1", 100)] },
    );
    expect(twice.rows).toHaveLength(1);
    expect(reduceEob(twice, { type: "headerChanged", change: { payerId: "p2" } }).rows).toHaveLength(0);
  });

  it("is nothing for the ledger while the paper's top is incomplete", () => {
    expect(toPaperEob(newEobState(today))).toBeNull();
  });
});

it("reads denials, further reasons and remarks as typed, with commas or without, and refuses what is none", () => {
  const others = (otherAdjustments: object[], remarks: string[] = []) => ({ otherAdjustments, remarks });
  expect(readOtherReasons("CO-97 85, oa23 12.50")).toEqual(
    others([
      { group: "CO", carc: "97", amountCents: 8_500 },
      { group: "OA", carc: "23", amountCents: 1_250 },
    ]),
  );
  expect(readOtherReasons("co16 85 N130 ma01")).toEqual(
    others([{ group: "CO", carc: "16", amountCents: 8_500 }], ["N130", "MA01"]),
  );
  expect(readOtherReasons("")).toEqual(others([]));
  expect(readOtherReasons("XX-97 85")).toBeUndefined();
  expect(readOtherReasons("CO-97 abc")).toBeUndefined();
});

it("gives a reason without an amount what nothing else explains, and nothing when nothing is left", () => {
  const denial = readOtherReasons("co-16, n130", cents(12_500));
  expect(denial?.otherAdjustments).toEqual([{ group: "CO", carc: "16", amountCents: 12_500 }]);
  expect(readOtherReasons("CO-97")).toBeUndefined();
  const state = typed(header, { type: "linesAdded", lines: [line("l1", 12_500)] }, amount("allowedCents", 8_000));
  expect(restForReasons(state.rows[0]!)).toBe(8_000);
});

it("goes from a finished line to the next that nobody has typed in, then to the search", () => {
  const lines = [line("l1", 12_500), line("l2", 100), line("l3", 200)];
  const state = typed(header, { type: "linesAdded", lines }, amount("allowedCents", 8_000));
  expect(nextRowField(state.rows, 0)).toBe("rows[1].allowedCents");
  expect(nextRowField(state.rows, 2)).toBe("addLine");
});

it("counts what the payer kept beside the claims, and waits for its reference", () => {
  const kept = (reference: string): EobAction => ({
    type: "providerAdjustmentsTyped",
    adjustments: [{ reason: "WO", reference, amountCents: cents(1_500) }],
  });
  const lines = [line("l1", 12_500)];
  const state = typed(header, { type: "linesAdded", lines }, amount("allowedCents", 7_500), kept("ICN1"));
  expect(undistributedOf(state)).toBe(0);
  expect(mayPostEob(state)).toBe(true);
  expect(mayPostEob(reduceEob(state, kept("")))).toBe(false);
});

it("reads back the reasons and remarks it wrote", () => {
  const reason = fc.record({
    group: fc.constantFrom("CO" as const, "PR" as const, "OA" as const, "PI" as const),
    carc: fc.integer({ min: 1, max: 300 }).map(String),
    amountCents: fc
      .integer({ min: -10_000_000, max: 10_000_000 })
      .filter((amountCents) => amountCents !== 0)
      .map(cents),
  });
  const remark = fc.constantFrom("N130", "MA01", "M76", "N4");
  fc.assert(
    fc.property(fc.array(reason, { maxLength: 4 }), fc.array(remark, { maxLength: 3 }), (reasons, remarks) => {
      const others = { otherAdjustments: reasons, remarks };
      expect(readOtherReasons(writeOtherReasons(others))).toEqual(others);
    }),
  );
});
