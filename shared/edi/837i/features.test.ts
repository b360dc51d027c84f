import { describe, expect, it } from "vitest";
import {
  fictionalRevenueLine,
  inpatientClaim,
  institutionalBatch,
  outpatientClaim,
  secondaryInpatientClaim,
} from "../../../test/fixtures/edi/fictional-institutional-claim.ts";
import type { InstitutionalClaim } from "../../claims/institutional-claim.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { checkEdi } from "../check.ts";
import { readEdi } from "../read.ts";
import { write837i } from "./write.ts";

const surgeon = { kind: "person" as const, lastOrOrganization: "SUTURE", first: "RIGEL", npi: "1497758544" };
const visit = outpatientClaim();
const [test1, test2] = visit.lines as [InstitutionalClaim["lines"][number], InstitutionalClaim["lines"][number]];
const stay = inpatientClaim();
const insured = stay.coverages[0]!;

/** A claim with one line changed. */
function withLine(changes: Partial<InstitutionalClaim["lines"][number]>): InstitutionalClaim {
  return outpatientClaim({ lines: [{ ...test1, ...changes }] });
}

type Feature = readonly [what: string, claim: InstitutionalClaim, segments: readonly string[]];

const ON_THE_CLAIM: readonly Feature[] = [
  [
    "type of bill, statement period, admission and discharge",
    stay,
    [
      "CLM*INST0001*8762.75***11:A:1**A*Y*Y",
      "DTP*096*TM*1115",
      "DTP*434*RD8*20260510-20260514",
      "DTP*435*DT*202605101430",
      "CL1*1*1*01",
    ],
  ],
  ["a visit without admission", visit, ["CLM*INST0002*124.75***13:A:1**A*Y*Y", "CL1*3*1*01", "HI*APR:R7309"]],
  [
    "an admission without hour",
    inpatientClaim({ admission: { date: isoDate("2026-05-10") } }),
    ["DTP*435*D8*20260510"],
  ],
  [
    "an interim bill of a patient who is still there",
    inpatientClaim({ frequency: "2", patientStatus: "30" }),
    ["CLM*INST0001*8762.75***11:A:2**A*Y*Y", "CL1*1*1*30"],
  ],
  ["a replacement", inpatientClaim({ frequency: "7", payerControlNumber: "ICN123" }), ["REF*F8*ICN123"]],
  [
    "a void",
    inpatientClaim({ frequency: "8", payerControlNumber: "ICN123" }),
    ["CLM*INST0001*8762.75***11:A:8**A*Y*Y", "REF*F8*ICN123"],
  ],
  ["a reason for delay", inpatientClaim({ delayReason: "11" }), ["CLM*INST0001*8762.75***11:A:1**A*Y*Y***********11"]],
  ["marks of presence on admission", stay, ["HI*ABK:K3580:::::::Y", "HI*ABF:I10:::::::Y"]],
  [
    "more than twelve other diagnoses",
    inpatientClaim({
      otherDiagnoses: Array.from({ length: 13 }, (_, index) => ({ code: `Z${10 + index}` })),
    }),
    ["HI*ABF:Z22"],
  ],
  [
    "external causes",
    inpatientClaim({ externalCauses: [{ code: "W010XXA", presentOnAdmission: "Y" }, { code: "Y92009" }] }),
    ["HI*ABN:W010XXA:::::::Y*ABN:Y92009"],
  ],
  [
    "procedures",
    inpatientClaim({ otherProcedures: [{ code: "30233N1", date: isoDate("2026-05-12") }] }),
    ["HI*BBR:0DTJ4ZZ:D8:20260511", "HI*BBQ:30233N1:D8:20260512"],
  ],
  [
    "occurrences and spans",
    inpatientClaim({
      occurrenceSpans: [{ code: "71", fromDate: isoDate("2026-05-01"), toDate: isoDate("2026-05-03") }],
    }),
    ["HI*BI:71:RD8:20260501-20260503", "HI*BH:11:D8:20260509"],
  ],
  [
    "values",
    inpatientClaim({
      values: [
        { code: "80", amountCents: cents(400) },
        { code: "01", amountCents: cents(65_050) },
        { code: "02", amountCents: cents(0) },
      ],
    }),
    ["HI*BE:80:::4*BE:01:::650.5*BE:02:::0"],
  ],
  [
    "conditions and treatments",
    inpatientClaim({ conditionCodes: ["09", "C5"], treatmentCodes: ["A01"] }),
    ["HI*BG:09*BG:C5", "HI*TC:A01"],
  ],
  ["group and estimate", inpatientClaim({ patientEstimateCents: cents(25_000) }), ["HI*DR:343", "AMT*F3*250"]],
  [
    "authorization, referral, review and rarer numbers",
    inpatientClaim({
      priorAuthorization: "AUTH1",
      referralNumber: "REFER1",
      peerReviewNumber: "PRO1",
      investigationalDevices: ["G123456", "G654321"],
      autoAccidentState: "IL",
      references: { authorizationException: "7", clearinghouseClaim: "TRACE1", demonstrationProject: "DEMO1" },
    }),
    [
      "REF*G1*AUTH1",
      "REF*9F*REFER1",
      "REF*G4*PRO1",
      "REF*LX*G123456",
      "REF*LX*G654321",
      "REF*LU*IL",
      "REF*4N*7",
      "REF*D9*TRACE1",
      "REF*P4*DEMO1",
    ],
  ],
  [
    "attachments, notes and file information",
    inpatientClaim({
      attachments: [
        { reportType: "DS", transmission: "BM", controlNumber: "PAPER1" },
        { reportType: "OZ", transmission: "AA" },
      ],
      notes: [{ kind: "DCP", text: "HOME WITH CARE" }],
      billingNote: "CORRECTED ROOM",
      fileInformation: ["STATE DATA"],
    }),
    ["PWK*DS*BM***AC*PAPER1", "PWK*OZ*AA", "NTE*DCP*HOME WITH CARE", "NTE*ADD*CORRECTED ROOM", "K3*STATE DATA"],
  ],
  [
    "contract, repricing and EPSDT referral",
    inpatientClaim({
      contract: { type: "02", amountCents: cents(80_000) },
      repricing: { method: "02", allowedCents: cents(500_000), groupCode: "343" },
      certifications: [{ category: "ZZ", applies: true, conditions: ["AV"] }],
    }),
    ["CN1*02*800", "HCP*02*5000****343", "CRC*ZZ*Y*AV"],
  ],
];

const PEOPLE: readonly Feature[] = [
  [
    "attending with taxonomy and operating",
    stay,
    ["NM1*71*1*EXAMPLE*STELLA****XX*1234567893", "PRV*AT*PXC*207R00000X", "NM1*72*1*SCALPEL*ORION****XX*1245319599"],
  ],
  [
    "other operating, rendering and referring",
    inpatientClaim({
      otherOperatingProvider: surgeon,
      renderingProvider: surgeon,
      referringProvider: { ...surgeon, payerAssignedId: "REF77" },
    }),
    [
      "NM1*ZZ*1*SUTURE*RIGEL****XX*1497758544",
      "NM1*82*1*SUTURE*RIGEL****XX*1497758544",
      "NM1*DN*1*SUTURE*RIGEL****XX*1497758544",
      "REF*G2*REF77",
    ],
  ],
  [
    "a service facility",
    inpatientClaim({
      serviceFacility: {
        name: "TYCHO WING",
        npi: "1497758544",
        address: { line1: "7 PHOBOS STREET", city: "SPRINGFIELD", state: "IL", zip: "627010007" },
      },
    }),
    ["NM1*77*2*TYCHO WING*****XX*1497758544", "N3*7 PHOBOS STREET"],
  ],
  [
    "a pay-to address and a payer's number of the biller",
    inpatientClaim({
      billingProvider: {
        ...stay.billingProvider,
        payerAssignedId: "HOSP9",
        phone: "5555550101",
        contactName: "BILLER BRIGHTWELL",
        payToAddress: { line1: "PO BOX 9", city: "SPRINGFIELD", state: "IL", zip: "627010009" },
      },
    }),
    ["NM1*87*2", "N3*PO BOX 9", "REF*G2*HOSP9", "PER*IC*BILLER BRIGHTWELL*TE*5555550101"],
  ],
  [
    "a dependent",
    inpatientClaim({
      coverages: [{ ...insured, relationship: "19", subscriber: { name: { last: "TESTPARENT", first: "VEGA" } } }],
    }),
    ["HL*2*1*22*1", "SBR*P**GRP9******CI", "HL*3*2*23*0", "PAT*19", "NM1*QC*1*TESTPATIENT*LUNA"],
  ],
  ["property and casualty", inpatientClaim({ propertyCasualtyNumber: "FIRE99" }), ["REF*Y4*FIRE99"]],
];

const ON_THE_LINE: readonly Feature[] = [
  [
    "accommodation by days, with what is not covered",
    inpatientClaim({
      lines: [fictionalRevenueLine({ nonCoveredCents: cents(20_000) })],
    }),
    ["SV2*0120**3200*DA*4**200"],
  ],
  [
    "a procedure with modifiers",
    withLine({ modifiers: ["59", "LT"] }),
    ["SV2*0301*HC:80053:59:LT*84.5*UN*1", "DTP*472*D8*20260601"],
  ],
  [
    "a rate code",
    withLine({ revenueCode: "0022", procedureCode: "RUX01", procedureList: "HP" }),
    ["SV2*0022*HP:RUX01*84.5*UN*1"],
  ],
  [
    "days of service",
    outpatientClaim({ statementTo: isoDate("2026-06-03"), lines: [{ ...test1, toDate: isoDate("2026-06-03") }] }),
    ["DTP*472*RD8*20260601-20260603"],
  ],
  [
    "a drug",
    withLine({
      drug: { code: "00012345678", quantity: "2.5", unit: "ML", prescription: { kind: "XZ", number: "RX1" } },
    }),
    ["LIN**N4*00012345678", "CTP****2.5*ML", "REF*XZ*RX1"],
  ],
  [
    "taxes, a third party's note and repricing",
    withLine({
      serviceTaxCents: cents(125),
      facilityTaxCents: cents(250),
      thirdPartyNote: "REPRICED",
      repricedLineNumber: "RP1",
      repricing: { method: "03", allowedCents: cents(5_000), savingCents: cents(3_450) },
    }),
    ["AMT*GT*1.25", "AMT*N8*2.5", "NTE*TPO*REPRICED", "REF*9B*RP1", "HCP*03*50*34.5"],
  ],
  [
    "an operating physician who differs from the claim's",
    outpatientClaim({
      operatingProvider: stay.operatingProvider!,
      lines: [{ ...test1, operatingProvider: surgeon }, test2],
    }),
    ["NM1*72*1*SCALPEL*ORION****XX*1245319599", "NM1*72*1*SUTURE*RIGEL****XX*1497758544"],
  ],
];

const secondaryVisit = ((): InstitutionalClaim => {
  const prior = {
    paidCents: cents(9_000),
    adjudicationDate: isoDate("2026-06-20"),
    payerControlNumber: "ICN9002",
    claimAdjustments: [],
    lines: [
      {
        lineNumber: 1,
        paidCents: cents(6_000),
        paidUnits: "1",
        procedureCode: "80053",
        modifiers: [],
        revenueCode: "0301",
        adjustments: [{ group: "CO", carc: "45", amountCents: cents(2_450) }],
      },
      {
        lineNumber: 2,
        paidCents: cents(3_000),
        paidUnits: "1",
        procedureCode: "85025",
        modifiers: ["59"],
        revenueCode: "0305",
        adjustments: [{ group: "PR", carc: "2", amountCents: cents(1_025) }],
      },
    ],
    remainingPatientLiabilityCents: cents(1_025),
    outpatient: { reimbursementRate: ".8", remarkCodes: ["MA01"] },
  };
  const other = {
    ...insured,
    payer: { ...insured.payer, payerId: "MAKE9" },
  };
  return outpatientClaim({
    destination: "secondary",
    coverages: [
      { ...other, priorAdjudication: prior },
      { ...insured, rank: "secondary" },
    ],
  });
})();

const OTHER_PAYERS: readonly Feature[] = [
  [
    "an inpatient answer by the claim",
    secondaryInpatientClaim(),
    [
      "CAS*CO*45*2262.75",
      "AMT*D*6000",
      "AMT*EAF*500",
      "MIA*4***6500*MA15***410********5590",
      "DTP*573*D8*20260610",
      "REF*F8*ICN9001",
    ],
  ],
  [
    "an outpatient answer by line",
    secondaryVisit,
    [
      "AMT*D*90",
      "MOA*.8**MA01",
      "SVD*MAKE9*60*HC:80053*0301*1",
      "CAS*CO*45*24.5",
      "DTP*573*D8*20260620",
      "AMT*EAF*10.25",
    ],
  ],
  [
    "numbers of another payer",
    secondaryInpatientClaim({
      coverages: secondaryInpatientClaim().coverages.map((one) =>
        one.rank === "primary"
          ? {
              ...one,
              otherPayerAuthorization: "AUTH9",
              otherPayerProviders: [{ role: "attending", kind: "person", ids: [{ qualifier: "G2", value: "ATT9" }] }],
            }
          : one,
      ),
    }),
    ["REF*G1*AUTH9", "REF*G2*ATT9"],
  ],
];

describe.each([
  ["on the claim", ON_THE_CLAIM],
  ["people and places", PEOPLE],
  ["on the line", ON_THE_LINE],
  ["other payers", OTHER_PAYERS],
] as const)("837I, %s", (_part, features) => {
  it.each(features)("carries %s", (_what, claim, segments) => {
    const text = write837i(institutionalBatch([claim]));
    expect(text.split("~").map((one) => one.trim())).toEqual(expect.arrayContaining([...segments]));
    expect(checkEdi(text, { today: isoDate("2026-07-04") }).problems.filter((one) => one.severity === "error")).toEqual(
      [],
    );
    const content = readEdi(text);
    expect(content.problems).toEqual([]);
    expect(content.institutionalClaims).toEqual([claim]);
  });
});

describe("837I of several claims", () => {
  it("writes what claims share once, and numbers lines anew in each", () => {
    const claims = [stay, outpatientClaim(), outpatientClaim({ claimNumber: "INST0009" })];
    const text = write837i(institutionalBatch(claims));
    expect(text.match(/HL\*/g)).toHaveLength(2);
    expect(text.match(/LX\*1~/g)).toHaveLength(3);
    expect(readEdi(text).institutionalClaims).toEqual(claims);
  });
});
