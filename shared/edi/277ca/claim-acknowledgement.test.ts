import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arbitraryClaimAcknowledgement,
  withoutPlaces,
} from "../../../test/fixtures/edi/arbitrary-claim-acknowledgement.ts";
import { fictionalClaimAcknowledgement } from "../../../test/fixtures/edi/fictional-claim-acknowledgement.ts";
import { changed } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { checkEdi } from "../check.ts";
import { readEdi } from "../read.ts";
import {
  type ClaimAcknowledgement,
  claimAcknowledgementSchema,
  claimsAcknowledged,
  outcomeOfClaim,
  reasonsForClaim,
} from "./claim-acknowledgement.ts";
import { write277ca } from "./write.ts";

const today = isoDate("2026-07-10");

/** What the checker says, as "code at element". */
function found(text: string): string[] {
  return checkEdi(text, { today }).problems.map((one) =>
    `${one.severity} ${one.code} ${one.segmentId} ${one.element ?? ""}`.trim(),
  );
}

describe("reading a 277CA", () => {
  const [acknowledgement] = readEdi(fictionalClaimAcknowledgement).claimAcknowledgements as [ClaimAcknowledgement];
  const claims = claimsAcknowledged(acknowledgement);

  it("says who answers which batch, and how many claims were taken in", () => {
    expect(claimAcknowledgementSchema.parse(acknowledgement)).toEqual(acknowledgement);
    expect(acknowledgement).toMatchObject({
      source: { role: "PR", lastOrOrganization: "PRETEND HEALTH PLAN", id: "PRET1" },
      receipts: [{ traceNumber: "RCPT01", receivedDate: "2026-07-04", processedDate: "2026-07-05" }],
      receiver: { lastOrOrganization: "MOONRISE FAMILY CLINIC", id: "MC001" },
      batchReference: "BATCH42",
      totals: { acceptedCount: 1, rejectedCount: 1, acceptedCents: 12_550, rejectedCents: 6000 },
    });
  });

  it("says of each claim what became of it, in plain words", () => {
    expect(claims.map((claim) => [claim.claimNumber, claim.payerControlNumber, outcomeOfClaim(claim)])).toEqual([
      ["CLM0001", "ICN777", "accepted"],
      ["CLM0003", undefined, "rejected"],
    ]);
    expect(reasonsForClaim(claims[1]!)).toEqual([
      "Rejected, something is wrong: NPI of the rendering provider (A7 562 82)",
      "Rejected, something is missing: diagnosis pointer (A6 477)",
      "CALL PROVIDER SERVICES",
      "Line 99213 25: Rejected, something is wrong: status 9999 (A7 9999)",
    ]);
  });

  it("lets the category count where the action contradicts it, and the action where the category is unknown", () => {
    const contradicting = fictionalClaimAcknowledgement.replace("*20260705*U*60*", "*20260705*WQ*60*");
    const rejected = claimsAcknowledged(readEdi(contradicting).claimAcknowledgements[0]!)[1]!;
    expect(outcomeOfClaim(rejected)).toBe("rejected");
    expect(found(contradicting)).toEqual(["warning status-action STC STC03"]);
    const unknown = fictionalClaimAcknowledgement.replace("STC*A2:20*20260705*WQ", "STC*Q9:20*20260705*U");
    const [claim] = claimsAcknowledged(readEdi(unknown).claimAcknowledgements[0]!);
    expect(outcomeOfClaim(claim!)).toBe("rejected");
  });

  it("leaves out an amount that cannot be read, says so, and reads the rest", () => {
    const broken = readEdi(fictionalClaimAcknowledgement.replace("WQ*125.5~\nREF*1K", "WQ*12,5~\nREF*1K"));
    expect(broken.problems).toMatchObject([{ code: "amount-unreadable", severity: "warning", element: "STC04" }]);
    expect(claimsAcknowledged(broken.claimAcknowledgements[0]!)).toHaveLength(2);
  });

  it("reads an answer that rejects the whole batch and has no levels below", () => {
    const short = fictionalClaimAcknowledgement
      .replace(/HL\*3[\s\S]*?SE\*/, "SE*")
      .replace("HL*2*1*21*1", "HL*2*1*21*0")
      .replace("A1:19:PR*20260705*WQ", "A3:24:41*20260705*U")
      .replace(/SE\*\d+/, "SE*16");
    expect(found(short)).toEqual([]);
    expect(readEdi(short).claimAcknowledgements[0]).toMatchObject({ providers: [], statuses: [{ action: "U" }] });
  });
});

describe("writing a 277CA", () => {
  const createdAt = { date: isoDate("2026-07-04"), time: "0930" };
  const controlNumbers = { interchange: 78, group: 78, transaction: 1 };
  const { interchange } = readEdi(fictionalClaimAcknowledgement).claimAcknowledgements[0]!;

  it("gives back the same acknowledgement, and the checker finds no error", () => {
    fc.assert(
      fc.property(fc.array(arbitraryClaimAcknowledgement, { minLength: 1, maxLength: 2 }), (unplaced) => {
        const acknowledgements = unplaced.map((one) => ({ ...one, interchange }));
        const text = write277ca({ acknowledgements, controlNumbers, createdAt, usage: "T" });
        const report = checkEdi(text, { today });
        expect(report.problems.filter((one) => one.severity === "error")).toEqual([]);
        expect(withoutPlaces(readEdi(text).claimAcknowledgements)).toEqual(unplaced);
      }),
      { numRuns: 40 },
    );
  });
});

describe("checking a 277CA", () => {
  it("finds nothing wrong with a clean one", () => {
    expect(found(fictionalClaimAcknowledgement)).toEqual([]);
  });

  it.each([
    ["a category that does not exist", "STC*A2:20*", "STC*Z2:20*", "warning status-category STC STC01-1"],
    ["a status code of another form", "STC*A2:20*", "STC*A2:2X*", "warning status-code-form STC STC01-2"],
    ["an entity that is missing", "STC*A7:562:82*", "STC*A7:562*", "warning status-entity STC STC01-3"],
    ["a provider's answer without a status", "STC*A1:19:PR**WQ*185.5~\n", "", "warning status-missing TRN"],
    ["fewer claims counted than listed", "QTY*AA*1", "QTY*AA*0", "warning acknowledged-count QTY QTY02"],
    ["amounts that do not add up", "AMT*YY*60", "AMT*YY*61", "warning acknowledged-amount AMT AMT02"],
    ["a patient under the wrong level", "HL*5*3*PT", "HL*5*2*PT", "error level-parent HL HL02"],
    ["a level that hides those below", "HL*3*2*19*1", "HL*3*2*19*0", "error level-children HL HL04"],
    ["a claim without a status", "STC*A2:20*20260705*WQ*125.5~\n", "", "error segment-missing STC"],
    ["a claim without dates", "DTP*472*D8*20260601~\nHL", "HL", "warning dates-missing TRN"],
    [
      "a batch without its charge",
      "*20260705*WQ*185.5~\nQTY",
      "*20260705*WQ~\nQTY",
      "warning status-incomplete STC STC04",
    ],
    [
      "a line's answer without its day",
      "STC*A7:9999*20260705*U",
      "STC*A7:9999**U",
      "warning status-incomplete STC STC02",
    ],
    ["an action that does not exist", "*20260705*U*60*", "*20260705*XX*60*", "error code-not-allowed STC STC03"],
  ])("names %s", (_name, from, to, expected) => {
    expect(found(changed(fictionalClaimAcknowledgement, from, to))).toContain(expected);
  });
});
