import { describe, expect, it } from "vitest";
import {
  fictionalBatch,
  fictionalClaim,
  fictionalLine,
  secondaryClaim,
} from "../../../test/fixtures/edi/fictional-claim.ts";
import type { Claim } from "../../claims/claim.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { checkEdi } from "../check.ts";
import { EdiWriteError } from "../x12/write-error.ts";
import { write837p } from "./write.ts";

const assistant = {
  kind: "person" as const,
  lastOrOrganization: "HELPER",
  first: "NOVA",
  npi: "1245319599",
  taxonomy: "363L00000X",
};

function linesOf(...claims: Claim[]): string[] {
  return write837p(fictionalBatch(claims)).split("\n");
}

function refusalOf(change: Partial<Claim> | Claim): EdiWriteError {
  try {
    write837p(fictionalBatch([{ ...fictionalClaim(), ...change }]));
  } catch (error) {
    if (error instanceof EdiWriteError) return error;
    throw error;
  }
  throw new Error("The claim was written.");
}

/** The index of the first segment that begins so; fails when there is none. */
function at(lines: readonly string[], start: string): number {
  const index = lines.findIndex((line) => line.startsWith(start));
  expect(index, start).toBeGreaterThanOrEqual(0);
  return index;
}

describe("write837p", () => {
  it("writes a claim of a patient who is the subscriber under the subscriber", () => {
    const lines = linesOf(fictionalClaim());
    expect(lines[at(lines, "SBR*")]).toBe("SBR*P*18*GRP9******CI~");
    expect(lines[at(lines, "CLM*")]).toBe("CLM*CLM0001*125.5***11:B:1*Y*A*Y*Y~");
    expect(lines.some((line) => line.startsWith("HL*") && line.includes("*23*"))).toBe(false);
    expect(lines[at(lines, "REF*6R")]).toBe("REF*6R*LN0001~");
  });

  it("writes a dependent under a patient level, and two claims of one patient under one level", () => {
    const base = fictionalClaim();
    const child = (claimNumber: string): Claim => ({
      ...base,
      claimNumber,
      coverages: [{ ...base.coverages[0]!, relationship: "19" }],
    });
    const lines = linesOf(child("KID1"), child("KID2"));
    expect(lines.filter((line) => line.startsWith("HL*"))).toEqual(["HL*1**20*1~", "HL*2*1*22*1~", "HL*3*2*23*0~"]);
    expect(lines[at(lines, "PAT*")]).toBe("PAT*19~");
    expect(lines.filter((line) => line.startsWith("CLM*"))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith("LX*"))).toEqual(["LX*1~", "LX*1~"]);
  });

  it("puts claims of two billing providers and two payers into levels of their own", () => {
    const base = fictionalClaim();
    const otherPayer: Claim = {
      ...base,
      claimNumber: "B",
      coverages: [{ ...base.coverages[0]!, payer: { name: "SECOND PLAN", payerId: "SEC9", filingCode: "BL" } }],
    };
    const otherBilling: Claim = {
      ...base,
      claimNumber: "C",
      billingProvider: { ...base.billingProvider, npi: "1245319599" },
    };
    const lines = linesOf(base, otherBilling, otherPayer);
    const levels = lines.filter((line) => line.startsWith("HL*"));
    expect(levels).toEqual(["HL*1**20*1~", "HL*2*1*22*0~", "HL*3*1*22*0~", "HL*4**20*1~", "HL*5*4*22*0~"]);
  });

  it("repeats the patient's level after one hundred claims", () => {
    const claims = Array.from({ length: 101 }, (_one, index) => fictionalClaim({ claimNumber: `N${index}` }));
    expect(linesOf(...claims).filter((line) => line.includes("*22*0~"))).toHaveLength(2);
  });

  it("names a line's provider only where it differs, and a rendering provider only where it is not the billing one", () => {
    const lines = linesOf(
      fictionalClaim({
        lines: [
          fictionalLine({ renderingProvider: fictionalClaim().renderingProvider! }),
          fictionalLine({ lineNumber: 2, controlNumber: "LN0002", renderingProvider: assistant, placeOfService: "22" }),
        ],
      }),
    );
    expect(lines.filter((line) => line.startsWith("NM1*82*"))).toHaveLength(2);
    expect(at(lines, "NM1*82*1*HELPER")).toBeGreaterThan(at(lines, "LX*2"));
    expect(lines[at(lines, "LX*2") + 1]).toBe("SV1*HC:99213*125.5*UN*1*22**1~");
    const billing = fictionalClaim().billingProvider;
    const same = linesOf(
      fictionalClaim({
        renderingProvider: { kind: "organization", lastOrOrganization: billing.lastOrOrganization, npi: billing.npi! },
      }),
    );
    expect(same.some((line) => line.startsWith("NM1*82*"))).toBe(false);
  });

  it("writes dates, numbers, causes, drug and note where the guide wants them", () => {
    const lines = linesOf(
      fictionalClaim({
        dates: {
          accident: isoDate("2026-05-30"),
          disabilityFrom: isoDate("2026-05-30"),
          disabilityTo: isoDate("2026-06-10"),
        },
        relatedCauses: { employment: true, autoAccident: true, otherAccident: false, autoAccidentState: "IL" },
        priorAuthorization: "AUTH1",
        referralNumber: "REFER1",
        cliaNumber: "11D1111111",
        note: "left knee",
        patientPaidCents: cents(1_500),
        lines: [
          fictionalLine({
            toDate: isoDate("2026-06-03"),
            modifiers: ["25", "RT"],
            description: "unlisted thing",
            emergency: true,
            epsdt: true,
            familyPlanning: true,
            units: "2.5",
            ndc: { code: "00012345678", quantity: "1.5", unit: "ML" },
            note: "see report",
          }),
        ],
      }),
    );
    const wanted = [
      "CLM*CLM0001*125.5***11:B:1*Y*A*Y*Y**AA:EM::IL~",
      "DTP*439*D8*20260530~",
      "DTP*314*RD8*20260530-20260610~",
      "AMT*F5*15~",
      "REF*9F*REFER1~",
      "REF*G1*AUTH1~",
      "REF*X4*11D1111111~",
      "REF*EA*ACCT01~",
      "NTE*ADD*LEFT KNEE~",
      "SV1*HC:99213:25:RT:::UNLISTED THING*125.5*UN*2.5***1**Y**Y*Y~",
      "DTP*472*RD8*20260601-20260603~",
      "NTE*ADD*SEE REPORT~",
      "LIN**N4*00012345678~",
      "CTP****1.5*ML~",
    ];
    expect(lines.filter((line) => wanted.includes(line))).toEqual(wanted);
    expect(linesOf(fictionalClaim()).some((line) => line.startsWith("AMT*F5"))).toBe(false);
  });

  it("replays the primary payer's answer on a secondary claim, on its lines and once", () => {
    const lines = linesOf(secondaryClaim());
    expect(lines[at(lines, "SBR*S")]).toBe("SBR*S*18*******12~");
    const answer = lines.slice(at(lines, "SVD*"), at(lines, "SE*"));
    expect(answer).toEqual([
      "SVD*PRET1*80*HC:99213**1~",
      "CAS*CO*45*25.5~",
      "CAS*PR*2*20~",
      "DTP*573*D8*20260620~",
      "AMT*EAF*20~",
    ]);
    expect(lines[at(lines, "AMT*D") + 1]).toBe("OI***Y***Y~");
    expect(lines[at(lines, "REF*F8")]).toBe("REF*F8*ICN777~");
  });

  it("tells a claim-level answer on the claim, with its date at the payer", () => {
    const claim = secondaryClaim();
    const prior = claim.coverages[0]!.priorAdjudication!;
    claim.coverages[0] = {
      ...claim.coverages[0]!,
      priorAdjudication: { ...prior, lines: [], claimAdjustments: prior.lines[0]!.adjustments },
    };
    const lines = linesOf(claim);
    expect(lines.slice(at(lines, "CAS*CO"), at(lines, "OI*"))).toEqual([
      "CAS*CO*45*25.5~",
      "CAS*PR*2*20~",
      "AMT*D*80~",
      "AMT*EAF*20~",
    ]);
    expect(lines[at(lines, "DTP*573") + 1]).toBe("REF*F8*ICN777~");
    expect(lines.some((line) => line.startsWith("SVD*"))).toBe(false);
  });

  it("names a replacement's predecessor, and a facility only where it is another place", () => {
    const lines = linesOf(fictionalClaim({ frequency: "7", payerControlNumber: "PCN1" }));
    expect(lines[at(lines, "CLM*")]).toContain("11:B:7");
    expect(lines[at(lines, "REF*F8")]).toBe("REF*F8*PCN1~");
    const { address, npi } = fictionalClaim().billingProvider;
    const home = { name: "MOONRISE FAMILY CLINIC", npi: npi!, address };
    expect(linesOf(fictionalClaim({ serviceFacility: home })).some((line) => line.startsWith("NM1*77"))).toBe(false);
    const away = { ...home, npi: "1245319599", address: { ...address, line1: "2 FAR SIDE" } };
    expect(linesOf(fictionalClaim({ serviceFacility: away })).some((line) => line === "N3*2 FAR SIDE~")).toBe(true);
  });

  it.each([
    ["no line", { lines: [] }, "no-lines"],
    ["no diagnosis", { diagnoses: [] }, "no-diagnosis"],
    ["a pointer to nothing", { lines: [fictionalLine({ diagnosisPointers: [3] })] }, "pointer-missing-diagnosis"],
    ["no pointer", { lines: [fictionalLine({ diagnosisPointers: [] })] }, "no-pointer"],
    ["dates reversed", { lines: [fictionalLine({ toDate: isoDate("2026-05-01") })] }, "dates-reversed"],
    [
      "two lines of one number",
      { lines: [fictionalLine(), fictionalLine({ lineNumber: 2 })] },
      "line-control-number-repeated",
    ],
    ["a void without the payer's number", { frequency: "8" }, "payer-control-number-missing"],
    ["an original with a payer's number", { payerControlNumber: "X1" }, "payer-control-number-on-original"],
    ["a claim number with a dash", { claimNumber: "A-1" }, "claim-number"],
    ["no such coverage", { destination: "tertiary" }, "no-destination"],
    ["an outside laboratory's charge", { outsideLabChargeCents: cents(5) }, "outside-lab"],
    ["a negative patient payment", { patientPaidCents: cents(-5) }, "patient-paid"],
    [
      "three causes",
      { relatedCauses: { employment: true, autoAccident: true, otherAccident: true } },
      "related-causes",
    ],
    [
      "an accident without state",
      { relatedCauses: { employment: false, autoAccident: true, otherAccident: false } },
      "accident-state-missing",
    ],
    ["a separator in a note", { note: "a*b" }, "separator-in-data"],
    ["a diagnosis with a point", { diagnoses: ["J20.9"] }, "written-file-has-errors"],
    [
      "a procedure modifier of three characters",
      { lines: [fictionalLine({ modifiers: ["ABC"] })] },
      "written-file-has-errors",
    ],
    ["a place of service of three digits", { placeOfService: "111" }, "written-file-has-errors"],
  ] as [string, Partial<Claim>, string][])("refuses %s", (_name, change, code) => {
    const refusal = refusalOf(change);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/[.]$/);
  });

  it("refuses an earlier payer's answer that does not explain the charge, naming the difference", () => {
    const claim = secondaryClaim();
    const prior = claim.coverages[0]!.priorAdjudication!;
    claim.coverages[0] = { ...claim.coverages[0]!, priorAdjudication: { ...prior, paidCents: cents(7_900) } };
    expect(refusalOf(claim)).toMatchObject({ code: "cob-claim-balance" });
    expect(refusalOf(claim).message).toContain("$1.00");
  });

  it("names the claim that the checker refuses, also when the fault stands above the claim", () => {
    const good = fictionalClaim({ claimNumber: "GOOD1" });
    const base = fictionalClaim({ claimNumber: "BAD2" });
    const onClaim: Claim = { ...base, diagnoses: ["J20.9"] };
    const above: Claim = { ...base, coverages: [{ ...base.coverages[0]!, memberId: "" }] };
    for (const bad of [onClaim, above]) {
      expect(() => write837p(fictionalBatch([good, bad, { ...good, claimNumber: "GOOD3" }]))).toThrow(/^Claim BAD2: /);
    }
  });

  it("refuses an empty batch and a claim chosen twice", () => {
    expect(() => write837p(fictionalBatch([]))).toThrow(EdiWriteError);
    expect(() => write837p(fictionalBatch([fictionalClaim(), fictionalClaim()]))).toThrow("CLM0001 was chosen twice");
  });

  it("writes with the receiver's separators and passes the checker", () => {
    const batch = fictionalBatch([secondaryClaim()]);
    const delimiters = { element: "|", repetition: "!", component: ">", segment: "'" };
    const text = write837p({ ...batch, usage: "P", profile: { ...batch.profile, delimiters } });
    expect(text.split("'").length).toBeGreaterThan(40);
    expect(checkEdi(text, { today: isoDate("2026-07-10") }).problems).toEqual([]);
  });
});
