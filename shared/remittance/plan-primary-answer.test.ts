import { describe, expect, it } from "vitest";
import {
  chargeEntries,
  claimAfter,
  day,
  dollars,
  ourClaim,
  ourLine,
  plan,
  postEntries,
  remittance,
  theirClaim,
  theirLine,
} from "../../test/fixtures/remittance/remittance-facts.ts";
import {
  balanceOf,
  line200,
  openOf,
  simple,
  sound,
  withSecondary,
} from "../../test/fixtures/remittance/worked-answer.ts";
import { unappliedByReceipt } from "../ledger/balances.ts";
import { priorAdjudicationOf } from "./prior-adjudication.ts";

describe("a primary's answer", () => {
  it("pays, writes off CO-45 and asks the patient for PR when there is no other coverage", () => {
    const claim = line200();
    const posting = plan(remittance([simple()]), [claim]);
    expect(posting.status).toBe("ready");
    expect(posting.totals).toMatchObject({
      checkCents: dollars(80),
      postedCents: dollars(80),
      heldCents: 0,
      remainingCents: 0,
      writtenOffCents: dollars(100),
      patientResponsibilityCents: dollars(20),
    });
    const entries = [...chargeEntries(claim), ...postEntries(posting)];
    sound(entries);
    expect(openOf(entries)).toEqual({ patient: dollars(20) });
    expect(balanceOf(entries, "cash")).toBe(dollars(80));
    expect(balanceOf(entries, "contractual")).toBe(dollars(100));
    expect(unappliedByReceipt(entries).get("receipt-1")).toBe(0);
  });

  it("asks the secondary for PR when there is one", () => {
    const claim = withSecondary();
    const entries = [...chargeEntries(claim), ...postEntries(plan(remittance([simple()]), [claim]))];
    sound(entries);
    expect(openOf(entries)).toEqual({ secondary: dollars(20) });
  });

  it("keeps deductible, coinsurance and copay apart", () => {
    const answer = theirClaim({
      number: "BW0001",
      lines: [theirLine({ code: "99213", charge: 200, paid: 30, cas: ["CO-45 100", "PR-1 40", "PR-2 10", "PR-3 20"] })],
    });
    const posting = plan(remittance([answer]), [line200()]);
    const kinds = posting.claims[0]!.lines[0]!.adjustments.map((one) => one.responsibility);
    expect(kinds).toEqual([undefined, "deductible", "coinsurance", "copay"]);
  });

  it("posts sequestration to its own account", () => {
    const claim = line200();
    const answer = theirClaim({
      number: "BW0001",
      lines: [theirLine({ code: "99213", charge: 200, paid: 78.4, cas: ["CO-45 100", "CO-253 1.60", "PR-2 20"] })],
    });
    const entries = [...chargeEntries(claim), ...postEntries(plan(remittance([answer]), [claim]))];
    sound(entries);
    expect(balanceOf(entries, "sequestration")).toBe(dollars(1.6));
  });

  it("never makes an adjustment of an allowed amount, and takes an increase (CO-144) as sent", () => {
    const claim = line200();
    const line = theirLine({
      code: "99213",
      charge: 200,
      paid: 105,
      cas: ["PR-2 100", "CO-144 -5"],
      allowedCents: dollars(120),
    });
    const posting = plan(remittance([theirClaim({ number: "BW0001", lines: [line] })]), [claim]);
    expect(posting.claims[0]!.lines[0]!.allowedCents).toBe(dollars(120));
    const entries = [...chargeEntries(claim), ...postEntries(posting)];
    sound(entries);
    expect(openOf(entries)).toEqual({ patient: dollars(100) });
    expect(balanceOf(entries, "contractual")).toBe(dollars(-5));
  });

  it("moves nothing for a denial and says so", () => {
    const claim = line200();
    const denied = theirClaim({
      number: "BW0001",
      lines: [
        theirLine({
          code: "99213",
          charge: 200,
          paid: 0,
          cas: ["CO-16 200"],
          remarks: [{ qualifier: "HE", code: "N290" }],
        }),
      ],
    });
    const posting = plan(remittance([denied]), [claim]);
    expect(posting.status).toBe("ready");
    expect(posting.claims[0]!.lines[0]).toMatchObject({
      adjudication: "denied",
      denials: [{ group: "CO", carc: "16", amountCents: dollars(200) }],
      remarkCodes: ["N290"],
    });
    const entries = [...chargeEntries(claim), ...postEntries(posting)];
    expect(entries).toHaveLength(1);
    expect(openOf(entries)).toEqual({ primary: dollars(200) });
  });

  it("pays a denied line on appeal", () => {
    const claim = line200();
    const denied = theirClaim({
      number: "BW0001",
      lines: [theirLine({ code: "99213", charge: 200, paid: 0, cas: ["CO-50 200"] })],
    });
    const first = [...chargeEntries(claim), ...postEntries(plan(remittance([denied]), [claim]))];
    const second = plan(remittance([simple()]), [claimAfter(claim, first, ["primary"])]);
    const entries = [...first, ...postEntries(second, "receipt-2")];
    sound(entries);
    expect(openOf(entries)).toEqual({ patient: dollars(20) });
  });

  it("leaves PI and unnamed OA amounts open for a person", () => {
    const claim = line200();
    const answer = theirClaim({
      number: "BW0001",
      lines: [theirLine({ code: "99213", charge: 200, paid: 80, cas: ["PI-45 100", "OA-100 20"] })],
    });
    const posting = plan(remittance([answer]), [claim]);
    expect(posting.claims[0]!.exceptions).toMatchObject([
      { code: "review-adjustment", holds: false, amountCents: dollars(120) },
    ]);
    const entries = [...chargeEntries(claim), ...postEntries(posting)];
    expect(openOf(entries)).toEqual({ primary: dollars(120) });
  });

  it("writes nothing off when the payer did not recognise the patient (CLP02 4)", () => {
    const claim = line200();
    const refused = theirClaim({
      number: "BW0001",
      status: "4",
      lines: [theirLine({ code: "99213", charge: 200, paid: 0, cas: ["CO-45 200"] })],
    });
    const posting = plan(remittance([refused]), [claim]);
    expect(posting.claims[0]!.exceptions.map((one) => one.code)).toContain("not-recognised");
    expect(openOf([...chargeEntries(claim), ...postEntries(posting)])).toEqual({ primary: dollars(200) });
  });

  it("spreads a claim-level answer over the lines and keeps it verbatim for the next payer", () => {
    const claim = ourClaim([ourLine(1, "99213", 200), ourLine(2, "85025", 50)]);
    const answer = theirClaim({ number: "BW0001", charge: 250, paid: 120, cas: ["CO-45 110", "PR-1 20"] });
    const posting = plan(remittance([answer]), [claim]);
    expect(posting.status).toBe("ready");
    const entries = [...chargeEntries(claim), ...postEntries(posting)];
    sound(entries);
    expect([openOf(entries), openOf(entries, "line-2")]).toEqual([{ patient: dollars(20) }, {}]);
    const prior = priorAdjudicationOf(posting.claims[0]!, day("2026-03-20"));
    expect(prior).toMatchObject({ paidCents: dollars(120), lines: [], remainingPatientLiabilityCents: dollars(20) });
    expect(prior.claimAdjustments).toEqual([
      { group: "CO", carc: "45", amountCents: dollars(110) },
      { group: "PR", carc: "1", amountCents: dollars(20) },
    ]);
  });

  it("keeps quantities, figures and remarks of the answer verbatim for the next payer", () => {
    const claim = ourClaim([ourLine(1, "99213", 200)]);
    const sent = theirClaim({
      number: "BW0001",
      lines: [theirLine({ code: "99213", charge: 200, paid: 120, cas: ["CO-45 60", "PR-2 20"] })],
    });
    const [line] = sent.lines;
    const counted = line!.adjustments.map((one, index) => (index === 0 ? { ...one, quantity: "1" } : one));
    const figures = { ...sent, remarkCodes: ["MA01"], outpatient: { payableCents: dollars(140) } };
    const posting = plan(remittance([{ ...figures, lines: [{ ...line!, adjustments: counted }] }]), [claim]);
    const prior = priorAdjudicationOf(posting.claims[0]!, day("2026-03-20"));
    expect(prior.outpatient).toEqual({ payableCents: dollars(140), remarkCodes: ["MA01"] });
    expect(prior.lines[0]?.adjustments).toEqual([
      { group: "CO", carc: "45", amountCents: dollars(60), quantity: "1" },
      { group: "PR", carc: "2", amountCents: dollars(20) },
    ]);
  });

  it("takes a claim-level deductible out of the lines' payments", () => {
    const claim = ourClaim([ourLine(1, "99213", 200)]);
    const answer = theirClaim({
      number: "BW0001",
      cas: ["PR-1 30"],
      lines: [theirLine({ code: "99213", charge: 200, paid: 100, cas: ["CO-45 100"] })],
    });
    const posting = plan(remittance([answer]), [claim]);
    expect(posting.claims[0]!.lines[0]).toMatchObject({ paidCents: dollars(70), sentPaidCents: dollars(100) });
    const entries = [...chargeEntries(claim), ...postEntries(posting)];
    sound(entries);
    expect(openOf(entries)).toEqual({ patient: dollars(30) });
  });

  it("adds up a line that the payer split", () => {
    const claim = line200();
    const answer = theirClaim({
      number: "BW0001",
      lines: [
        theirLine({ code: "99213", charge: 120, paid: 60, cas: ["CO-45 60"], lineControlNumber: "LCN1" }),
        theirLine({ code: "99213", charge: 80, paid: 50, cas: ["CO-45 30"], lineControlNumber: "LCN1" }),
      ],
    });
    const posting = plan(remittance([answer]), [claim]);
    expect(posting.claims[0]!.lines).toHaveLength(1);
    const entries = [...chargeEntries(claim), ...postEntries(posting)];
    sound(entries);
    expect(openOf(entries)).toEqual({});
  });

  it("lets money that a payer moved between bundled lines cancel out, and holds it when it does not", () => {
    const claim = ourClaim([ourLine(1, "82465", 100), ourLine(2, "83718", 50)]);
    const answerOf = (excess: number) =>
      theirClaim({
        number: "BW0001",
        lines: [
          theirLine({ code: "82465", charge: 100, paid: 70 - excess, cas: ["CO-45 30", `OA-94 ${excess}`] }),
          theirLine({ code: "83718", charge: 50, paid: 0, cas: ["CO-97 50"] }),
        ],
      });
    const posting = plan(remittance([answerOf(-50)]), [claim]);
    expect(posting.status).toBe("ready");
    const entries = [...chargeEntries(claim), ...postEntries(posting)];
    sound(entries);
    expect([openOf(entries), openOf(entries, "line-2"), balanceOf(entries, "bundled")]).toEqual([{}, {}, 0]);
    expect(plan(remittance([answerOf(-40)]), [claim]).claims[0]!.exceptions.map((one) => one.code)).toContain(
      "below-zero",
    );
  });

  it("posts a claim that is answered in two parts", () => {
    const claim = ourClaim([ourLine(1, "99213", 200), ourLine(2, "85025", 50)]);
    const second = theirClaim({ number: "BW0001", lines: [theirLine({ code: "85025", charge: 50, paid: 50 })] });
    const first = [...chargeEntries(claim), ...postEntries(plan(remittance([simple()]), [claim]))];
    const later = plan(remittance([second]), [claimAfter(claim, first, ["primary"])]);
    const entries = [...first, ...postEntries(later, "receipt-2")];
    sound(entries);
    expect([openOf(entries), openOf(entries, "line-2")]).toEqual([{ patient: dollars(20) }, {}]);
    const together = plan(remittance([simple(), second]), [claim]);
    expect([together.status, together.claims.map((one) => one.posts)]).toEqual(["ready", [true, true]]);
  });

  it("accepts bundled lines that the payer answers with another code", () => {
    const claim = ourClaim([ourLine(1, "82465", 40), ourLine(2, "83718", 30)]);
    const bundled = (code: string, charge: number, paid: number, adjustments: string[]) =>
      theirLine({
        code: "80061",
        charge,
        paid,
        cas: adjustments,
        submitted: { qualifier: "HC", code, modifiers: [] },
      });
    const answer = theirClaim({
      number: "BW0001",
      lines: [bundled("82465", 40, 25, ["CO-45 15"]), bundled("83718", 30, 0, ["CO-97 30"])],
    });
    const posting = plan(remittance([answer]), [claim]);
    expect(posting.status).toBe("ready");
    expect(posting.claims[0]!.lines.map((line) => line.adjudication)).toEqual(["paid", "denied"]);
    expect(posting.claims[0]!.exceptions.map((one) => one.code)).toEqual(["code-changed", "code-changed"]);
  });
});
