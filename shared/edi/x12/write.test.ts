import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate } from "../../dates/iso-date.ts";
import { composeTransaction } from "./compose-transaction.ts";
import { USUAL_DELIMITERS } from "./segment.ts";
import { tokenise } from "./tokenise.ts";
import { type InterchangeToWrite, writeInterchange, writeSegment } from "./write.ts";
import { EdiWriteError } from "./write-error.ts";

const base: InterchangeToWrite = {
  senderQualifier: "ZZ",
  senderId: "Moon",
  receiverQualifier: "30",
  receiverId: "999000001",
  applicationSenderCode: "MOON",
  applicationReceiverCode: "STAR",
  functionalCode: "HP",
  version: "005010X221A1",
  interchangeControlNumber: 7,
  groupControlNumber: 8,
  createdAt: { date: isoDate("2026-07-04"), time: "0915" },
  usage: "T",
  transactions: [{ type: "835", controlNumber: "0001", segments: [["BPR", "I", "0"]] }],
};

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof EdiWriteError) return error.code;
    throw error;
  }
  return "written";
}

describe("writeInterchange", () => {
  it("writes an ISA of 106 characters and computes the counts", () => {
    const lines = writeInterchange(base).split("\n");
    expect(lines[0]).toHaveLength(106);
    expect(lines[0]).toContain("*ZZ*MOON           *30*999000001      *260704*0915*^*00501*000000007*0*T*:~");
    expect(lines.slice(2)).toEqual(["ST*835*0001~", "BPR*I*0~", "SE*3*0001~", "GE*1*8~", "IEA*1*000000007~", ""]);
  });

  it.each([
    ["a name longer than its column", { senderId: "A".repeat(16) }, "too-long"],
    ["a control number of zero", { interchangeControlNumber: 0 }, "control-number"],
    ["a control number of ten digits", { groupControlNumber: 1_000_000_000 }, "control-number"],
    ["two separators alike", { delimiters: { ...USUAL_DELIMITERS, component: "*" } }, "delimiters"],
    ["a letter as separator", { delimiters: { ...USUAL_DELIMITERS, component: "A" } }, "delimiters"],
  ])("refuses %s", (_name, change, code) => expect(codeOf(() => writeInterchange({ ...base, ...change }))).toBe(code));

  it.each(["A*B", "A:B", "A~B", "A^B"])("refuses the separators of the file inside data: %s", (text) => {
    expect(codeOf(() => writeSegment(["NTE", "ADD", text], USUAL_DELIMITERS))).toBe("separator-in-data");
  });

  it.each(["tab\there", "snow ☃", "漢字"])("refuses characters that X12 does not carry: %s", (text) => {
    expect(codeOf(() => writeSegment(["NTE", "ADD", text], USUAL_DELIMITERS))).toBe("character-not-allowed");
  });

  it("makes capitals, takes accents off and leaves empty ends out", () => {
    expect(writeSegment(["NM1", "QC", "1", "Núñez", " José ", undefined, "", undefined], USUAL_DELIMITERS)).toBe(
      "NM1*QC*1*NUNEZ*JOSE~",
    );
    expect(writeSegment(["SV1", ["HC", "99213", undefined, ""], "5", ""], USUAL_DELIMITERS)).toBe("SV1*HC:99213*5~");
    expect(writeSegment(["N3", "O’Brien’s – Suite 1"], USUAL_DELIMITERS)).toBe("N3*O'BRIEN'S - SUITE 1~");
    expect(codeOf(() => writeSegment(["NTE", undefined, ""], USUAL_DELIMITERS))).toBe("segment-empty");
  });

  it("gives back every element that it wrote, with any separators", () => {
    const text = fc.stringMatching(/^[A-Z0-9 .]{0,10}$/).map((one) => one.trim());
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("*^:~", "|!>'", "\u001d\u001e\u001f\n"),
        (elements, marks) => {
          const [element = "", repetition = "", component = "", segment = ""] = marks;
          fc.pre(elements.some((one) => one !== ""));
          const written = writeInterchange({
            ...base,
            delimiters: { element, repetition, component, segment },
            transactions: [{ type: "835", controlNumber: "0001", segments: [["K3", ...elements]] }],
          });
          const read = [...tokenise(written)].find((one) => one.id === "K3");
          expect(elements.map((_one, index) => read?.elements[index + 1] ?? "")).toEqual(elements);
        },
      ),
    );
  });
});

describe("composeTransaction", () => {
  it("numbers levels, parents and lines", () => {
    const out = composeTransaction("837", "0001");
    out.openLevel("20", 0);
    out.openLevel("22", 1);
    out.openLevel("23", 2);
    out.addLineNumber();
    out.addLineNumber();
    out.openLevel("22", 1);
    out.restartLines();
    out.addLineNumber();
    expect(out.finish().segments).toEqual([
      ["HL", "1", undefined, "20", "1"],
      ["HL", "2", "1", "22", "1"],
      ["HL", "3", "2", "23", "0"],
      ["LX", "1"],
      ["LX", "2"],
      ["HL", "4", "1", "22", "0"],
      ["LX", "1"],
    ]);
    expect(() => composeTransaction("837", "0001").openLevel("23", 2)).toThrow(RangeError);
  });
});
