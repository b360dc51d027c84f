import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedRemittance, mixedAcknowledgement } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { checkEdi } from "../check.ts";
import { readEdi } from "../read.ts";
import { openEdiView } from "../view/open-edi-view.ts";

const today = isoDate("2026-07-10");

function codesOf(text: string): string[] {
  return checkEdi(text, { today }).problems.map((problem) => problem.code);
}

/** The fixture with separators of its own: element, repetition, component, terminator. */
function separated(text: string, [element, repetition, component, terminator]: readonly string[]): string {
  return text
    .replaceAll("~\n", "\u0000")
    .replace(/[*^:]/g, (one) => ({ "*": element, "^": repetition, ":": component })[one] ?? one)
    .replaceAll("\u0000", terminator ?? "~");
}

/** A remittance without the places at which it stood in its file. */
function withoutPlaces(text: string): unknown {
  const { remittances, problems } = readEdi(text);
  expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
  return JSON.parse(JSON.stringify(remittances));
}

describe("separators and line ends", () => {
  const plain = withoutPlaces(balancedRemittance);

  it.each([
    ["line feeds instead of the terminator", ["*", "^", ":", "\n"]],
    ["carriage returns and line feeds instead of it", ["*", "^", ":", "\r\n"]],
    ["a carriage return alone", ["*", "^", ":", "\r"]],
    ["no line ends at all", ["*", "^", ":", "~"]],
    ["several line ends and spaces", ["*", "^", ":", "~ \r\n\n  "]],
    ["control characters", ["\u001d", "\u001f", "\u001c", "\u001e"]],
    ["a tabulator between elements", ["\t", "^", ":", "~\n"]],
    ["bars and quotes", ["|", "}", ">", "'"]],
    ["signs of Latin-1", ["\u00a6", "\u00a7", "\u00b7", "\u00b6"]],
  ])("reads %s", (_name, separators) =>
    expect(withoutPlaces(separated(balancedRemittance, separators))).toEqual(plain),
  );

  it.each([
    ["a byte-order mark", "\uFEFF", ""],
    ["a byte-order mark that was read as Latin-1", "\u00ef\u00bb\u00bf", ""],
    ["space and line ends around it", " \r\n\n", "\n \u001a\n"],
    ["filling zeros behind it", "", "\u0000\u0000\u0000"],
  ])("takes no notice of %s", (_name, before, after) =>
    expect(codesOf(`${before}${balancedRemittance}${after}`)).toEqual([]),
  );

  it("takes each interchange with its own separators", () => {
    const other = separated(balancedRemittance, ["|", "}", ">", "'"]).replace(/000000077/g, "000000078");
    const content = readEdi(`${balancedRemittance}${other}${mixedAcknowledgement}`);
    expect(content.remittances).toHaveLength(2);
    expect(content.acknowledgements).toHaveLength(1);
    expect(content.remittances[1]?.claims[0]?.lines[0]?.procedureCode).toBe("99213");
  });

  it("reads the next interchange where the last terminator of one is missing", () => {
    const text = balancedRemittance.replace(/~\n$/, "\n") + balancedRemittance.replace(/000000077/g, "000000078");
    expect(readEdi(text).remittances).toHaveLength(2);
    expect(codesOf(text)).toEqual(["terminator-missing"]);
  });
});

describe("an interchange header of the wrong form", () => {
  const isa = balancedRemittance.slice(0, balancedRemittance.indexOf("~"));

  it.each([
    ["trimmed elements", isa.replace(/ +/g, "")],
    ["an element too long", isa.replace("MOONCLINIC     ", "MOONCLINICFORTHEMANY")],
    ["no component separator", isa.replace(/:$/, "")],
  ])("is reported and still read: %s", (_name, broken) => {
    const text = balancedRemittance.replace(isa, broken);
    expect(codesOf(text)).toContain("isa-width");
    expect(readEdi(text).remittances[0]?.claims).toHaveLength(2);
  });
});

describe("broken structure", () => {
  const st = balancedRemittance.slice(balancedRemittance.indexOf("ST*"), balancedRemittance.indexOf("GE*"));
  const second = st.replace("ST*835*0001", "ST*835*0002").replace("SE*29*0001", "SE*29*0002");
  const two = balancedRemittance.replace("GE*1*", `${second}GE*2*`);

  it.each([
    ["a segment count", "SE*29*0001", "SE*99*0001", "segment-count", 2],
    ["an end that is missing", "SE*29*0001~\n", "", "transaction-not-closed", 1],
    ["an amount that is none", "BPR*I*122*", "BPR*I*MUCH*", "not-a-number", 1],
    ["a segment that nobody knows", "CAS*CO*45*25.5~", "ZZZ*1~\nCAS*CO*45*25.5~", "segment-unexpected", 2],
    ["no beginning", "ST*835*0001~\n", "", "segment-outside", 1],
  ])("does not hide the next transaction: %s", (_name, from, to, code, readable) => {
    const text = two.replace(from, to);
    expect(codesOf(text)).toContain(code);
    expect(readEdi(text).remittances).toHaveLength(readable);
    expect(readEdi(text).remittances.at(-1)?.interchange.transactionControlNumber).toBe("0002");
  });

  it("says once that a whole transaction has no beginning", () => {
    const codes = codesOf(two.replace("ST*835*0001~\n", ""));
    expect(codes.filter((code) => code === "segment-outside")).toHaveLength(1);
  });

  it("reads an interchange that begins inside of another", () => {
    const text = balancedRemittance.replace(/GE\*[\s\S]*/, "") + balancedRemittance.replace(/000000077/g, "000000078");
    expect(codesOf(text)).toEqual(["group-not-closed", "interchange-not-closed"]);
    expect(readEdi(text).remittances).toHaveLength(2);
  });

  it.each([
    ["GE", /GE\*[^~]+~\n/, "group-not-closed"],
    ["IEA", /IEA\*[^~]+~\n/, "file-truncated"],
  ])("says that %s is missing and reads what is whole", (_id, pattern, code) => {
    const text = balancedRemittance.replace(pattern, "");
    expect(codesOf(text)).toEqual([code]);
    expect(readEdi(text).remittances).toHaveLength(1);
  });

  it("keeps and shows what it does not know", () => {
    const text = balancedRemittance.replace("LX*1~", "ZZZ*9*A:B~\nLX*1~").replace("SE*29", "SE*30");
    const view = openEdiView(text);
    const unknown = view.rows(0, 100).find((row) => row.id === "ZZZ");
    expect(unknown).toMatchObject({ known: false, raw: "ZZZ*9*A:B" });
  });
});

describe("what is no claim file", () => {
  it.each([
    ["nothing", "", "file-empty"],
    ["a letter", "Dear biller, the ISA of your agreement is enclosed.", "not-x12"],
    ["zeros", "\u0000".repeat(5_000), "file-empty"],
    ["noise", "\u00ff\u00d8ISA\u00ff\u00e0ISA".repeat(500), "not-x12"],
  ])("is %s", (_name, text, code) => expect(codesOf(text)).toEqual([code]));

  it("gives up nothing on one endless segment, and takes no longer for it", () => {
    const header = balancedRemittance.slice(0, balancedRemittance.indexOf("~") + 1);
    expect(codesOf(`${header}${"X*".repeat(300_000)}`)).toContain("file-truncated");
    expect(codesOf(balancedRemittance.replace("REF*TJ*", `REF*TJ*${"*1".repeat(100_000)}*`))).toContain(
      "element-not-used",
    );
  });
});

describe("pieces of a file", () => {
  it("are cut anywhere without a difference", () => {
    const text = `\uFEFF\n${separated(balancedRemittance, ["|", "}", ">", "\r\n"])}${mixedAcknowledgement}`;
    const whole = checkEdi(`${text}junk`, { today });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 30 }), (lengths) => {
        const pieces: string[] = [];
        let at = 0;
        for (let turn = 0; at < text.length; turn += 1) {
          const length = lengths[turn % lengths.length] ?? 1;
          pieces.push(text.slice(at, at + length));
          at += length;
        }
        expect(checkEdi([...pieces, "", "junk"], { today })).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});
