import { describe, expect, it } from "vitest";
import {
  coverage,
  day,
  dollars,
  ourClaim,
  ourLine,
  plan,
  remittance,
  theirClaim,
  theirLine,
} from "../../test/fixtures/remittance/remittance-facts.ts";
import { indexClaims, matchClaim } from "./match-claims.ts";

const payer = { name: "Evergreen Mutual", identifiers: ["EVG01"] };
const visit = (rest: Partial<Parameters<typeof theirLine>[0]> = {}) =>
  theirLine({ code: "99213", charge: 200, paid: 80, cas: ["CO-45 120"], ...rest });
const twin = ourClaim([ourLine(2, "99213", 200)], { claimId: "claim-2", claimNumber: "BW0002" });
const ours = ourClaim([ourLine(1, "99213", 200)]);
const patient = (id: string) => ({ kind: "person" as const, lastOrOrganization: "Fictional", idQualifier: "MI", id });

describe("matchClaim", () => {
  it("believes line control numbers over a mangled claim number", () => {
    const claim = theirClaim({ number: "BW0002", lines: [visit({ lineControlNumber: "LCN1" })] });
    expect(matchClaim(claim, payer, indexClaims([ours, twin]))).toMatchObject({
      by: "line-control-number",
      claim: ours,
    });
  });

  it.each(["BW0001", " bw0001 "])("finds the claim number %j", (number) => {
    const match = matchClaim(theirClaim({ number, lines: [visit()] }), payer, indexClaims([ours, twin]));
    expect(match).toMatchObject({ by: "claim-number", claim: ours });
  });

  it("finds a claim by its services within payer and member", () => {
    const other = { ...twin, coverages: [{ ...coverage("primary"), memberId: "SOMEONE" }] };
    const claim = theirClaim({ number: "?", lines: [visit()], patient: patient("M-EVG01") });
    expect(matchClaim(claim, payer, indexClaims([ours, other]))).toMatchObject({ by: "service", claim: ours });
  });

  it("does not guess between two claims with the same services", () => {
    const claim = theirClaim({ number: "?", lines: [visit()], patient: patient("M-EVG01") });
    expect(matchClaim(claim, payer, indexClaims([ours, twin]))).toMatchObject({
      matched: false,
      exception: { code: "ambiguous-match" },
    });
  });

  it("does not take another payer's claim by its services", () => {
    const claim = theirClaim({ number: "?", lines: [visit()], patient: patient("M-EVG01") });
    const match = matchClaim(claim, { name: "Another Payer", identifiers: [] }, indexClaims([ours]));
    expect(match).toMatchObject({ matched: false, exception: { code: "no-match", holds: true } });
  });

  it("lets the user's own match win", () => {
    const claim = theirClaim({ number: "BW0001", lines: [visit()] });
    expect(matchClaim(claim, payer, indexClaims([ours, twin]), "claim-2")).toMatchObject({ by: "hand", claim: twin });
  });
});

describe("matching lines", () => {
  const codesOf = (lines: Parameters<typeof theirClaim>[0]["lines"], claim = ours) =>
    plan(remittance([theirClaim({ number: "BW0001", lines })]), [claim]).claims[0]!.exceptions.map((one) => one.code);

  it("never adds a line that the payer invents", () => {
    expect(codesOf([visit(), theirLine({ code: "36415", charge: 15, paid: 5, cas: ["CO-45 10"] })])).toEqual([
      "unknown-line",
    ]);
  });

  it("does not take the same day's line twice", () => {
    expect(codesOf([visit(), visit()])).toContain("charge-differs");
  });

  it("does not guess between two equal lines that were answered differently", () => {
    const repeated = ourClaim([ourLine(1, "97110", 50), ourLine(2, "97110", 50)]);
    const line = (paid: number) => theirLine({ code: "97110", charge: 50, paid, cas: [`CO-45 ${50 - paid}`] });
    expect(codesOf([line(30), line(10)], repeated)).toContain("ambiguous-line");
    expect(codesOf([line(30), line(30)], repeated)).toEqual([]);
  });

  it("holds a line whose charge is not ours", () => {
    expect(codesOf([visit({ chargeCents: dollars(210), paidCents: dollars(90) })])).toContain("charge-differs");
  });

  it("says which lines were not answered, and posts the others", () => {
    const two = ourClaim([ourLine(1, "99213", 200), ourLine(2, "85025", 30)]);
    expect(codesOf([visit()], two)).toEqual(["line-not-answered"]);
  });

  it("does not match a line of another day", () => {
    expect(codesOf([visit({ fromDate: day("2026-03-03") })])).toEqual(["unknown-line"]);
  });
});

describe("which coverage answered", () => {
  const both = ourClaim([ourLine(1, "99213", 200)], { coverages: [coverage("primary"), coverage("secondary")] });
  const answer = (status: string) => remittance([theirClaim({ number: "BW0001", status, lines: [visit()] })]);

  it("tells the same payer at two ranks apart by what was billed and not answered", () => {
    const [primary, secondary] = both.coverages;
    const billedOnce = { ...both, coverages: [primary!, { ...secondary!, billed: false }] };
    expect(plan(answer("3"), [billedOnce]).claims[0]!.match?.rank).toBe("primary");
  });

  it("then by CLP02, and else leaves it to a person", () => {
    expect(plan(answer("2"), [both]).claims[0]!.match?.rank).toBe("secondary");
    expect(plan(answer("3"), [both]).claims[0]!.exceptions.map((one) => one.code)).toEqual(["which-payer"]);
  });

  it("takes a payer with a new name for the only one that is awaited, and says so", () => {
    const facts = { ...answer("1"), payer: { name: "EVERGREEN MUT INS CO" } };
    const posting = plan(facts, [ours]);
    expect(posting.claims[0]!.posts).toBe(true);
    expect(posting.claims[0]!.exceptions.map((one) => one.code)).toEqual(["payer-by-sequence"]);
    expect(plan(facts, [ours], { payerId: "payer-OTHER" }).claims[0]!.posts).toBe(false);
  });
});
