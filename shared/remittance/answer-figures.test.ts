import { describe, expect, it } from "vitest";
import { inpatientAnswerSchema } from "../claims/prior-adjudication.ts";
import { INPATIENT_POSITIONS } from "../edi/835/figure-positions.ts";
import { INPATIENT_ANSWER } from "../edi/837/claim-segments.ts";
import { cents } from "../money/cents.ts";
import { inpatientAnswerOf, outpatientAnswerOf } from "./answer-figures.ts";

type Claim = Parameters<typeof inpatientAnswerOf>[0];
const claimOf = (facts: object) => ({ remarkCodes: [], ...facts }) as unknown as Claim;

describe("figures of an answer for the next payer", () => {
  it("of a stay stand in the same element of the 837I's MIA as in the 835's", () => {
    const figures = Object.fromEntries(
      INPATIENT_POSITIONS.map(([name, position, isMoney]) => [name, isMoney ? cents(position) : String(position)]),
    );
    const { inpatient } = inpatientAnswerOf(claimOf({ inpatient: { ...figures, remarkCount: 0 } }));
    expect(inpatientAnswerSchema.parse(inpatient)).toEqual(inpatient);
    const places = new Map<string, number>(
      INPATIENT_ANSWER.fields.flatMap((field) =>
        "position" in field && "key" in field ? [[field.key, field.position]] : [],
      ),
    );
    for (const [name, value] of Object.entries(inpatient!))
      expect([name, places.get(name)]).toEqual([name, Number(value)]);
    // MIA02, the operating outlier, has no place in a claim.
    expect(Object.keys(inpatient!)).toHaveLength(INPATIENT_POSITIONS.length - 1);
  });

  it("keep the remarks of each segment apart", () => {
    const claim = claimOf({ inpatient: { coveredDays: "2", remarkCount: 1 }, remarkCodes: ["MA15", "MA01"] });
    expect(inpatientAnswerOf(claim)).toEqual({ inpatient: { coveredDays: "2", remarkCodes: ["MA15"] } });
    expect(outpatientAnswerOf(claim)).toEqual({ outpatient: { remarkCodes: ["MA01"] } });
  });

  it("are not passed on of a stay without covered days, nor where the payer sent none", () => {
    expect(inpatientAnswerOf(claimOf({ inpatient: { drgCents: cents(1), remarkCount: 0 } }))).toEqual({});
    expect(inpatientAnswerOf(claimOf({}))).toEqual({});
    expect(outpatientAnswerOf(claimOf({}))).toEqual({});
  });
});
