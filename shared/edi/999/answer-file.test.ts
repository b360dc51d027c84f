import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryAcknowledgement } from "../../../test/fixtures/edi/arbitrary-acknowledgement.ts";
import { balancedRemittance, changed, mixedAcknowledgement } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { checkEdi } from "../check.ts";
import { readEdi } from "../read.ts";
import { answerFile } from "./answer-file.ts";
import { write999 } from "./write.ts";
import { writeAnswer } from "./write-answer.ts";

const today = isoDate("2026-07-10");
const createdAt = { date: today, time: "0930" };
const controlNumbers = { interchange: 78, group: 78, transaction: 1 };

describe("answering a file with a 999", () => {
  it("accepts a file without errors, addressed back to its sender", () => {
    const [answer, ...more] = answerFile(balancedRemittance, { today });
    expect(more).toEqual([]);
    expect(answer).toMatchObject({
      interchange: { senderId: "MOONCLINIC", receiverId: "PRETENDPAYER", applicationReceiverCode: "PRETENDPAYER" },
      functionalCode: "HP",
      groupControlNumber: "77",
      version: "005010X221A1",
      answer: "A",
      announced: 1,
      received: 1,
      acceptedCount: 1,
      transactions: [{ transactionType: "835", controlNumber: "0001", answer: "A", reasons: [], segments: [] }],
    });
  });

  it.each([
    ["an amount missing", "BPR*I*122*", "BPR*I**", "BPR", 2, undefined, "8", [2, "1", undefined]],
    [
      "a day that does not exist",
      "DTM*405*20260704",
      "DTM*405*20261304",
      "DTM",
      4,
      undefined,
      "8",
      [2, "8", "20261304"],
    ],
    ["a segment missing", "TRN*1*EFT000123*1999000009~\n", "", "TRN", 1, undefined, "3", undefined],
    ["a segment unknown", "DTM*405", "XYZ*1~\nDTM*405", "XYZ", 4, undefined, "2", undefined],
  ] as const)("places %s", (_name, from, to, segmentId, position, loop, reason, element) => {
    const [answer] = answerFile(changed(balancedRemittance, from, to), { today });
    const [bad, elementReason, badValue] = element ?? [];
    expect(answer).toMatchObject({ answer: "R", acceptedCount: 0, transactions: [{ answer: "R", reasons: ["5"] }] });
    expect(answer?.transactions[0]?.segments).toContainEqual({
      segmentId,
      position,
      ...(loop ? { loop } : {}),
      reason,
      contexts: [],
      elements: element
        ? [{ position: { element: bad }, reason: elementReason, ...(badValue ? { badValue } : {}) }]
        : [],
    });
  });

  it("takes a transaction in with a note where only a code is not known", () => {
    const [answer] = answerFile(balancedRemittance.replace("*ACH*CCP*", "*ACX*CCP*"), { today });
    expect(answer).toMatchObject({ answer: "E", accepted: true, transactions: [{ answer: "E", accepted: true }] });
  });

  it("says what is wrong with the envelope by the transaction's and the group's own reasons", () => {
    const counted = answerFile(balancedRemittance.replace("SE*29*", "SE*28*"), { today });
    expect(counted[0]?.transactions[0]).toMatchObject({ answer: "R", reasons: ["4"] });
    const numbered = answerFile(balancedRemittance.replace("GE*1*77", "GE*1*78"), { today });
    expect(numbered[0]).toMatchObject({ answer: "R", reasons: ["4"], acceptedCount: 0 });
    const cut = answerFile(balancedRemittance.slice(0, 600), { today });
    expect(cut[0]).toMatchObject({ answer: "R", reasons: ["3"], transactions: [{ answer: "R", reasons: ["2"] }] });
  });

  it("does not answer an acknowledgement, nor what is no X12", () => {
    expect(answerFile(mixedAcknowledgement, { today })).toEqual([]);
    expect(answerFile("Dear clinic, your file was fine.", { today })).toEqual([]);
  });

  it("is not written to a sender who cannot be addressed", () => {
    const anonymous = balancedRemittance.replace("*ZZ*PRETENDPAYER   *", "*Z *PRETENDPAYER   *");
    const acknowledgements = answerFile(anonymous, { today });
    expect(() => writeAnswer({ acknowledgements, controlNumbers, createdAt, usage: "T" })).toThrow(
      "cannot be answered",
    );
  });

  it("is written as a file that the checker finds nothing wrong with", () => {
    for (const from of ["BPR*I*122*", "TRN*1*EFT000123*1999000009~\n", "N4*SPRINGFIELD*IL", "CLP*CLM0003*19*60*40"]) {
      const acknowledgements = answerFile(changed(balancedRemittance, from, from.slice(0, 3)), { today });
      const text = writeAnswer({ acknowledgements, controlNumbers, createdAt, usage: "T" });
      expect(checkEdi(text, { today }).problems).toEqual([]);
      expect(readEdi(text).acknowledgements[0]?.transactions).toEqual(acknowledgements[0]?.transactions);
    }
  });
});

describe("writing a 999", () => {
  const { interchange } = readEdi(mixedAcknowledgement).acknowledgements[0]!;

  it("gives back the same acknowledgements, and the checker finds nothing wrong", () => {
    fc.assert(
      fc.property(fc.array(arbitraryAcknowledgement, { minLength: 1, maxLength: 3 }), (answers) => {
        const acknowledgements = answers.map((one) => ({ ...one, interchange }));
        const text = write999({ acknowledgements, controlNumbers, createdAt, usage: "T" });
        expect(checkEdi(text, { today }).problems).toEqual([]);
        expect(readEdi(text).acknowledgements.map(({ interchange: _, ...one }) => one)).toEqual(answers);
      }),
      { numRuns: 50 },
    );
  });
});

describe("checking a TA1 and an AK9", () => {
  const ta1 = "TA1*000000042*260704*0915*A*000";

  it("reads and checks a TA1 also after the groups, and alone", () => {
    const after = mixedAcknowledgement.replace(`${ta1}~\n`, "").replace("IEA*1", `${ta1}~\nIEA*1`);
    expect(checkEdi(after, { today }).problems).toEqual([]);
    expect(readEdi(after).interchangeAcknowledgements).toMatchObject([{ interchangeControlNumber: "000000042" }]);
    const alone = after.replace(/GS\*[\s\S]*?(?=TA1)/, "").replace("IEA*1", "IEA*0");
    expect(checkEdi(alone, { today }).problems).toEqual([]);
    expect(readEdi(alone).interchangeAcknowledgements).toHaveLength(1);
  });

  it.each([
    ["a control number that is short", "TA1*42*260704*0915*A*000", "error form TA101"],
    ["a day that does not exist", "TA1*000000042*261304*0915*A*000", "error form TA102"],
    ["an hour that does not exist", "TA1*000000042*260704*2515*A*000", "error form TA103"],
    ["an answer that is none", "TA1*000000042*260704*0915*Q*000", "error form TA104"],
    ["a reason that is none", "TA1*000000042*260704*0915*R*099", "error form TA105"],
    ["a reason that is missing", "TA1*000000042*260704*0915*R", "error element-missing TA105"],
    ["a refusal without a reason", "TA1*000000042*260704*0915*R*000", "warning answer-differs TA105"],
    ["an acceptance with a reason", "TA1*000000042*260704*0915*A*025", "warning answer-differs TA105"],
  ])("names %s", (_name, wrong, expected) => {
    const { problems } = checkEdi(mixedAcknowledgement.replace(ta1, wrong), { today });
    expect(problems.map((one) => `${one.severity} ${one.code} ${one.element}`)).toEqual([expected]);
  });

  it("names an answer for the group that does not go with its counts", () => {
    const { problems } = checkEdi(mixedAcknowledgement.replace("AK9*P*", "AK9*A*"), { today });
    expect(problems).toMatchObject([{ code: "answer-differs", severity: "warning", element: "AK901", value: "A" }]);
  });
});
