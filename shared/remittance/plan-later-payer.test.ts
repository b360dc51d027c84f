import { describe, expect, it } from "vitest";
import {
  chargeEntries,
  claimAfter,
  coverage,
  dollars,
  ourClaim,
  ourLine,
  plan,
  postEntries,
  remittance,
  theirClaim,
  theirLine,
} from "../../test/fixtures/remittance/remittance-facts.ts";
import { openOf, simple, sound, withSecondary } from "../../test/fixtures/remittance/worked-answer.ts";
import { isoDate } from "../dates/iso-date.ts";
import { priorAdjudicationOf } from "./prior-adjudication.ts";

describe("later payers", () => {
  const afterPrimary = (claim = withSecondary()) => ({
    claim,
    entries: [...chargeEntries(claim), ...postEntries(plan(remittance([simple()]), [claim]))],
  });
  const harbor = { name: "Harbor Supplemental", id: "HRB02" };

  it("does not post OA-23 and asks the patient for what the secondary leaves", () => {
    const { claim, entries } = afterPrimary();
    const answer = theirClaim({
      number: "BW0001",
      status: "2",
      lines: [theirLine({ code: "99213", charge: 200, paid: 15, cas: ["OA-23 180", "PR-2 5"] })],
    });
    const posting = plan(remittance([answer], { payer: harbor }), [claimAfter(claim, entries, ["primary"])]);
    expect(posting.claims[0]!.match?.rank).toBe("secondary");
    const after = [...entries, ...postEntries(posting, "receipt-2", "payer-HRB02")];
    sound(after);
    expect(openOf(after)).toEqual({ patient: dollars(5) });
  });

  it("goes by the payer's identity when CLP02 says otherwise", () => {
    const { claim, entries } = afterPrimary();
    const answer = theirClaim({
      number: "BW0001",
      status: "1",
      lines: [theirLine({ code: "99213", charge: 200, paid: 20, cas: ["OA-23 180"] })],
    });
    const posting = plan(remittance([answer], { payer: harbor }), [claimAfter(claim, entries, ["primary"])]);
    expect(posting.claims[0]!.match?.rank).toBe("secondary");
    expect(posting.status).toBe("ready");
  });

  it("writes off only what is still open when the secondary restates the whole contractual amount, and reverses as much", () => {
    const { claim, entries } = afterPrimary();
    const line = (sign: number) =>
      theirLine({
        code: "99213",
        charge: 200 * sign,
        paid: 15 * sign,
        cas: [`OA-23 ${80 * sign}`, `CO-45 ${105 * sign}`],
      });
    const posting = plan(
      remittance([theirClaim({ number: "BW0001", status: "2", lines: [line(1)] })], { payer: harbor }),
      [claimAfter(claim, entries, ["primary"])],
    );
    expect(posting.claims[0]!.exceptions).toMatchObject([{ code: "restated-adjustment", amountCents: dollars(100) }]);
    const after = [...entries, ...postEntries(posting, "receipt-2", "payer-HRB02")];
    sound(after);
    expect(openOf(after)).toEqual({});
    const back = plan(
      remittance([theirClaim({ number: "BW0001", status: "22", lines: [line(-1)] })], {
        payer: harbor,
        plb: ["WO H1 -15"],
      }),
      [claimAfter(claim, after, ["primary", "secondary"])],
    );
    const reversed = [...after, ...postEntries(back, "receipt-3", "payer-HRB02")];
    sound(reversed);
    expect(openOf(reversed)).toEqual({ secondary: dollars(20) });
  });

  it("goes on to a tertiary and then the patient", () => {
    const claim = ourClaim([ourLine(1, "99213", 200)], {
      coverages: [
        coverage("primary"),
        coverage("secondary", "Harbor Supplemental", "HRB02"),
        coverage("tertiary", "Prairie Fund", "PRF03"),
      ],
    });
    const { entries } = afterPrimary(claim);
    const answerOf = (status: string, paid: number, adjustments: string[]) =>
      theirClaim({
        number: "BW0001",
        status,
        lines: [theirLine({ code: "99213", charge: 200, paid, cas: adjustments })],
      });
    const second = plan(remittance([answerOf("2", 10, ["OA-23 180", "PR-2 10"])], { payer: harbor }), [
      claimAfter(claim, entries, ["primary"]),
    ]);
    const afterSecond = [...entries, ...postEntries(second, "receipt-2", "payer-HRB02")];
    expect(openOf(afterSecond)).toEqual({ tertiary: dollars(10) });
    const third = plan(
      remittance([answerOf("3", 6, ["OA-23 190", "PR-3 4"])], { payer: { name: "Prairie Fund", id: "PRF03" } }),
      [claimAfter(claim, afterSecond, ["primary", "secondary"])],
    );
    const after = [...afterSecond, ...postEntries(third, "receipt-3", "payer-PRF03")];
    sound(after);
    expect(openOf(after)).toEqual({ patient: dollars(4) });
  });

  it("holds a secondary's payment that comes before the primary's", () => {
    const answer = theirClaim({
      number: "BW0001",
      status: "2",
      lines: [theirLine({ code: "99213", charge: 200, paid: 20, cas: ["OA-23 180"] })],
    });
    const posting = plan(remittance([answer], { payer: harbor }), [withSecondary()]);
    expect(posting.status).toBe("exceptions");
    expect(posting.claims[0]!.exceptions).toMatchObject([
      { code: "waits-on-another", holds: true, amountCents: dollars(20) },
    ]);
  });

  it("notes a crossover by status, by carrier or by remark", () => {
    const forwarded = [
      simple({ statusCode: "19" }),
      simple({ crossoverCarrier: { kind: "organization", lastOrOrganization: "Harbor Supplemental" } }),
      simple({ remarkCodes: ["MA18"] }),
    ];
    for (const answer of forwarded) {
      const [planned] = plan(remittance([answer]), [withSecondary()]).claims;
      expect(planned!.forwardedTo).toBeDefined();
      expect(priorAdjudicationOf(planned!, isoDate("2026-03-20")).forwarded).toBe(true);
    }
    expect(plan(remittance([simple()]), [withSecondary()]).claims[0]!.forwardedTo).toBeUndefined();
  });
});
