import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseDunningMessage, type DunningMessage } from "./dunning-message.ts";

const message = (minimumCount: number, minimumAgeDays: number, missedPlan = false): DunningMessage => ({
  id: `${minimumCount}/${minimumAgeDays}${missedPlan ? "/plan" : ""}`,
  ...{ minimumCount, minimumAgeDays, missedPlan, english: "English", spanish: "Español" },
});

/** A ladder by age alone, one message a month, as other systems have it. */
const BY_AGE = [0, 31, 61, 91, 121].map((days) => message(1, days));
/** The ladder of a new ledger. */
const BY_COUNT = [message(2, 0), message(3, 61), message(4, 91), message(1, 0, true)];
const chosen = (messages: DunningMessage[], statementNumber: number, ageDays: number, plan = "none" as const) =>
  chooseDunningMessage(messages, { statementNumber, ageDays, plan })?.id;

describe("chooseDunningMessage", () => {
  it.each([
    [0, "1/0"],
    [30, "1/0"],
    [31, "1/31"],
    [60, "1/31"],
    [61, "1/61"],
    [90, "1/61"],
    [91, "1/91"],
    [120, "1/91"],
    [121, "1/121"],
    [149, "1/121"],
    [150, "1/121"],
    [400, "1/121"],
  ])("mistake 14: age %i gets its own message, not the harshest, and none falls through", (age, id) => {
    expect(chosen(BY_AGE, 1, age)).toBe(id);
  });

  it.each([
    [1, 0, undefined],
    [1, 400, undefined],
    [2, 28, "2/0"],
    [3, 60, "2/0"],
    [3, 61, "3/61"],
    [4, 90, "3/61"],
    [4, 91, "4/91"],
    [9, 91, "4/91"],
  ])("statement %i at %i days says %s: the most statements go before the most days", (number, age, id) => {
    expect(chosen(BY_COUNT, number, age)).toBe(id);
  });

  it("says the message for a missed plan where one was missed, and never duns who keeps a plan", () => {
    const situation = { statementNumber: 4, ageDays: 200 };
    expect(chooseDunningMessage(BY_COUNT, { ...situation, plan: "missed" })?.id).toBe("1/0/plan");
    expect(chooseDunningMessage(BY_COUNT, { ...situation, plan: "current" })).toBeUndefined();
    expect(chooseDunningMessage(BY_COUNT, { ...situation, plan: "defaulted" })?.id).toBe("4/91");
  });

  it("chooses the same whatever the order of the list, and never one whose conditions do not hold", () => {
    const anyMessage = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 150 }), fc.boolean())
      .map((parts) => message(...parts));
    const list = fc.uniqueArray(anyMessage, { selector: (one) => one.id, maxLength: 8 });
    const situation = fc.record({
      statementNumber: fc.integer({ min: 1, max: 6 }),
      ageDays: fc.integer({ min: 0, max: 200 }),
      plan: fc.constantFrom("none" as const, "current" as const, "missed" as const, "defaulted" as const),
    });
    fc.assert(
      fc.property(list, situation, (messages, at) => {
        const one = chooseDunningMessage(messages, at);
        expect(chooseDunningMessage(messages.toReversed(), at)).toEqual(one);
        if (one === undefined) return;
        expect(one.minimumCount).toBeLessThanOrEqual(at.statementNumber);
        expect(one.minimumAgeDays).toBeLessThanOrEqual(at.ageDays);
        expect(at.plan).not.toBe("current");
      }),
    );
  });
});
