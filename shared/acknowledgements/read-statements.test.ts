import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fictionalClaimAcknowledgement } from "../../test/fixtures/edi/fictional-claim-acknowledgement.ts";
import { fictionalStatusResponse } from "../../test/fixtures/edi/fictional-claim-status.ts";
import { mixedAcknowledgement, segments } from "../../test/fixtures/edi/fictional-remittance.ts";
import { isoDate } from "../dates/iso-date.ts";
import { readEdi } from "../edi/read.ts";
import { tokenise } from "../edi/x12/tokenise.ts";
import { readStatements } from "./read-statements.ts";

const TODAY = isoDate("2026-07-10");
const statementsOf = (text: string) => readStatements(readEdi(text), text, TODAY);
const inShort = (text: string) =>
  statementsOf(text).map((one) => `${one.source} ${one.level} ${one.answeredNumber} ${one.answer}`);

describe("what acknowledgements say", () => {
  it("reads a TA1 and a 999 of a group that was taken in part", () => {
    expect(inShort(mixedAcknowledgement)).toEqual([
      "TA1 interchange 000000042 received",
      "999 group 42 received-with-errors",
      "999 transaction 0001 received",
      "999 transaction 0002 rejected",
    ]);
    const rejected = statementsOf(mixedAcknowledgement).at(-1);
    expect(rejected).toMatchObject({ groupControlNumber: "42", statedDate: "2026-07-04", statedTime: "0930" });
    expect(rejected?.reasons).toEqual([
      {
        code: "IK4 7",
        text: "Segment CLM (claim) in loop 2300: CLM05-3 (frequency) is not one of the allowed codes, sent as Q (IK4 7).",
        box: "22",
        field: "frequency",
        position: 22,
      },
    ]);
    expect(rejected?.segmentNumbers).toEqual([8, 9, 10, 11, 12]);
  });

  it("reads a 277CA: the batch, its provider, and each claim with the payer's number and words", () => {
    expect(inShort(fictionalClaimAcknowledgement)).toEqual([
      "277CA batch BATCH42 received",
      "277CA provider 1992999999 noted",
      "277CA claim CLM0001 accepted",
      "277CA claim CLM0003 rejected",
    ]);
    const [, , accepted, rejected] = statementsOf(fictionalClaimAcknowledgement);
    expect(accepted).toMatchObject({
      batchReference: "BATCH42",
      payerControlNumber: "ICN777",
      senderName: "PRETEND HEALTH PLAN",
      statedDate: "2026-07-05",
      statedTime: "0915",
    });
    expect(rejected?.reasons.map((reason) => [reason.code, reason.box, reason.field])).toEqual([
      ["A7 562 82", "24J", "renderingProviderId"],
      ["A6 477", null, null],
      ["", null, null],
      ["A7 9999", null, null],
    ]);
    expect(rejected?.reasons[2]?.text).toBe("CALL PROVIDER SERVICES");
    expect(rejected?.reasons[3]?.text).toMatch(/^Line 99213 25: /);
  });

  it("keeps a word about a batch that lists no claims", () => {
    const lines = fictionalClaimAcknowledgement.trimEnd().split("\n");
    const head = lines
      .slice(0, 17)
      .map((line) => line.replace("A1:19:PR*20260705*WQ", "A3:24:41*20260705*U").slice(0, -1));
    const text = segments(...head, "SE*15*0001", "GE*1*79", "IEA*1*000000079").replace("HL*2*1*21*1", "HL*2*1*21*0");
    expect(inShort(text)).toEqual(["277CA batch BATCH42 rejected"]);
  });

  it("reads the 277 of a payer that was asked", () => {
    expect(inShort(fictionalStatusResponse)).toEqual(["277 claim CLM0001 accepted", "277 claim CLM0003 accepted"]);
  });

  it("never fails on a file that was damaged, and quotes only lines that are there", () => {
    const whole = fc.constantFrom(mixedAcknowledgement, fictionalClaimAcknowledgement, fictionalStatusResponse);
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(whole, place, fc.nat(40), fc.string({ maxLength: 6 }), (text, at, cut, put) => {
        const from = Math.floor(at * text.length);
        const damaged = text.slice(0, from) + put + text.slice(from + cut);
        const count = [...tokenise(damaged)].length;
        for (const { segmentNumbers } of statementsOf(damaged)) {
          for (const number of segmentNumbers) expect(number > 0 && number <= count).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("says nothing of files that answer nothing", () => {
    expect(inShort("Dear practice, all is well.")).toEqual([]);
  });
});
