import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutPlaces } from "../../../test/fixtures/edi/arbitrary-claim-acknowledgement.ts";
import {
  arbitraryClaimStatusAnswer,
  arbitraryStatusQuestions,
} from "../../../test/fixtures/edi/arbitrary-claim-status-answer.ts";
import { fictionalProfile } from "../../../test/fixtures/edi/fictional-claim.ts";
import { fictionalStatusRequest, fictionalStatusResponse } from "../../../test/fixtures/edi/fictional-claim-status.ts";
import { changed } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { checkEdi } from "../check.ts";
import { describeStatusNote } from "../claim-status/describe-status.ts";
import { readEdi } from "../read.ts";
import { tokenise } from "../x12/tokenise.ts";
import {
  type ClaimStatusAnswer,
  claimStatusAnswerSchema,
  claimsAnswered,
  outcomeOfAnswer,
} from "./claim-status-answer.ts";
import { type ClaimStatusQuestion, claimStatusQuestionSchema } from "./claim-status-question.ts";
import { write277 } from "./write-answers.ts";
import { write276 } from "./write-questions.ts";

const today = isoDate("2027-07-10");

/** What the checker says, as "severity code segment element". */
function found(text: string): string[] {
  return checkEdi(text, { today }).problems.map((one) =>
    `${one.severity} ${one.code} ${one.segmentId} ${one.element ?? ""}`.trim(),
  );
}

const provider = {
  kind: "organization",
  lastOrOrganization: "Moonrise Family Clinic",
  idQualifier: "XX",
  id: "1992999999",
} as const;

/** The questions of the fictional request, as they would be asked. */
const questions: ClaimStatusQuestion[] = [
  {
    provider,
    subscriber: {
      last: "Testpatient",
      first: "Luna",
      memberId: "MEM000111",
      birthDate: isoDate("1980-02-29"),
      sex: "F",
    },
    traceNumber: "TRACE01",
    payerControlNumber: "ICN777",
    claimNumber: "CLM0001",
    chargeCents: cents(12_550),
    fromDate: isoDate("2026-06-01"),
    toDate: isoDate("2026-06-01"),
    lines: [],
  },
  {
    provider,
    subscriber: { last: "Otherpatient", first: "Sol", memberId: "MEM000222" },
    dependent: { last: "Otherpatient", first: "Orion", birthDate: isoDate("2015-05-01"), sex: "M" },
    traceNumber: "TRACE02",
    claimNumber: "CLM0003",
    lines: [
      {
        service: {
          procedureQualifier: "HC",
          procedureCode: "99213",
          modifiers: ["25"],
          chargeCents: cents(6000),
          units: "1",
        },
        lineControlNumber: "LN0003",
        fromDate: isoDate("2026-06-02"),
        toDate: isoDate("2026-06-02"),
      },
    ],
  },
];

const file = {
  profile: {
    ...fictionalProfile,
    receiverId: "PRETENDPAYER",
    applicationReceiverCode: "PRETENDPAYER",
    submitterId: "MC001",
  },
  payer: { name: "Pretend Health Plan", idQualifier: "PI", id: "PRET1" },
  controlNumbers: { interchange: 81, group: 81, transaction: 1, batchReference: "ASK0001" },
  createdAt: { date: isoDate("2026-07-06"), time: "0915" },
  usage: "T",
} as const;

describe("asking about claims with a 276", () => {
  it("writes a subscriber's and a dependent's claim as a payer expects them", () => {
    for (const one of questions) claimStatusQuestionSchema.parse(one);
    expect(write276({ ...file, questions })).toBe(fictionalStatusRequest);
  });

  it("writes questions of every shape without an error, each with all of its facts", () => {
    fc.assert(
      fc.property(arbitraryStatusQuestions, (asked) => {
        const text = write276({ ...file, questions: asked });
        expect(checkEdi(text, { today }).problems).toEqual([]);
        const all = [...tokenise(text)].map((segment) => segment.elements.join("*"));
        for (const one of asked) {
          const from = all.indexOf(`TRN*1*${one.traceNumber}`);
          const end = all.findIndex((text, index) => index > from && /^(TRN|HL|SE)\*/.test(text));
          const own = all.slice(from, end);
          const references = [one.claimNumber, one.payerControlNumber, one.groupNumber, one.clearinghouseNumber];
          for (const value of references.filter((each) => each !== undefined)) {
            expect(own.some((text) => text.startsWith("REF*") && text.endsWith(`*${value}`))).toBe(true);
          }
          expect(own.filter((text) => text.startsWith("SVC*"))).toHaveLength(one.lines.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("refuses what no payer could answer", () => {
    const [first] = questions as [ClaimStatusQuestion];
    const { fromDate: _, toDate: __, ...undated } = first;
    expect(() => write276({ ...file, questions: [] })).toThrow("Choose one.");
    expect(() => write276({ ...file, questions: [first, first] })).toThrow("same trace number");
    expect(() => write276({ ...file, questions: [undated] })).toThrow("no dates of service");
    const shortId = { ...first, provider: { ...provider, id: "1" } };
    expect(() => write276({ ...file, questions: [shortId] })).toThrow("The file was not written.");
  });

  it.each([
    ["a patient without a birth date", "DMG*D8*19800229*F~\n", "", "warning birth-date-missing HL"],
    ["a dependent without a birth date", "DMG*D8*20150501*M~\n", "", "error segment-missing DMG"],
    ["a question without dates", "DTP*472*D8*20260601~\n", "", "warning dates-missing TRN"],
    ["a line without dates", "REF*FJ*LN0003~\nDTP*472*D8*20260602~\n", "", "error segment-missing DTP DTP01"],
    ["a trace number used twice", "TRN*1*TRACE02", "TRN*1*TRACE01", "warning trace-repeated TRN"],
    ["a dependent under the wrong level", "HL*6*5*23", "HL*6*3*23", "error level-parent HL HL02"],
    ["a payer's number of an unknown kind", "REF*1K*", "REF*ZZ*", "error code-not-allowed REF REF01"],
    ["a provider without an id", "XX*1992999999", "XX", "error element-missing NM1 NM109"],
  ])("names %s", (_name, from, to, expected) => {
    expect(found(fictionalStatusRequest)).toEqual([]);
    expect(found(changed(fictionalStatusRequest, from, to))).toContain(expected);
  });
});

describe("reading the answer, a 277", () => {
  const [answer] = readEdi(fictionalStatusResponse).claimStatusAnswers as [ClaimStatusAnswer];
  const [paid, pended] = claimsAnswered(answer) as [
    ReturnType<typeof claimsAnswered>[number],
    ReturnType<typeof claimsAnswered>[number],
  ];

  it("says by trace number what became of each claim, with the check where it was paid", () => {
    expect(claimStatusAnswerSchema.parse(answer)).toEqual(answer);
    expect(answer.contact).toEqual({
      name: "PROVIDER LINE",
      numbers: [
        { qualifier: "TE", number: "5555550155" },
        { qualifier: "EX", number: "12" },
      ],
    });
    expect(paid).toMatchObject({
      traceNumber: "TRACE01",
      claimNumber: "CLM0001",
      payerControlNumber: "ICN777",
      statuses: [{ paidCents: 8000, remittanceTrace: "EFT000123", remittanceDate: "2026-07-05" }],
    });
    expect(outcomeOfAnswer(paid)).toBe("paid");
    expect(describeStatusNote(paid.statuses[0]!)).toEqual(["Paid (F1 65)"]);
  });

  it("knows whose claim it is, and says what the payer waits for", () => {
    expect(answer.providers[0]?.patients[1]).toMatchObject({
      subscriber: { first: "SOL", id: "MEM000222" },
      dependent: { first: "ORION" },
    });
    expect(outcomeOfAnswer(pended)).toBe("pending");
    expect([...pended.statuses, ...pended.lines[0]!.statuses].flatMap(describeStatusNote)).toEqual([
      "Waiting for information the payer asked for: more information asked from the provider (P3 123 1P)",
      "Waiting for information the payer asked for: medical notes or report (P3 297)",
    ]);
  });

  it("is written so that it reads back the same and passes the checker", () => {
    const { interchange } = answer;
    const controlNumbers = { interchange: 82, group: 82, transaction: 1 };
    fc.assert(
      fc.property(fc.array(arbitraryClaimStatusAnswer, { minLength: 1, maxLength: 2 }), (unplaced) => {
        const answers = unplaced.map((one) => ({ ...one, interchange }));
        const text = write277({ answers, controlNumbers, createdAt: file.createdAt, usage: "T" });
        expect(checkEdi(text, { today }).problems).toEqual([]);
        expect(withoutPlaces(readEdi(text).claimStatusAnswers)).toEqual(unplaced);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["a claim without a status", "STC*P3:123:1P*20260706**60*0~\n", "", "error segment-missing STC"],
    ["a status without a code", "STC*P3:297*", "STC*P3*", "error element-missing STC STC01-2"],
    [
      "an action, which only acknowledgements have",
      "20260706**60*0",
      "20260706*U*60*0",
      "error element-not-used STC STC03",
    ],
    ["a category that does not exist", "STC*F1:65", "STC*Z1:65", "warning status-category STC STC01-1"],
    ["an answer of another kind", "*0915*DG", "*0915*TH", "error code-not-allowed BHT BHT06"],
  ])("names %s", (_name, from, to, expected) => {
    expect(found(fictionalStatusResponse)).toEqual([]);
    expect(found(changed(fictionalStatusResponse, from, to))).toContain(expected);
  });
});
