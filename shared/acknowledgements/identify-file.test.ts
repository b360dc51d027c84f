import { describe, expect, it } from "vitest";
import { fictionalClaimAcknowledgement } from "../../test/fixtures/edi/fictional-claim-acknowledgement.ts";
import { balancedRemittance, mixedAcknowledgement } from "../../test/fixtures/edi/fictional-remittance.ts";
import { identifyFile, segmentsAlone } from "./identify-file.ts";

describe("what a file is", () => {
  it.each([
    [balancedRemittance, "835", "000000077"],
    [mixedAcknowledgement, "999", "000000078"],
    [fictionalClaimAcknowledgement, "277CA", "000000079"],
    [mixedAcknowledgement.split("\n").slice(0, 2).join("\n"), "TA1", "000000078"],
    [balancedRemittance.replaceAll("835", "999X"), "other", "000000077"],
    ["Your batch was received.", "report", null],
    ["", "report", null],
  ])("case %#", (text, kind, interchangeControlNumber) => {
    expect(identifyFile(text)).toMatchObject({ kind, interchangeControlNumber });
  });

  it("is told by the first interchange: who sent it to whom", () => {
    expect(identifyFile(fictionalClaimAcknowledgement)).toMatchObject({
      senderId: "PRETENDPAYER",
      receiverId: "MOONCLINIC",
      groupControlNumber: "79",
      usage: "T",
    });
  });
});

it("segments alone are the same whatever stands between them", () => {
  const other = mixedAcknowledgement.replaceAll("~\n", "~\r\n");
  expect(segmentsAlone(other)).toBe(segmentsAlone(mixedAcknowledgement));
  expect(segmentsAlone(mixedAcknowledgement.replace("IK5*A", "IK5*R"))).not.toBe(segmentsAlone(mixedAcknowledgement));
});
