import { expect, it } from "vitest";
import {
  institutionalBatch,
  secondaryInpatientClaim,
} from "../../../test/fixtures/edi/fictional-institutional-claim.ts";
import type { LineAnswer } from "../../claims/prior-adjudication.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { type Cents, cents } from "../../money/cents.ts";
import { checkEdi } from "../check.ts";
import { write837i } from "./write.ts";

const byClaim = secondaryInpatientClaim();
const [primary, secondary] = byClaim.coverages as [
  (typeof byClaim.coverages)[number],
  (typeof byClaim.coverages)[number],
];

/** The same stay, answered line by line: everything paid but a dollar of each. */
const byLine = {
  ...byClaim,
  coverages: [
    {
      ...primary,
      priorAdjudication: {
        paidCents: cents(875_975),
        adjudicationDate: isoDate("2026-06-10"),
        claimAdjustments: [],
        lines: byClaim.lines.map(({ lineNumber, revenueCode, chargeCents, units }) =>
          answerTo(lineNumber, revenueCode, chargeCents, units),
        ),
      },
    },
    secondary,
  ],
};

function answerTo(lineNumber: number, revenueCode: string, charge: Cents, paidUnits: string): LineAnswer {
  const adjustments = [{ group: "CO", carc: "45", amountCents: cents(100) }];
  return {
    lineNumber,
    revenueCode,
    paidUnits,
    paidCents: cents(charge - 100),
    procedureCode: "",
    modifiers: [],
    adjustments,
  };
}

it.each([
  ["the claim's adjustment is a cent short", byClaim, "CAS*CO*45*2262.75", "CAS*CO*45*2262.74", ["cob-claim-balance"]],
  ["the payment is a cent more", byClaim, "AMT*D*6000", "AMT*D*6000.01", ["cob-claim-balance"]],
  [
    "a line's payment is a cent more",
    byLine,
    "SVD*MAKE9*5149**0360*1",
    "SVD*MAKE9*5149.01**0360*1",
    ["cob-payment-balance", "cob-line-balance"],
  ],
  [
    "a payer that the claim does not name answered a line",
    byLine,
    "SVD*MAKE9*5149*",
    "SVD*ELSE9*5149*",
    ["cob-payer-unknown"],
  ],
] as const)("checks revenue lines against what another payer answered: %s", (_what, claim, from, to, codes) => {
  const text = write837i(institutionalBatch([claim]));
  expect(text).toContain(from);
  const { problems } = checkEdi(text.replace(from, to), { today: isoDate("2026-07-04") });
  const found = problems.filter((one) => one.severity === "error").map((one) => one.code);
  expect(found).toEqual(expect.arrayContaining([...codes]));
});
