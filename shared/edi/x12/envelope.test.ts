import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedRemittance, mixedAcknowledgement } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { readEnvelope } from "./envelope.ts";
import { element, type Segment } from "./segment.ts";
import { SegmentSource } from "./segment-source.ts";

type Seen = {
  codes: string[];
  transactions: string[];
  acknowledgements: string[];
  segments: number[];
  /** What the takers of transactions got, and held beyond the next segment. */
  taken: { now: string; held: Segment }[];
};

function see(text: string, pieceLength = text.length || 1, isPassing = false): Seen {
  const seen: Seen = { codes: [], transactions: [], acknowledgements: [], segments: [], taken: [] };
  const take = (segment: Segment): void => void seen.segments.push(segment.number);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceLength) pieces.push(text.slice(at, at + pieceLength));
  readEnvelope(new SegmentSource(pieces), {
    problem: (problem) => seen.codes.push(problem.code),
    interchange: take,
    group: take,
    transaction: (info) => {
      seen.transactions.push(info.transactionControlNumber);
      const takeInside = (segment: Segment): void => {
        take(segment);
        seen.taken.push({ now: describeSegment(segment), held: segment.kept() });
      };
      return { isPassing, take: takeInside, end: () => undefined };
    },
    interchangeAcknowledgement: (segment) => {
      seen.acknowledgements.push(element(segment, 4));
      take(segment);
    },
    other: take,
  });
  return seen;
}

function describeSegment({ number, id, raw, terminated, elements }: Segment): string {
  return JSON.stringify([number, id, raw, terminated, elements]);
}

const codesOf = (text: string): string[] => see(text).codes;
const transactionsOf = (text: string): string[] => see(text).transactions;

describe("readEnvelope", () => {
  it("finds nothing wrong in a clean file, nor in two of them one after the other", () => {
    expect(codesOf(balancedRemittance)).toEqual([]);
    expect(codesOf(balancedRemittance + mixedAcknowledgement)).toEqual([]);
    expect(transactionsOf(balancedRemittance + mixedAcknowledgement)).toEqual(["0001", "0001"]);
  });

  it.each([
    ["a wrong segment count", "SE*29*", "SE*28*", "segment-count"],
    ["a wrong transaction count", "GE*1*", "GE*2*", "transaction-count"],
    ["a wrong group count", "IEA*1*", "IEA*2*", "group-count"],
    ["another transaction number at the end", "SE*29*0001", "SE*29*0002", "transaction-number-differs"],
    ["another group number at the end", "GE*1*77", "GE*1*78", "group-number-differs"],
    ["another interchange number at the end", "IEA*1*000000077", "IEA*1*000000078", "interchange-number-differs"],
    ["a transaction without end", "SE*29*0001~\n", "", "transaction-not-closed"],
    ["a group without end", "GE*1*77~\n", "", "group-not-closed"],
    ["a segment outside of transactions", "ST*835", "REF*6R*1~\nST*835", "segment-outside"],
    ["a transaction without group", /GS[^~]+~\n/, "", "transaction-without-group"],
    ["an end without start", /ST\*[^~]+~\n/, "", "end-without-start"],
    ["no terminator at the very end", "000000077~\n", "000000077~\n", "terminator-missing"],
  ])("reports %s", (_name, from, to, code) => {
    const broken =
      code === "terminator-missing" ? balancedRemittance.trimEnd().slice(0, -1) : balancedRemittance.replace(from, to);
    expect(codesOf(broken)).toContain(code);
  });

  it("reports repeated control numbers of transactions and groups", () => {
    const st = balancedRemittance.slice(balancedRemittance.indexOf("ST*"), balancedRemittance.indexOf("GE*"));
    expect(codesOf(balancedRemittance.replace("GE*1*", `${st}GE*2*`))).toEqual(["transaction-number-repeated"]);
    const gs = balancedRemittance.slice(balancedRemittance.indexOf("GS*"), balancedRemittance.indexOf("IEA*"));
    expect(codesOf(balancedRemittance.replace("IEA*1*", `${gs}IEA*2*`))).toEqual(["group-number-repeated"]);
  });

  it("says once that a file was cut off, wherever that happened", () => {
    for (const part of [0.3, 0.5, 0.9]) {
      const cut = balancedRemittance.slice(0, Math.floor(balancedRemittance.length * part));
      expect(codesOf(cut)).toEqual(["file-truncated"]);
    }
  });

  it.each([
    ["", "file-empty"],
    ["  \r\n ", "file-empty"],
    ["Dear biller, see the attached.", "not-x12"],
    ["PK\u0003\u0004 a zip", "not-x12"],
  ])("says that %j is no X12 file", (text, code) => expect(codesOf(text)).toEqual([code]));

  it("skips text before the first ISA and says so", () => {
    expect(codesOf(`From: payer\n\n${balancedRemittance}`)).toEqual(["text-before-isa"]);
    expect(codesOf(`\uFEFF\n${balancedRemittance}`)).toEqual([]);
  });

  it("hands out a TA1 before or after the group", () => {
    const after = mixedAcknowledgement
      .replace(/TA1[^~]+~\n/, "")
      .replace("IEA*", "TA1*000000042*260704*0915*A*000~\nIEA*");
    for (const text of [mixedAcknowledgement, after]) {
      expect(see(text).acknowledgements).toEqual(["A"]);
      expect(codesOf(text)).toEqual([]);
    }
  });

  it("hands out the same segments as one object and as many, whatever the pieces, and keeps those that are held", () => {
    const file = balancedRemittance + balancedRemittance.replaceAll("*", "|").replaceAll("~\n", "~ ");
    const edit = fc.record({
      at: fc.nat(),
      text: fc.constantFrom("~", "*", "\n", "SE*1*1~", "ISA", "GS*", " ", "\u00e9"),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 3 }), fc.integer({ min: 1, max: 900 }), (edits, pieceLength) => {
        let text = file;
        for (const { at, text: added } of edits)
          text = text.slice(0, at % text.length) + added + text.slice(at % text.length);
        const many = see(text);
        const one = see(text, pieceLength, true);
        expect({ ...one, taken: one.taken.map(({ now }) => now) }).toEqual({
          ...many,
          taken: many.taken.map(({ now }) => now),
        });
        expect(one.taken.map(({ held }) => describeSegment(held))).toEqual(one.taken.map(({ now }) => now));
        expect(many.taken.map(({ held }) => describeSegment(held))).toEqual(many.taken.map(({ now }) => now));
      }),
      { numRuns: 150 },
    );
  });
});
