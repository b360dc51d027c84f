import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { component, components, element, repetitions, type Segment } from "./segment.ts";
import { SegmentSource } from "./segment-source.ts";
import { tokenise } from "./tokenise.ts";

const ISA = "ISA*00*          *00*          *ZZ*FICTIONCLINIC  *ZZ*FICTIONPAYER   *260704*0915*^*00501*000000007*0*T*:";

function read(text: string): Segment[] {
  return [...tokenise(text)];
}

describe("tokenise", () => {
  it("numbers segments and cuts elements, components and repetitions by the separators of the ISA", () => {
    const [isa, hi] = read(`${ISA}~HI*ABK:J209*ABF:R05^ABF:R06~`);
    expect(isa?.elements).toHaveLength(17);
    expect(hi?.number).toBe(2);
    expect(element(hi!, 1)).toBe("ABK:J209");
    expect(component(hi!, 1, 2)).toBe("J209");
    expect(components(hi!, 2)).toEqual(["ABF", "R05"]);
    expect(repetitions(hi!, 2)).toEqual(["ABF:R05", "ABF:R06"]);
    expect(element(hi!, 9)).toBe("");
  });

  it.each([
    ["a line feed after each terminator", "~\n"],
    ["a carriage return and line feed after each terminator", "~\r\n"],
    ["a line feed instead of the terminator", "\n"],
    ["a carriage return and line feed instead of the terminator", "\r\n"],
    ["space and line feeds after the terminator", "~ \n \n"],
  ])("reads %s", (_name, terminator) => {
    const segments = read(
      ["\uFEFF", ISA, "GS*HP*A*B", "ST*835*0001", "IEA*1*000000007", ""].join(terminator).replace(terminator, ""),
    );
    expect(segments.map((segment) => segment.id)).toEqual(["ISA", "GS", "ST", "IEA"]);
    expect(segments.every((segment) => segment.terminated)).toBe(true);
    expect(element(segments[3]!, 2)).toBe("000000007");
  });

  it("takes new separators from every interchange in the file", () => {
    const other = ISA.replaceAll("*", "|").replace("^", "!").replace(/:$/, ">");
    const segments = read(`${ISA}~REF*6R*A:B~IEA*0*000000007~\n${other}'REF|6R|A>B'IEA|0|000000007'`);
    expect(segments.map((segment) => segment.id)).toEqual(["ISA", "REF", "IEA", "ISA", "REF", "IEA"]);
    expect(components(segments[4]!, 2)).toEqual(["A", "B"]);
  });

  it("understands an ISA whose elements were trimmed", () => {
    const segments = read("ISA*00**00**ZZ*CLINIC*ZZ*PAYER*260704*0915*^*00501*000000007*0*T*:~GS*HP~");
    expect(segments.map((segment) => segment.id)).toEqual(["ISA", "GS"]);
  });

  it("takes no repetition separator from the letter U of older files", () => {
    const [isa] = read(`${ISA.replace("*^*", "*U*")}~`);
    expect(isa?.delimiters.repetition).toBe("");
  });

  it("marks a last segment that the file cuts off", () => {
    const segments = read(`${ISA}~GS*HP*A*B~ST*83`);
    expect(segments.at(-1)).toMatchObject({ id: "ST", terminated: false });
  });

  it.each(["", "Dear biller, your payment is on the way.", "%PDF-1.7", "ISA", "ISABEL*1*2", "ISA*00*"])(
    "yields nothing for text that is not X12: %j",
    (text) => expect(read(text)).toEqual([]),
  );

  it("never loops or throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (noise) => {
        expect(read(`${ISA}~${noise}`).length).toBeLessThanOrEqual(noise.length + 1);
      }),
    );
  });

  it("gives passing segments as the same ones, whatever the pieces, and keeps those that are asked for", () => {
    const texts = fc.array(fc.constantFrom("CLP*C1*1*2", "SVC*HC:99213*1.5**", "N1*PR", "ISA", "", "\nLQ*HE*N1 "));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (some, length) => {
        const text = [ISA, "GS*HP*A*B", ...some, "IEA*1*000000007", ISA, "ST*835*0001", ...some].join("~");
        const source = new SegmentSource(text.match(new RegExp(`[^]{1,${length}}`, "g")) ?? []);
        source.passes = true;
        const kept: Segment[] = [];
        const seen: string[] = [];
        for (let segment = source.next(); segment; segment = source.next()) {
          seen.push(describeSegment(segment));
          kept.push(segment.kept());
        }
        const usual = read(text).map(describeSegment);
        expect(seen).toEqual(usual);
        expect(kept.map(describeSegment)).toEqual(usual);
      }),
    );
  });
});

function describeSegment(segment: Segment): string {
  const parts = segment.elements.map((_, position) => element(segment, position));
  return [segment.number, segment.id, segment.last, segment.terminated, segment.raw, ...parts].join("|");
}
