import { expect, test } from "vitest";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { explainCodes } from "./explain-codes.ts";
import type { PageAnswer } from "./remittance-page-document.ts";

const adjustment = (group: string, carc: string) => ({ group, carc, amountCents: cents(100) });

test("the glossary holds the codes that are used, each once, in our own words, and no other", () => {
  const answer: PageAnswer = {
    ...{ payerName: "PRETEND HEALTH", rankWord: "First", memberId: "M1", checkNumber: "1", payerControlNumber: "ICN1" },
    paymentDate: isoDate("2026-03-02"),
    chargeCents: cents(300),
    paidCents: cents(0),
    claimAdjustments: [adjustment("OA", "23")],
    remarkCodes: ["MA18"],
    lines: [
      {
        ...{ serviceDate: isoDate("2026-02-20"), service: "99213", answeredAs: "", units: "1", allowedCents: null },
        chargeCents: cents(300),
        paidCents: cents(0),
        adjustments: [adjustment("CO", "45"), adjustment("PR", "2"), adjustment("PR", "ZZ9")],
        remarkCodes: ["MA18", "X999"],
      },
    ],
  };
  expect(explainCodes([answer, answer])).toEqual([
    ["CO", "Contract"],
    ["OA", "Other"],
    ["PR", "Patient"],
    ["2", "Coinsurance"],
    ["23", "What an earlier payer did"],
    ["45", "Above the fee schedule"],
    ["ZZ9", "Reason code ZZ9"],
    ["MA18", expect.stringMatching(/\w+/)],
    ["X999", "Remark X999"],
  ]);
});
