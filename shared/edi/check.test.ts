import fc from "fast-check";
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
import { readEdi } from "./read.ts";
import { showEdi } from "./show.ts";

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

type Mutation = [name: string, from: string, to: string, code: string, at: string, severity?: "error" | "warning"];

const CLAIM_MUTATIONS: Mutation[] = [
  ["usage: a required element left out", "N3*100 TRANQUILITY ROAD~", "N3**SUITE 5~", "element-missing", "N301"],
  [
    "usage: an element that the guide does not use",
    "N4*SPRINGFIELD*IL*627010002~",
    "N4*SPRINGFIELD*IL*627010002**X~",
    "element-not-used",
    "N405",
  ],
  ["usage: a required segment left out", "N3*100 TRANQUILITY ROAD~\n", "", "segment-missing", ""],
  ["usage: a required loop left out", "NM1*40*2*STARLIGHT CLEARINGHOUSE*****46*STAR01~\n", "", "loop-missing", "NM101"],
  ["length: too long", "MEM000111", "M".repeat(81), "too-long", "NM109"],
  ["length: too short", "*46*MC001~", "*46*M~", "too-short", "NM109"],
  ["type: not a number", "SV1*HC:99213*125.5*", "SV1*HC:99213*12A.5*", "not-a-number", "SV102"],
  ["type: three decimals of money", "CLM*CLM0001*125.5*", "CLM*CLM0001*125.505*", "amount-decimals", "CLM02"],
  ["code: unknown claim filing code", "SBR*P*18*GRP9******CI~", "SBR*P*18*GRP9******QQ~", "code-not-allowed", "SBR09"],
  ["code: unknown entity", "NM1*82*1*EXAMPLE", "NM1*8Q*1*EXAMPLE", "segment-unexpected", ""],
  ["repeat: a segment too often", "REF*EA*ACCT01~\n", "REF*EA*ACCT01~\nREF*EA*ACCT02~\n", "segment-repeated", ""],
  ["repeat: a loop too often", "LX*1~\n", "NM1*82*1*EXTRA*NOVA~\nLX*1~\n", "loop-repeated", ""],
  ["repeat: an element that may not repeat", "HC:99213*125.5", "HC:99213^HC:99214*125.5", "element-repeated", "SV101"],
  ["syntax note: a pair with one missing", "*XX*1234567893~", "*XX~", "syntax-paired", "NM108"],
  [
    "syntax note: neither of two",
    "PER*IC*BILLER BRIGHTWELL*TE*5555550101~",
    "PER*IC*BILLER BRIGHTWELL*TE*5555550101*EM~",
    "syntax-paired",
    "PER05",
  ],
  ["separator in data", "N3*1 CRATER LANE~", "N3*1 CRATER:LANE~", "separator-in-data", "N301"],
  ["hierarchy: numbers out of step", "HL*3*1*22", "HL*7*1*22", "level-number", "HL01"],
  ["hierarchy: a parent that does not exist", "HL*3*1*22", "HL*3*9*22", "level-parent", "HL02"],
  ["hierarchy: children denied", "HL*4*1*22*1~", "HL*4*1*22*0~", "level-children", "HL04"],
  ["lines numbered wrongly", "LX*2~", "LX*5~", "line-number", "LX01"],
  ["claim total is not the sum of its lines", "CLM*CLM0001*125.5*", "CLM*CLM0001*126.5*", "claim-total", "CLM02"],
  ["a diagnosis pointer to nothing", "UN*1***1~", "UN*1***2~", "diagnosis-pointer", "SV107-1"],
  ["a diagnosis with its point", "HI*ABK:J209", "HI*ABK:J20.9", "diagnosis-point", "HI01-2"],
  ["a diagnosis that is no ICD-10-CM code", "HI*ABK:J209", "HI*ABK:4779", "diagnosis-form", "HI01-2", "warning"],
  ["the same diagnosis twice", "HI*ABK:J209~", "HI*ABK:J209*ABF:J209~", "diagnosis-repeated", "HI02-2", "warning"],
  ["a day that does not exist", "DTP*472*D8*20260601~", "DTP*472*D8*20260631~", "date-impossible", "DTP03"],
  [
    "a range that ends before it begins",
    "DTP*472*D8*20260601~",
    "DTP*472*RD8*20260602-20260601~",
    "dates-reversed",
    "DTP03",
  ],
  ["a service in the future", "DTP*472*D8*20260601~", "DTP*472*D8*20270601~", "date-future", "DTP03", "warning"],
  ["an NPI with a wrong check digit", "*XX*1234567893~", "*XX*1234567890~", "npi", "NM109", "warning"],
  ["an EIN with a dash", "REF*EI*999000001~", "REF*EI*99-9000001~", "tax-id", "REF02", "warning"],
  ["a five-digit ZIP of the billing provider", "IL*627010002~", "IL*62701~", "zip-nine-digits", "N403", "warning"],
  ["a ZIP of seven digits", "IL*627010001~", "IL*6270100~", "zip", "N403", "warning"],
  ["a post office box as the billing address", "N3*100 TRANQUILITY ROAD~", "N3*PO BOX 7~", "po-box", "N301", "warning"],
  ["a taxonomy code without its X", "PXC*261QP2300X~", "PXC*261QP2300Y~", "taxonomy", "PRV03", "warning"],
  ["a telephone number with dashes", "*TE*5555550100~", "*TE*555-555-0100~", "phone", "PER04", "warning"],
  ["an NDC with dashes", "LIN**N4*00012345678~", "LIN**N4*0001-2345-78~", "ndc", "LIN03"],
  ["an NDC of ten digits", "LIN**N4*00012345678~", "LIN**N4*0012345678~", "ndc", "LIN03"],
  ["two claims of one number", "CLM*CLM0002*", "CLM*CLM0001*", "claim-number-repeated", "CLM01", "warning"],
  ["two lines of one control number", "REF*6R*LN0002~", "REF*6R*LN0001~", "line-control-number-repeated", "REF02"],
  ["a void without the payer's number", "11:B:1*", "11:B:8*", "payer-control-number-missing", "CLM05-3"],
  [
    "an accident without state",
    "CLM*CLM0001*125.5***11:B:1*Y*A*Y*Y~",
    "CLM*CLM0001*125.5***11:B:1*Y*A*Y*Y**AA~",
    "accident-state-missing",
    "CLM11-4",
    "warning",
  ],
  [
    "an accident without date",
    "CLM*CLM0001*125.5***11:B:1*Y*A*Y*Y~",
    "CLM*CLM0001*125.5***11:B:1*Y*A*Y*Y**OA~",
    "accident-date-missing",
    "CLM11",
    "warning",
  ],
  ["COB: the earlier payer leaves money unexplained", "AMT*D*80~", "AMT*D*79~", "cob-claim-balance", "AMT02"],
  ["COB: payment differs from its lines", "AMT*D*80~", "AMT*D*79~", "cob-payment-balance", "AMT02"],
  ["COB: a line leaves money unexplained", "CAS*CO*45*25.5~", "CAS*CO*45*24.5~", "cob-line-balance", "SVD02"],
  ["COB: a line answered by nobody known", "SVD*PRET1*", "SVD*NOBODY*", "cob-payer-unknown", "SVD01"],
  [
    "two coverages of one rank",
    "SBR*P*18*GRP9******CI~\nAMT*D",
    "SBR*S*18*GRP9******CI~\nAMT*D",
    "coverage-rank-repeated",
    "SBR01",
  ],
  ["a reason that is no CARC", "CAS*CO*45*", "CAS*CO*45.5*", "carc-form", "CAS02", "warning"],
  ["a reason that was never assigned", "CAS*CO*45*", "CAS*CO*999*", "carc-unknown", "CAS02", "warning"],
  ["a reason under an unusual group", "CAS*PR*2*", "CAS*CO*2*", "carc-group", "CAS02", "warning"],
  [
    "an unknown state",
    "N4*SPRINGFIELD*IL*627010001~",
    "N4*SPRINGFIELD*QQ*627010001~",
    "state-unknown",
    "N402",
    "warning",
  ],
  [
    "an unknown state of the billing provider",
    "N4*SPRINGFIELD*IL*627010002~",
    "N4*SPRINGFIELD*QQ*627010002~",
    "state-unknown",
    "N402",
    "warning",
  ],
  ["an unknown state of an accident", "*Y*A*Y*Y~", "*Y*A*Y*Y**AA:::QQ~", "state-unknown", "CLM11-4", "warning"],
  ["an unknown place of service", "***11:B:1*", "***98:B:1*", "place-unknown", "CLM05-1", "warning"],
  ["a procedure that is no code", "HC:99213*125.5", "HC:9921*125.5", "procedure-form", "SV101-2", "warning"],
  ["a modifier in small letters", "HC:99213*125.5", "HC:99213:rt*125.5", "modifier-form", "SV101-3", "warning"],
  [
    "a discharge before the admission",
    "REF*EA*ACCT01~",
    "DTP*435*D8*20260602~\nDTP*096*D8*20260601~\nREF*EA*ACCT01~",
    "dates-reversed",
    "DTP03",
    "warning",
  ],
  [
    "a subscriber with claims who is not said to be the patient",
    "SBR*P*18*GRP9******CI~\nNM1",
    "SBR*P**GRP9******CI~\nNM1",
    "subscriber-relation",
    "SBR02",
    "warning",
  ],
  [
    "a patient below a subscriber who is the patient",
    "SBR*P**GRP9******CI~",
    "SBR*P*18*GRP9******CI~",
    "subscriber-relation",
    "SBR02",
    "warning",
  ],
  [
    "a subscriber who is the patient without birth date",
    "DMG*D8*19800229*F~\n",
    "",
    "patient-facts-missing",
    "SBR02",
    "warning",
  ],
  [
    "a plan name beside a group number",
    "SBR*P*18*GRP9******CI~",
    "SBR*P*18*GRP9*PLAN*****CI~",
    "plan-name-beside-number",
    "SBR04",
    "warning",
  ],
  ["separators with nothing after them", "REF*EA*ACCT01~", "REF*EA*ACCT01**~", "trailing-separators", "", "warning"],
  [
    "ST names another version",
    "ST*837*0001*005010X222A1~",
    "ST*837*0001*005010X222~",
    "version-differs",
    "ST03",
    "warning",
  ],
];

const REMITTANCE_MUTATIONS: Mutation[] = [
  ["a line that does not balance", "SVC*HC:99213*125.5*80**1", "SVC*HC:99213*125.5*81**1", "balance-line", "SVC03"],
  ["a claim that does not balance", "*1*125.5*80*20*", "*1*125.5*81*20*", "balance-claim", "CLP04"],
  ["a check that does not balance", "BPR*I*122*", "BPR*I*120*", "balance-check", "BPR02"],
  ["a provider-level adjustment with the wrong sign", "INTEREST*-2", "INTEREST*2", "balance-check", "BPR02"],
  [
    "a claim charge that is not the sum of its lines",
    "SVC*HC:99213*125.5*80**1",
    "SVC*HC:99213*120*74.5**1",
    "claim-total",
    "CLP03",
    "warning",
  ],
  ["a patient share that differs from PR", "*125.5*80*20*", "*125.5*80*21*", "patient-share", "CLP05", "warning"],
  ["a remark that is no RARC", "LQ*HE*N130", "LQ*HE*130", "rarc-form", "LQ02", "warning"],
  ["no payment, but an amount", "*C*ACH*", "*C*NON*", "payment-method", "BPR04", "warning"],
  ["an unknown claim status", "CLP*CLM0001*1*", "CLP*CLM0001*99*", "code-not-allowed", "CLP02"],
  ["an unknown provider-level reason", "L6:INTEREST", "QQ:INTEREST", "code-not-allowed", "PLB03-1"],
  ["a claim without its LX", "LX*1~\n", "", "segment-missing", ""],
  ["an unknown segment", "LX*1~\n", "ZZZ*1~\nLX*1~\n", "segment-unexpected", ""],
];

describe("checkEdi", () => {
  it.each([
    ["claims", claims],
    ["a remittance", balancedRemittance],
    ["an acknowledgement", mixedAcknowledgement],
  ])("finds nothing in a clean file of %s", (_name, text) => {
    expect(checkEdi(text, { today })).toMatchObject({ interchanges: 1, problems: [] });
  });

  it.each(CLAIM_MUTATIONS)("names in claims: %s", (_name, from, to, code, at, severity = "error") => {
    expectFound(changed(claims, from, to), code, at, severity);
  });

  it.each(REMITTANCE_MUTATIONS)("names in a remittance: %s", (_name, from, to, code, at, severity = "error") => {
    expectFound(changed(balancedRemittance, from, to), code, at, severity);
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

  it("names a subscriber without a claim", () => {
    const start = claims.indexOf("CLM*CLM0001");
    const end = claims.indexOf("HL*3*");
    expectFound(changed(claims, claims.slice(start, end), ""), "subscriber-without-claim", "", "error");
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

  it.each([
    [
      "an ISA of the wrong width",
      "*MOONCLINIC     *ZZ*STARCLEARING   *",
      "*MOONCLINIC*ZZ*STARCLEARING   *",
      "isa-width",
      "ISA06",
      "error",
    ],
    ["neither test nor production", "*0*T*:~", "*0*Q*:~", "code-not-allowed", "ISA15", "error"],
    ["an older version of the interchange", "*00501*", "*00401*", "isa-version", "ISA12", "warning"],
    ["two separators alike", "*^*00501*", "*:*00501*", "separators-alike", "ISA16", "error"],
    ["an impossible interchange date", "*260704*0915*^*", "*261304*0915*^*", "form", "ISA09", "error"],
    ["an impossible interchange time", "*260704*0915*^*", "*260704*2515*^*", "form", "ISA10", "error"],
    ["a group of another kind", "GS*HC*", "GS*HP*", "group-kind", "GS01", "error"],
    ["a group control number with letters", "*0915*42*X*", "*0915*4B*X*", "form", "GS06", "error"],
  ] as const)("names in the envelope: %s", (_name, from, to, code, at, severity) => {
    expectFound(claims.replace(from, to), code, at, severity);
  });

  it("counts wrong accepted transactions in an acknowledgement", () => {
    expectFound(mixedAcknowledgement.replace("AK9*P*2*2*1", "AK9*P*2*2*2"), "accepted-count", "AK904", "warning");
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

  it("says that an amount is too large to be real, and goes on", () => {
    const huge = changed(balancedRemittance, "CLP*CLM0003*19*60*40*", "CLP*CLM0003*19*60*9999999999*");
    expect(checkEdi(huge, { today }).problems.filter((one) => one.code === "amount-too-large")).toHaveLength(1);
  });

  it("neither throws nor hangs, whatever is done to a file", () => {
    const files = [claims, balancedRemittance, mixedAcknowledgement];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.string({ maxLength: 8 }),
        (file, at, cut, text) => {
          const place = at % file.length;
          const broken = file.slice(0, place) + text + file.slice(place + cut);
          expect(checkEdi(broken, { today }).problems.length).toBeLessThanOrEqual(5001);
          expect(readEdi(broken).transactions.length).toBeLessThanOrEqual(2);
          expect(showEdi(broken)).toMatch(/\n$/);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function expectFound(text: string, code: string, at: string, severity: "error" | "warning"): void {
  const found = checkEdi(text, { today }).problems.filter((one) => one.code === code);
  expect(found.map((one) => ({ severity: one.severity, at: one.element ?? "" }))).toContainEqual({ severity, at });
}
