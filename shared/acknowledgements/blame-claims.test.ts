import { describe, expect, it } from "vitest";
import { fictionalBatch, fictionalClaim, fictionalLine } from "../../test/fixtures/edi/fictional-claim.ts";
import { write837p } from "../edi/837p/write.ts";
import { blameClaims } from "./blame-claims.ts";

const sent = write837p(
  fictionalBatch([
    fictionalClaim({
      claimNumber: "FIRST1",
      lines: [fictionalLine(), fictionalLine({ lineNumber: 2, controlNumber: "L2" })],
    }),
    fictionalClaim({ claimNumber: "SECOND2" }),
  ]),
);
const segments = sent.split(/~\s*/).slice(2);
/** Position in the transaction of the first segment after another that begins with a text. */
const positionOf = (begin: string, after = 0) =>
  segments.findIndex((one, index) => index >= after && one.startsWith(begin)) + 1;

describe("whose claim an error stands in", () => {
  const secondClaim = positionOf("CLM*SECOND2");
  it.each([
    ["a claim", positionOf("CLM*FIRST1"), [{ claimNumber: "FIRST1", lineIndex: undefined }]],
    ["its second line", positionOf("LX*2"), [{ claimNumber: "FIRST1", lineIndex: 1 }]],
    ["a line of the next claim", positionOf("SV1*", secondClaim), [{ claimNumber: "SECOND2", lineIndex: 0 }]],
    ["the billing provider", positionOf("NM1*85"), []],
    ["the envelope", 1, []],
  ] as const)("in %s", (_what, position, claims) => {
    expect(blameClaims(sent, [position]).get(position)).toEqual(claims);
  });

  it("above claims, in their subscriber, is theirs", () => {
    const position = positionOf("SBR*");
    expect(
      blameClaims(sent, [position])
        .get(position)
        ?.map((one) => one.claimNumber),
    ).toContain("FIRST1");
  });

  it("beyond the end is nobody's failure to read", () => {
    expect(() => blameClaims(sent, [99_999, 0, -5])).not.toThrow();
  });
});
