import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutPlaces } from "../../../test/fixtures/edi/arbitrary-claim-acknowledgement.ts";
import {
  arbitraryEligibilityAnswer,
  arbitraryEligibilityQuestions,
} from "../../../test/fixtures/edi/arbitrary-eligibility.ts";
import { fictionalProfile } from "../../../test/fixtures/edi/fictional-claim.ts";
import {
  fictionalEligibility,
  fictionalInquiry,
  refusedInquiry,
} from "../../../test/fixtures/edi/fictional-eligibility.ts";
import { changed } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { checkEdi } from "../check.ts";
import { readEdi } from "../read.ts";
import { tokenise } from "../x12/tokenise.ts";
import { benefitFigures } from "./benefit-figures.ts";
import { coverageOf, describeBenefit, describeRefusal } from "./describe-eligibility.ts";
import { type EligibilityAnswer, eligibilityAnswerSchema, type PatientEligibility } from "./eligibility-answer.ts";
import { type EligibilityQuestion, eligibilityQuestionSchema } from "./eligibility-question.ts";
import { write271 } from "./write-answers.ts";
import { write270 } from "./write-questions.ts";

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
  taxonomy: "261QP2300X",
} as const;

/** The questions of the fictional inquiry, as they would be asked. */
const questions: EligibilityQuestion[] = [
  {
    provider,
    subscriber: {
      last: "Testpatient",
      first: "Luna",
      birthDate: isoDate("1980-02-29"),
      sex: "F",
      memberId: "MEM000111",
      groupNumber: "GRP1",
    },
    traceNumber: "TRACE01",
    traceAssignedBy: "9MOONCLINI",
    fromDate: isoDate("2026-07-06"),
    serviceTypes: ["30", "98"],
  },
  {
    provider,
    subscriber: { last: "Otherpatient", first: "Sol", memberId: "MEM000222" },
    dependent: {
      last: "Otherpatient",
      first: "Orion",
      birthDate: isoDate("2015-05-01"),
      sex: "M",
      relationship: "19",
    },
    traceNumber: "TRACE02",
    traceAssignedBy: "9MOONCLINI",
    fromDate: isoDate("2026-07-06"),
    toDate: isoDate("2026-07-31"),
    serviceTypes: [],
    procedure: { qualifier: "HC", code: "97110", modifiers: ["GP"] },
  },
];

const file = {
  profile: { ...fictionalProfile, receiverId: "PRETENDPAYER", applicationReceiverCode: "PRETENDPAYER" },
  payer: { name: "Pretend Health Plan", idQualifier: "PI", id: "PRET1" },
  controlNumbers: { interchange: 83, group: 83, transaction: 1, batchReference: "ASK0002" },
  createdAt: { date: isoDate("2026-07-06"), time: "0915" },
  usage: "T",
} as const;

describe("asking about coverage with a 270", () => {
  it("writes a subscriber and a dependent as a payer expects them", () => {
    for (const one of questions) eligibilityQuestionSchema.parse(one);
    expect(write270({ ...file, questions })).toBe(fictionalInquiry);
  });

  it("writes questions of every shape without an error, each with all that it asks about", () => {
    fc.assert(
      fc.property(arbitraryEligibilityQuestions, (asked) => {
        const text = write270({ ...file, questions: asked });
        expect(checkEdi(text, { today }).problems).toEqual([]);
        const all = [...tokenise(text)].map((segment) => segment.elements.join("*"));
        for (const one of asked) {
          const from = all.indexOf(`TRN*1*${one.traceNumber}*9MOONCLINI`);
          const end = all.findIndex((text, index) => index > from && /^(HL|SE)\*/.test(text));
          const own = all.slice(from, end);
          expect(own.filter((text) => text.startsWith("EQ*"))).toEqual([
            `EQ*${one.serviceTypes.join("^")}${one.procedure ? "*HC:97110:GP" : ""}`,
          ]);
          expect(own.filter((text) => text.startsWith("DTP*291"))).toHaveLength(one.fromDate ? 1 : 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("refuses what no payer could answer", () => {
    const [first] = questions as [EligibilityQuestion];
    const nobody = { ...first, subscriber: { last: "Testpatient" } };
    expect(() => write270({ ...file, questions: [] })).toThrow("Choose a patient.");
    expect(() => write270({ ...file, questions: [first, first] })).toThrow("same trace number");
    expect(() => write270({ ...file, questions: [nobody] })).toThrow("finds nobody");
    expect(() => write270({ ...file, questions: [{ ...first, serviceTypes: [] }] })).toThrow("names no service");
    expect(() => write270({ ...file, questions: [{ ...first, serviceTypes: ["ZZ"] }] })).toThrow("was not written");
  });

  it.each([
    ["a service that does not exist", "EQ*30^98", "EQ*30^ZZ", "error code-not-allowed EQ EQ01"],
    ["a question about nothing", "EQ*30^98", "EQ***FAM", "error syntax-required EQ EQ01"],
    ["a dependent about whom nothing is asked", "EQ**HC:97110:GP~\n", "", "error loop-missing EQ"],
    [
      "a subscriber whom nobody can find",
      "NM1*IL*1*OTHERPATIENT*SOL****MI*MEM000222",
      "NM1*IL*1*OTHERPATIENT*SOL",
      "warning subscriber-unknown NM1",
    ],
    ["a trace without who gave it", "TRN*1*TRACE01*9MOONCLINI", "TRN*1*TRACE01", "error element-missing TRN TRN03"],
    ["a level that promises what it lacks", "HL*3*2*22*0", "HL*3*2*22*1", "error level-children HL HL04"],
  ])("names %s", (_name, from, to, expected) => {
    expect(found(fictionalInquiry)).toEqual([]);
    expect(found(changed(fictionalInquiry, from, to))).toContain(expected);
  });
});

describe("reading the answer, a 271", () => {
  const [answer] = readEdi(fictionalEligibility).eligibilityAnswers as [EligibilityAnswer];
  const [covered, unknown] = answer.patients as [PatientEligibility, PatientEligibility];

  it("gives back our trace numbers, the payer's facts about each patient and whom to call", () => {
    expect(eligibilityAnswerSchema.parse(answer)).toEqual(answer);
    expect(answer.payerContacts[0]?.numbers).toEqual([{ qualifier: "TE", number: "5555550166" }]);
    expect(covered).toMatchObject({
      subscriber: {
        birthDate: "1980-02-29",
        corrected: true,
        references: [{ qualifier: "6P", value: "GRP1", description: "MOON WORKERS" }],
        address: { city: "SPRINGFIELD", zip: "627010001" },
        dates: [{ qualifier: "346", fromDate: "2026-01-01" }],
      },
      traces: [{ kind: "2", number: "TRACE01" }],
    });
    expect(unknown).toMatchObject({ dependent: { name: { first: "ORION" }, relationship: "19" } });
  });

  it("says who is covered and why another is not", () => {
    expect(answer.patients.map(coverageOf)).toEqual(["active", "refused"]);
    expect(unknown.refusals.map(describeRefusal)).toEqual([
      "Refused: the patient was not found (67). What to do: correct it and ask again.",
    ]);
  });

  it("says each benefit in plain words", () => {
    expect(covered.benefits.map(describeBenefit)).toEqual([
      "Active coverage: health plan as a whole, family, PPO, MOON GOLD",
      "Copay $25.00: office visit, urgent care, in network, individual, per visit",
      "Copay $60.00: office visit, out of network, individual, per visit",
      "Coinsurance 20%: health plan as a whole, in network, individual",
      "Deductible $1,500.00: health plan as a whole, in network, individual, per calendar year",
      "Deductible $412.50: health plan as a whole, in network, individual, remaining",
      "Out-of-pocket limit $6,000.00: health plan as a whole, family, per calendar year",
      "Out-of-pocket limit $587.50: health plan as a whole, family, year to date",
      "Limit: physical therapy, individual, 20 visits, per service year, authorization needed, 01/01/2026 to 12/31/2026",
    ]);
    expect(covered.benefits.at(-1)).toMatchObject({
      messages: ["VISITS ARE SHARED WITH OCCUPATIONAL THERAPY"],
      deliveries: [{ quantityQualifier: "VS", quantity: "20", period: "22", periodCount: "1" }],
      places: [{ qualifier: "ZZ", code: "11" }],
      entities: [{ name: { role: "P3", id: "1234567893" }, contacts: [{ numbers: [{ number: "5555550101" }] }] }],
    });
  });

  it("gives the figures by service and network, with what is still open", () => {
    const figures = benefitFigures(covered).map(({ segmentNumber: _, coverageLevel: __, ...one }) => one);
    expect(figures).toEqual([
      { kind: "copay", extent: "limit", serviceType: "98", network: "in", amountCents: 2500 },
      { kind: "copay", extent: "limit", serviceType: "UC", network: "in", amountCents: 2500 },
      { kind: "copay", extent: "limit", serviceType: "98", network: "out", amountCents: 6000 },
      { kind: "coinsurance", extent: "limit", serviceType: "30", network: "in", percent: ".2" },
      { kind: "deductible", extent: "limit", serviceType: "30", network: "in", amountCents: 150_000 },
      { kind: "deductible", extent: "remaining", serviceType: "30", network: "in", amountCents: 41_250 },
      { kind: "out-of-pocket", extent: "limit", serviceType: "30", network: "either", amountCents: 600_000 },
      { kind: "out-of-pocket", extent: "met", serviceType: "30", network: "either", amountCents: 58_750 },
    ]);
  });

  it("reads an answer that stops where it refuses, with no error", () => {
    expect(found(refusedInquiry)).toEqual(["warning level-children HL HL04"]);
    const [refused] = readEdi(refusedInquiry).eligibilityAnswers as [EligibilityAnswer];
    expect(refused.patients).toEqual([]);
    expect(refused.providerRefusals.map(describeRefusal)).toEqual([
      "Refused: the provider may not ask (50). What to do: do not ask again.",
    ]);
  });

  it("says nothing where the payer contradicts itself, and inactive where coverage has ended", () => {
    const ended = fictionalEligibility.replace("EB*1*FAM*30", "EB*6*FAM*30");
    expect(coverageOf(readEdi(ended).eligibilityAnswers[0]!.patients[0]!)).toBe("inactive");
    const both = fictionalEligibility.replace("EB*G*FAM*30***23*6000", "EB*6*FAM*30");
    expect(coverageOf(readEdi(both).eligibilityAnswers[0]!.patients[0]!)).toBe("unclear");
  });

  it("is written so that it reads back the same and passes the checker", () => {
    const { interchange } = answer;
    const controlNumbers = { interchange: 84, group: 84, transaction: 1 };
    fc.assert(
      fc.property(fc.array(arbitraryEligibilityAnswer, { minLength: 1, maxLength: 2 }), (unplaced) => {
        const answers = unplaced.map((one) => ({ ...one, interchange }));
        const text = write271({ answers, controlNumbers, createdAt: file.createdAt, usage: "T" });
        expect(checkEdi(text, { today }).problems).toEqual([]);
        expect(withoutPlaces(readEdi(text).eligibilityAnswers)).toEqual(unplaced);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["a copay without an amount", "98***27*60*****N", "98***27******N", "warning benefit-amount EB EB07"],
    ["a percentage that is no fraction", "30*****.2****Y", "30*****20****Y", "warning benefit-percent EB EB08"],
    ["a loop that is not closed", "LE*2120~\n", "", "error loop-bounds LS"],
    ["somebody outside of LS and LE", "LS*2120~\n", "", "error loop-bounds NM1"],
    ["a benefit of an unknown kind", "EB*F*IND", "EB*ZQ*IND", "error code-not-allowed EB EB01"],
    ["a refusal without a reason", "AAA*N**67*C", "AAA*N***C", "error element-missing AAA AAA03"],
    ["a quantity without its kind", "***VS*20*Y", "****20*Y", "error syntax-paired EB EB09"],
    ["a dependent under the wrong level", "HL*5*4*23", "HL*5*2*23", "error level-parent HL HL02"],
  ])("names %s", (_name, from, to, expected) => {
    expect(found(fictionalEligibility)).toEqual([]);
    expect(found(changed(fictionalEligibility, from, to))).toContain(expected);
  });
});
