import { describe, expect, it } from "vitest";
import { mixedAcknowledgement } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { checkEdi } from "../check.ts";
import { readEdi } from "../read.ts";
import { acknowledgementSchema } from "./acknowledgement.ts";
import { write999 } from "./write.ts";

describe("reading a 999", () => {
  const content = readEdi(mixedAcknowledgement);
  const [acknowledgement] = content.acknowledgements;

  it("says which group and transactions were taken in, and where an error stands", () => {
    expect(acknowledgementSchema.parse(acknowledgement)).toEqual(acknowledgement);
    expect(acknowledgement).toMatchObject({
      groupControlNumber: "42",
      answer: "P",
      accepted: false,
      received: 2,
      acceptedCount: 1,
    });
    expect(acknowledgement?.transactions).toMatchObject([
      { controlNumber: "0001", accepted: true, segments: [] },
      {
        controlNumber: "0002",
        accepted: false,
        reasons: ["I5"],
        segments: [
          {
            segmentId: "CLM",
            position: 22,
            loop: "2300",
            contexts: [{ name: "CLM01", value: "CLM0009" }],
            elements: [{ position: { element: 5, component: 3 }, reason: "7", badValue: "Q" }],
          },
        ],
      },
    ]);
  });

  it("reads a TA1 beside it", () => {
    expect(content.interchangeAcknowledgements).toEqual([
      {
        segmentNumber: 2,
        interchangeControlNumber: "000000042",
        date: "260704",
        time: "0915",
        answer: "A",
        accepted: true,
        reason: "000",
      },
    ]);
  });

  it("does not hand out an acknowledgement without its answer", () => {
    const broken = readEdi(mixedAcknowledgement.replace("AK9*P*2*2*1~\n", ""));
    expect(broken.acknowledgements).toEqual([]);
    expect(broken.problems.map((one) => one.code)).toContain("answer-missing");
  });

  it("is written so that it reads back the same and passes the checker", () => {
    const createdAt = { date: isoDate("2026-07-04"), time: "0930" };
    const controlNumbers = { interchange: 78, group: 78, transaction: 1 };
    const text = write999({ acknowledgements: [acknowledgement!], controlNumbers, createdAt, usage: "T" });
    expect(checkEdi(text, { today: isoDate("2026-07-10") }).problems).toEqual([]);
    expect(readEdi(text).acknowledgements[0]?.transactions).toEqual(acknowledgement?.transactions);
  });
});
