import { describe, expect, it } from "vitest";
import { isoDate } from "../../dates/iso-date.ts";
import { type FilingFacts, findTimelyFiling } from "./find-timely-filing.ts";

const facts: FilingFacts = {
  countedFromDate: isoDate("2026-02-20"),
  countedFrom: "the first service",
  limitDays: 90,
  formerAnswerDate: undefined,
  firstSentDate: isoDate("2026-03-02"),
  firstReceivedDate: isoDate("2026-03-03"),
  firstAcceptedDate: isoDate("2026-03-04"),
  rejectedDates: [],
  decidedDate: undefined,
  today: isoDate("2026-07-01"),
};

describe("what a proof of timely filing finds", () => {
  it("counts from the first service, and holds the acceptance against the limit", () => {
    expect(findTimelyFiling(facts)).toEqual([
      "First sent on 03/02/2026, 10 days after the first service.",
      "First received on 03/03/2026, 11 days after the first service.",
      "First accepted on 03/04/2026, 12 days after the first service.",
      "The payer's limit of 90 days, counted from the first service, ended on 05/21/2026: the claim was there in time.",
    ]);
  });

  it("rules 3.7: counts from the last day of a bill's statement", () => {
    const found = findTimelyFiling({ ...facts, countedFrom: "the end of its statement" });
    expect(found[0]).toBe("First sent on 03/02/2026, 10 days after the end of its statement.");
    expect(found.at(-1)).toContain("counted from the end of its statement, ended on 05/21/2026");
  });

  it.each([
    [{ firstAcceptedDate: isoDate("2026-05-21") }, /in time\.$/],
    [{ firstAcceptedDate: isoDate("2026-05-22") }, /came later\.$/],
    [{ firstAcceptedDate: undefined }, /in time\.$/],
    [{ firstAcceptedDate: undefined, firstReceivedDate: undefined }, /no answer on file shows/],
    [{ today: isoDate("2026-05-21") }, /ends on 05\/21\/2026/],
    [{ firstAcceptedDate: undefined, firstReceivedDate: undefined, decidedDate: isoDate("2026-05-01") }, /in time\.$/],
    [{ limitDays: null }, /^First accepted/],
    [{ limitDays: null, decidedDate: isoDate("2026-05-01") }, /^The payer decided it on 05\/01\/2026, 70 days/],
    [{ firstSentDate: undefined }, /^This claim has not been sent\.$/],
  ] as const)("with %j its last sentence fits %s", (changes, words) => {
    expect(findTimelyFiling({ ...facts, ...changes }).at(-1)).toMatch(words);
  });

  it("says that an acceptance is missing, and that a rejection stops nothing", () => {
    const rejected = { firstAcceptedDate: undefined, rejectedDates: [isoDate("2026-03-05")] };
    const sentences = findTimelyFiling({ ...facts, ...rejected });
    expect(sentences).toContain("No acceptance of the claim itself (277CA) is on file.");
    expect(sentences).toContain("Rejected on 03/05/2026; a rejection does not stop the limit.");
  });

  it("says when the payer before answered", () => {
    expect(findTimelyFiling({ ...facts, formerAnswerDate: isoDate("2026-03-01") })[0]).toBe(
      "The payer before answered on 03/01/2026, 9 days after the first service.",
    );
  });
});
