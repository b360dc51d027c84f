import { describe, expect, it } from "vitest";
import { fictionalBatch, fictionalClaim, secondaryClaim } from "../../../test/fixtures/edi/fictional-claim.ts";
import { changed } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { readEdi } from "../read.ts";
import { write837p } from "./write.ts";

const plain = write837p(fictionalBatch([fictionalClaim()]));
const secondary = write837p(fictionalBatch([secondaryClaim()]));

describe("what a claim does not carry is told when it is read", () => {
  it.each([
    ["a country", plain, "N4*SPRINGFIELD*IL*627010001", "N4*SPRINGFIELD*IL*627010001*CA", "N404", "2010BA"],
    ["a foreign currency", plain, "NM1*85", "CUR*85*CAD~\nNM1*85", "CUR02", "2000A"],
    ["a tax number where the NPI stands", plain, "XX*1234567893", "24*999000009", "NM108", "2310B"],
    ["a second note", plain, "HI*", "NTE*ADD*ONE~\nNTE*DCP*TWO~\nHI*", "NTE01", "2300"],
    ["a day that does not exist", plain, "REF*EA", "DTP*431*D8*20260231~\nREF*EA", "DTP01", "2300"],
    ["an unknown number", plain, "REF*EA", "REF*ZQ*9~\nREF*EA", "REF01", "2300"],
    ["a telephone number of seven digits", plain, "TE*5555550101", "TE*5550101", "PER03", "2010AA"],
    ["an answer of an unknown payer", secondary, "SVD*PRET1*", "SVD*NOBODY*", "SVD01", "2430"],
    [
      "a code of the old diagnosis list beside a new one",
      plain,
      "HI*ABK:J209",
      "HI*ABK:J209*BF:4660",
      "HI02-1",
      "2300",
    ],
  ])("%s", (_name, text, from, to, element, loop) => {
    const content = readEdi(changed(text, from, to));
    expect(content.problems[0]).toMatchObject({ severity: "warning", code: "not-carried", element, loop });
    expect(content.problems.every((problem) => problem.severity === "warning")).toBe(true);
    expect(content.problems[0]?.message).toMatch(/^\w+\d\d.* It stays in the file[.]$/);
  });

  it("takes the claim all the same, whole but for that", () => {
    const content = readEdi(changed(plain, "REF*EA", "REF*ZQ*9~\nREF*EA"));
    expect(content.claims).toEqual(readEdi(plain).claims);
  });

  it("reads a tax number that was written with a dash, as on paper", () => {
    const dashed = plain.replace(/REF\*EI\*(\d\d)(\d{7})~/, "REF*EI*$1-$2~");
    expect(dashed).not.toBe(plain);
    expect(readEdi(dashed).claims).toEqual(readEdi(plain).claims);
  });

  it("keeps diagnoses of the old list apart from today's", () => {
    const [claim] = readEdi(plain.replace("ABK:J209", "BK:4660")).claims;
    expect(claim).toMatchObject({ diagnosisSystem: "ICD-9", diagnoses: ["4660"] });
  });

  it("counts lines by their place, whatever number they have", () => {
    const [claim] = readEdi(plain.replace("LX*1~", "LX*7~")).claims;
    expect(claim?.lines.map((line) => line.lineNumber)).toEqual([1]);
  });
});
