import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpenLine } from "../../../../shared/contract/remittances.ts";
import { isoDate } from "../../../../shared/dates/iso-date.ts";
import { cents } from "../../../../shared/money/cents.ts";
import {
  type EobAction,
  mayPostEob,
  newEobState,
  reduceEob,
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
      { type: "lineAdded", line: line("l1", 12_500) },
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
      { type: "lineAdded", line: line("l1", 12_500) },
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
      { type: "lineAdded", line: line("l1", 12_500) },
      {
        type: "othersTyped",
        index: 0,
        others: denied ?? [],
      },
    );
    expect(unexplainedCents(state.rows[0]!)).toBe(0);
    expect(mayPostEob(state)).toBe(true);
  });

  it("takes no line twice and drops the lines of another payer", () => {
    const twice = typed(
      header,
      { type: "lineAdded", line: line("l1", 100) },
      { type: "lineAdded", line: line("l1", 100) },
    );
    expect(twice.rows).toHaveLength(1);
    expect(reduceEob(twice, { type: "headerChanged", change: { payerId: "p2" } }).rows).toHaveLength(0);
  });

  it("is nothing for the ledger while the paper's top is incomplete", () => {
    expect(toPaperEob(newEobState(today))).toBeNull();
  });
});

it("reads further reasons as typed and refuses what is none", () => {
  expect(readOtherReasons("CO-97 85, oa23 12.50")).toEqual([
    { group: "CO", carc: "97", amountCents: 8_500 },
    { group: "OA", carc: "23", amountCents: 1_250 },
  ]);
  expect(readOtherReasons("")).toEqual([]);
  expect(readOtherReasons("CO-97")).toBeUndefined();
  expect(readOtherReasons("XX-97 85")).toBeUndefined();
});

it("reads back the reasons it wrote", () => {
  const reason = fc.record({
    group: fc.constantFrom("CO" as const, "PR" as const, "OA" as const, "PI" as const),
    carc: fc.integer({ min: 1, max: 300 }).map(String),
    amountCents: fc.integer({ min: -10_000_000, max: 10_000_000 }).map(cents),
  });
  fc.assert(
    fc.property(fc.array(reason, { maxLength: 4 }), (reasons) => {
      expect(readOtherReasons(writeOtherReasons(reasons))).toEqual(reasons);
    }),
  );
});
