import { expect, it } from "vitest";
import { isoDate } from "../dates/iso-date.ts";
import { cents } from "../money/cents.ts";
import { chooseSmallBalances, type SmallBalanceAccount } from "./choose-small-balances.ts";

const today = isoDate("2026-06-30");
const policy = { limitCents: cents(999), minimumDays: 90, minimumStatements: 1 };

function account(changes: Partial<SmallBalanceAccount> & { open?: readonly (readonly [number, string])[] } = {}) {
  const { open = [[500, "2026-01-01"]], ...rest } = changes;
  return {
    patientId: "p1",
    lines: open.map(([openCents, since], index) => ({
      lineId: `l${index + 1}`,
      openCents: cents(openCents),
      sinceDate: isoDate(since),
    })),
    insuranceCents: cents(0),
    unappliedCents: cents(0),
    statementCount: 1,
    ...rest,
  };
}

const reasonOf = (changes: Parameters<typeof account>[0]) => {
  const { chosen, skipped } = chooseSmallBalances([account(changes)], policy, today);
  return chosen.length === 1 ? "chosen" : (skipped[0]?.reason ?? "neither");
};

it.each<[string, Parameters<typeof account>[0], string]>([
  ["exactly the limit", { open: [[999, "2026-01-01"]] }, "chosen"],
  ["a cent above the limit", { open: [[1000, "2026-01-01"]] }, "neither"],
  ["nothing owed", { open: [] }, "neither"],
  ["exactly old enough", { open: [[500, "2026-04-01"]] }, "chosen"],
  ["a day too young", { open: [[500, "2026-04-02"]] }, "too-young"],
  [
    "one part of two too young",
    {
      open: [
        [300, "2025-01-01"],
        [200, "2026-06-01"],
      ],
    },
    "too-young",
  ],
  ["insurance still open", { insuranceCents: cents(8000) }, "insurance-open"],
  ["insurance in credit", { insuranceCents: cents(-100) }, "insurance-open"],
  ["the patient's own money waits", { unappliedCents: cents(1) }, "unapplied-money"],
  [
    "a credit on another line",
    {
      open: [
        [800, "2026-01-01"],
        [-300, "2026-01-01"],
      ],
    },
    "credit-on-a-line",
  ],
  ["no statement yet", { statementCount: 0 }, "too-few-statements"],
])("%s", (_case, changes, expected) => {
  expect(reasonOf(changes)).toBe(expected);
});

it("looks at the whole account: a large debt in small pieces is not small", () => {
  expect(
    reasonOf({
      open: [
        [600, "2026-01-01"],
        [600, "2026-01-01"],
      ],
    }),
  ).toBe("neither");
});
