import { describe, expect, it } from "vitest";
import {
  fictionalBatch,
  fictionalClaim,
  fictionalLine,
  secondaryClaim,
} from "../../test/fixtures/edi/fictional-claim.ts";
import { balancedRemittance, changed, mixedAcknowledgement } from "../../test/fixtures/edi/fictional-remittance.ts";
import { isoDate } from "../dates/iso-date.ts";
import { write837p } from "./837p/write.ts";
import { checkEdi } from "./check.ts";

const today = isoDate("2026-07-10");
const childClaim = (() => {
  const claim = fictionalClaim({
    claimNumber: "CLM0004",
    lines: [fictionalLine(), fictionalLine({ lineNumber: 2, controlNumber: "LN0002", modifiers: ["76"] })],
  });
  return { ...claim, coverages: [{ ...claim.coverages[0]!, relationship: "19" as const }] };
})();
const drugLine = fictionalLine({ ndc: { code: "00012345678", quantity: "1", unit: "ML" } });
const claims = write837p(fictionalBatch([fictionalClaim({ lines: [drugLine] }), secondaryClaim(), childClaim]));

// What each finding is about is shown break by break in finding-codes.test.ts.
describe("checkEdi", () => {
  it.each([
    ["claims", claims],
    ["a remittance", balancedRemittance],
    ["an acknowledgement", mixedAcknowledgement],
  ])("finds nothing in a clean file of %s", (_name, text) => {
    expect(checkEdi(text, { today })).toMatchObject({ interchanges: 1, problems: [] });
  });

  it("names segments out of order, and keeps them where they belong", () => {
    const street = "N3*100 TRANQUILITY ROAD~\n";
    const city = "N4*SPRINGFIELD*IL*627010002~\n";
    const { problems } = checkEdi(claims.replace(`${street}${city}`, `${city}${street}`), { today });
    expect(problems).toMatchObject([{ code: "segment-order", severity: "error", segmentId: "N3", loop: "2010AA" }]);
    const birth = "DMG*D8*19800229*F~\n";
    const elsewhere = claims.replace(birth, "").replace("CLM*CLM0001", `${birth}CLM*CLM0001`);
    expectFound(elsewhere, "segment-unexpected", "", "error");
  });

  it("places a problem at its segment, loop and value, and says a sentence without patient data", () => {
    const [problem] = checkEdi(changed(balancedRemittance, "CAS*CO*45*20~", "CAS*CO*45*19~"), { today }).problems;
    expect(problem).toMatchObject({
      severity: "error",
      code: "balance-claim",
      segmentNumber: 26,
      segmentId: "CLP",
      loop: "2100",
    });
    expect(problem?.message).toContain("$1.00");
    expect(problem?.message).not.toContain("OTHERPATIENT");
  });

  it("checks only the envelope of a transaction it does not know", () => {
    const unknown = mixedAcknowledgement.replaceAll("005010X231A1", "005010X999").replace("ST*999", "ST*998");
    expect(checkEdi(unknown, { today }).problems).toMatchObject([
      { code: "transaction-not-known", severity: "warning" },
    ]);
  });

  it("does not let one broken transaction hide the next", () => {
    const second = balancedRemittance.slice(balancedRemittance.indexOf("ST*835"), balancedRemittance.indexOf("GE*"));
    const two = balancedRemittance
      .replace("SE*29*0001~\n", "")
      .replace("GE*1*", `${second.replaceAll("*0001~", "*0002~").replace("BPR*I*122*", "BPR*I*121*")}GE*2*`);
    const report = checkEdi(two, { today });
    expect(report.transactions).toHaveLength(2);
    expect(report.problems.map((one) => one.code)).toEqual(
      expect.arrayContaining(["transaction-not-closed", "balance-check"]),
    );
  });

  it("does not let a hopeless transaction hide the next", () => {
    const second = balancedRemittance.slice(balancedRemittance.indexOf("ST*835"), balancedRemittance.indexOf("GE*"));
    const two = balancedRemittance
      .replace("LX*1~\n", "ZZZ*1~\n".repeat(6_000))
      .replace("GE*1*", `${second.replaceAll("*0001~", "*0002~").replace("BPR*I*122*", "BPR*I*121*")}GE*2*`);
    const codes = checkEdi(two, { today }).problems.map((one) => one.code);
    expect(codes.filter((code) => code === "too-many-problems")).toHaveLength(1);
    expect(codes.at(-1)).toBe("balance-check");
    expect(codes.length).toBeLessThan(1_100);
  });

  it("says that an amount is too large to be real, and goes on", () => {
    const huge = changed(balancedRemittance, "CLP*CLM0003*19*60*40*", "CLP*CLM0003*19*60*9999999999*");
    expect(checkEdi(huge, { today }).problems.filter((one) => one.code === "amount-too-large")).toHaveLength(1);
  });
});

function expectFound(text: string, code: string, at: string, severity: "error" | "warning"): void {
  const found = checkEdi(text, { today }).problems.filter((one) => one.code === code);
  expect(found.map((one) => ({ severity: one.severity, at: one.element ?? "" }))).toContainEqual({ severity, at });
}
