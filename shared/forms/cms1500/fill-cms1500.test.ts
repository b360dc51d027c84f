import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimForPaper, lineForPaper } from "../../../test/fixtures/claims/claim-for-paper.ts";
import type { Claim, ClaimCoverage } from "../../claims/claim.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { type Cms1500CellId, cms1500Cell } from "./cells.ts";
import type { Cms1500Cells } from "./cms1500-form.ts";
import type { Cms1500Options } from "./cms1500-options.ts";
import { fillCms1500 } from "./fill-cms1500.ts";

const OPTIONS: Cms1500Options = { totals: "last-page", signedDate: isoDate("2026-03-05") };

function firstPage(claim: Claim, options: Cms1500Options = OPTIONS): Cms1500Cells {
  return fillCms1500(claim, options).pages[0]!.cells;
}

function coverageOf(changes: Partial<ClaimCoverage>): ClaimCoverage {
  return { ...claimForPaper().coverages[0]!, ...changes };
}

const medicare = coverageOf({
  rank: "secondary",
  memberId: "1EG4-TE5-MK73",
  payer: { name: "Pretend Medicare Contractor", payerId: "PRETENDMB", filingCode: "MB" },
});

describe("an ordinary claim on form 1500", () => {
  const cells = firstPage(claimForPaper());

  it("writes names, dates and numbers by the form's conventions", () => {
    expect(cells).toMatchObject({
      "carrier.name": "PRETEND MUTUAL INSURANCE",
      "carrier.line1": "PO BOX 1",
      "carrier.line2": "CLAIMS DEPARTMENT",
      "carrier.place": "SAMPLETON OH 43000",
      "1.group": "X",
      "1a": "XYZ000000001",
      "2": "FICCION-LUKASZ JR, JOSE, A",
      "3.month": "02",
      "3.day": "29",
      "3.year": "1980",
      "3.male": "X",
      "5.zip": "80999-0000",
      "5.areaCode": "719",
      "5.phone": "5550123",
      "6.self": "X",
      "7.street": "12 INVENTED LANE",
      "11": "GRP77",
      "11c": "PRETEND GOLD",
      "11d.no": "X",
      "12.signature": "SIGNATURE ON FILE",
      "13.signature": "SIGNATURE ON FILE",
      "20.no": "X",
      "21.indicator": "0",
      "21.A": "J069",
      "21.B": "R059",
    });
  });

  it("writes the service line and the totals", () => {
    expect(cells).toMatchObject({
      "24.1.fromMonth": "03",
      "24.1.fromYear": "26",
      "24.1.toDay": "02",
      "24.1.procedure": "99213",
      "24.1.modifier1": "25",
      "24.1.pointers": "AB",
      "24.1.dollars": "125",
      "24.1.cents": "00",
      "24.1.units": "1",
      "24.1.renderingNpi": "1000000012",
      "25": "000000001",
      "25.ein": "X",
      "26": "BW0000000001",
      "27.yes": "X",
      "28.dollars": "125",
      "28.cents": "00",
      "31.date": "03 05 26",
      "33.name": "IMAGINARY CREEK CLINIC",
      "33.street": "400 EXAMPLE WAY SUITE 9",
      "33.place": "NOWHERE CO 80999-0001",
      "33a": "1234567893",
    });
  });

  it("leaves empty what the claim does not have", () => {
    for (const id of [
      "4",
      "9",
      "14.month",
      "22.code",
      "23",
      "24.2.dollars",
      "29.dollars",
      "30",
      "pageMark",
      "33b",
    ] as const) {
      if (id !== "4") expect(cells[id], id).toBeUndefined();
    }
  });

  it("warns of nothing", () => expect(fillCms1500(claimForPaper(), OPTIONS).warnings).toEqual([]));
});

describe("insurance boxes", () => {
  it("say NONE in 11 and leave 4, 7 and 11d empty where Medicare pays first", () => {
    const cells = firstPage(claimForPaper({ coverages: [{ ...medicare, rank: "primary" }] }));
    expect(cells).toMatchObject({ "1.medicare": "X", "1a": "1EG4TE5MK73", "11": "NONE" });
    expect([cells["4"], cells["7.street"], cells["6.self"], cells["11d.no"], cells["13.signature"]]).toEqual(
      Array(5).fill(undefined),
    );
  });

  it("describe the insurance before Medicare where Medicare pays second, with what it has paid", () => {
    const paid = { paidCents: cents(6_000), adjudicationDate: isoDate("2026-03-20"), claimAdjustments: [], lines: [] };
    const claim = claimForPaper({
      coverages: [coverageOf({ priorAdjudication: paid }), medicare],
      destination: "secondary",
      patientPaidCents: cents(1_050),
    });
    expect(firstPage(claim)).toMatchObject({
      "4": "FICCION-LUKASZ, JOSE",
      "11": "GRP77",
      "29.dollars": "70",
      "29.cents": "50",
    });
  });

  it("name the other insurance in 9 and say YES in 11d for payers other than Medicare", () => {
    const other = coverageOf({ rank: "secondary", groupNumber: "OTHER-2", planName: "Pretend Extra" });
    const third = coverageOf({ rank: "tertiary" });
    const form = fillCms1500(claimForPaper({ coverages: [coverageOf({}), other, third] }), OPTIONS);
    expect(form.pages[0]?.cells).toMatchObject({
      "9": "FICCION-LUKASZ, JOSE",
      "9a": "OTHER2",
      "9d": "PRETEND EXTRA",
      "11d.yes": "X",
    });
    expect(form.warnings).toMatchObject([{ code: "more-than-fits", box: "9" }]);
  });

  it("refuse a claim that goes to a coverage it does not have", () => {
    expect(() => fillCms1500(claimForPaper({ destination: "tertiary" }), OPTIONS)).toThrow(RangeError);
  });
});

describe("data that does not fit", () => {
  it("shortens a name by its middle initial, then its first name, and names the box", () => {
    const name = { last: "Featherstonehaugh-Inventado", first: "Maximiliana", middle: "Q" };
    const form = fillCms1500(claimForPaper({ patient: { ...claimForPaper().patient, name } }), OPTIONS);
    expect(form.pages[0]?.cells["2"]).toBe("FEATHERSTONEHAUGH-INVENTA, M");
    expect(form.warnings).toMatchObject([{ code: "shortened", box: "2", printed: "FEATHERSTONEHAUGH-INVENTA, M" }]);
    expect(form.warnings[0]?.message).not.toMatch(/FEATHER/i);
  });

  it("abbreviates a street by postal rules before it cuts", () => {
    const address = {
      ...claimForPaper().patient.address,
      line1: "12345 Northwest Imaginary Boulevard",
      line2: "Apartment 7",
    };
    const form = fillCms1500(claimForPaper({ patient: { ...claimForPaper().patient, address } }), OPTIONS);
    expect(form.pages[0]?.cells["5.street"]).toBe("12345 NW IMAGINARY BLVD APT");
    expect(form.warnings.map((warning) => warning.box)).toEqual(["5", "7"]);
  });

  it("leaves a number blank that it cannot print whole", () => {
    const form = fillCms1500(
      claimForPaper({ lines: [lineForPaper(1, { units: "1234.5", chargeCents: cents(100_000_000) })] }),
      OPTIONS,
    );
    expect(form.pages[0]?.cells["24.1.units"]).toBeUndefined();
    expect(form.warnings.map(({ code, box }) => `${code} ${box}`)).toEqual([
      "left-blank 24F line 1",
      "left-blank 24G line 1",
    ]);
  });

  it("says when a name has letters that paper claims cannot carry", () => {
    const name = { last: "Вымышленный", first: "Ann" };
    const form = fillCms1500(claimForPaper({ patient: { ...claimForPaper().patient, name } }), OPTIONS);
    expect(form.warnings).toMatchObject([{ code: "not-printable", box: "2" }]);
  });

  it("starts a long note right of the label of box 19", () => {
    const note = "INVENTED NOTE OF OVER FORTY EIGHT CHARACTERS FOR A PAYER WHO ASKS";
    const cells = firstPage(claimForPaper({ note }));
    expect(`${cells["19.upper"]} ${cells["19.lower"]}`).toBe(note);
  });
});

describe("the shaded half of a service line", () => {
  it("holds drug code and quantity three blanks apart, then the note", () => {
    const line = lineForPaper(1, { ndc: { code: "00000000001", quantity: "2.5", unit: "ML" }, note: "Left arm" });
    expect(firstPage(claimForPaper({ lines: [line] }))["24.1.supplement"]).toBe("N400000000001   ML2.5   LEFT ARM");
  });

  it("shows taxonomy with ZZ to Medicaid", () => {
    const medicaid = coverageOf({ payer: { name: "Pretend Medicaid", payerId: "P", filingCode: "MC" } });
    expect(firstPage(claimForPaper({ coverages: [medicaid] }))).toMatchObject({
      "24.1.idQualifier": "ZZ",
      "24.1.otherId": "207Q00000X",
      "33b": "ZZ207Q00000X",
    });
  });
});

describe("what a claim file tells too", () => {
  const shown = (changes: Partial<Claim>) => firstPage(claimForPaper(changes));

  it("writes condition codes three blanks apart, four at most", () => {
    const form = fillCms1500(claimForPaper({ conditionCodes: ["AA", "W2", "W3", "W4", "W5"] }), OPTIONS);
    expect(form.pages[0]?.cells["10d"]).toBe("AA   W2   W3   W4");
    expect(form.warnings).toContainEqual(expect.objectContaining({ code: "more-than-fits", box: "10d" }));
  });

  it("writes a casualty's number, and a mammography certificate where no other number stands", () => {
    const cells = shown({ propertyCasualtyNumber: "CAS-77", references: { mammography: "123456" } });
    expect(cells).toMatchObject({ "11b.qualifier": "Y4", "11b": "CAS77", "23": "123456" });
  });

  it("sums services bought from others in box 20", () => {
    const bought = { providerId: "LAB1", chargeCents: cents(1_250) };
    const lines = [lineForPaper(1, { purchasedService: bought }), lineForPaper(2, { purchasedService: bought })];
    expect(shown({ lines })).toMatchObject({ "20.yes": "X", "20.dollars": "25", "20.cents": "00" });
    expect(shown({ lines })["20.no"]).toBeUndefined();
  });

  it("says which code list old diagnoses are from", () => {
    expect(shown({ diagnosisSystem: "ICD-9", diagnoses: ["4019"] })["21.indicator"]).toBe("9");
  });

  it("names the list of a product that is no NDC", () => {
    const productOf = (list: "UK" | "HI" | "ON") =>
      shown({ lines: [lineForPaper(1, { ndc: { list, code: "00012345678901", quantity: "1", unit: "UN" } })] });
    expect(productOf("UK")["24.1.supplement"]).toBe("OZ00012345678901   UN1");
    expect(productOf("HI")["24.1.supplement"]).toBe("VP00012345678901   UN1");
    expect(productOf("ON")["24.1.supplement"]).toBe("00012345678901   UN1");
  });

  it("says on screening lines alone what the screening led to", () => {
    const certifications = [{ category: "ZZ" as const, applies: true, conditions: ["AV", "ST"] }];
    const form = fillCms1500(
      claimForPaper({ certifications, lines: [lineForPaper(1, { epsdt: true }), lineForPaper(2)] }),
      OPTIONS,
    );
    expect(form.pages[0]?.cells["24.1.epsdtReason"]).toBe("AV");
    expect(form.pages[0]?.cells["24.2.epsdtReason"]).toBeUndefined();
    expect(form.warnings).toContainEqual(expect.objectContaining({ code: "more-than-fits", box: "24H shaded line 1" }));
  });

  it("writes the numbers of a place and of who referred, and leaves a qualifier out whose number does not fit", () => {
    const base = claimForPaper();
    const address = base.patient.address;
    const referring = { kind: "person" as const, lastOrOrganization: "Sender", first: "Ann" };
    const cells = shown({
      serviceFacility: { name: "Elsewhere", address, secondaryIds: [{ qualifier: "LU", value: "77" }] },
      referringProvider: { ...referring, secondaryIds: [{ qualifier: "0B", value: "A-12" }] },
      renderingProvider: { ...base.renderingProvider!, payerAssignedId: "TWELVELETTER" },
    });
    expect(cells).toMatchObject({ "32b": "LU77", "17a.qualifier": "0B", "17a": "A12" });
    expect(cells["24.1.idQualifier"]).toBeUndefined();
    expect(cells["24.1.otherId"]).toBeUndefined();
  });
});

describe("a claim on several forms", () => {
  const lines = Array.from({ length: 14 }, (_, index) => lineForPaper(index + 1, { chargeCents: cents(10_001) }));
  const claim = claimForPaper({ lines, patientPaidCents: cents(2_000) });

  it("says CONTINUED before the last and totals there", () => {
    const { pages } = fillCms1500(claim, OPTIONS);
    expect(pages.map(({ cells }) => `${cells["28.dollars"]}${cells["28.cents"]}`)).toEqual([
      "CONTINUED",
      "CONTINUED",
      "140014",
    ]);
    expect(pages.map(({ cells }) => cells["29.dollars"])).toEqual([undefined, undefined, "20"]);
    expect(pages.map(({ cells }) => cells.pageMark)).toEqual(["PAGE 1 OF 3", "PAGE 2 OF 3", "PAGE 3 OF 3"]);
  });

  it("totals each form alone where the payer wants that, with the payment on the first", () => {
    const { pages } = fillCms1500(claim, { ...OPTIONS, totals: "each-page" });
    expect(pages.map(({ cells }) => cells["28.dollars"])).toEqual(["600", "600", "200"]);
    expect(pages.map(({ cells }) => cells["29.dollars"])).toEqual(["20", undefined, undefined]);
  });

  it("loses no cent, whatever the charges and however many lines", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 50 }), (charges) => {
        const many = charges.map((charge, index) => lineForPaper(index + 1, { chargeCents: cents(charge) }));
        const { pages } = fillCms1500(claimForPaper({ lines: many }), { ...OPTIONS, totals: "each-page" });
        const total = pages.reduce((sum, { cells }) => sum + Number(`${cells["28.dollars"]}${cells["28.cents"]}`), 0);
        return (
          total === charges.reduce((sum, charge) => sum + charge, 0) && pages.length === Math.ceil(charges.length / 6)
        );
      }),
    );
  });
});

describe("whatever the claim holds", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 60 });

  it("no cell holds more than its columns nor a character outside a typewriter's", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, fc.string({ maxLength: 9 }), (last, first, street, zip) => {
        const base = claimForPaper().patient;
        const patient = {
          ...base,
          name: { last, first, middle: street },
          address: { line1: street, city: first, state: "CO", zip },
        };
        const form = fillCms1500(claimForPaper({ patient, note: street }), OPTIONS);
        for (const [id, text] of Object.entries(form.pages[0]!.cells)) {
          expect(text.length).toBeLessThanOrEqual(cms1500Cell(id as Cms1500CellId).length);
          expect(text).toMatch(/^[A-Z0-9 \-'&/(),.#]+$/);
        }
      }),
    );
  });
});

describe("box 31 by the payer's convention", () => {
  it.each([
    [{}, "SIGNATURE ON FILE", "03 05 26"],
    [{ signature: "name" }, "IDA IMAGINARY", "03 05 26"],
    [{ signature: "blank" }, undefined, "03 05 26"],
    [{ signature: "blank", signedDate: null }, undefined, undefined],
    [{ signature: "on-file", signedDate: null }, "SIGNATURE ON FILE", undefined],
  ] as const)("%j", (convention, signature, date) => {
    const renderingProvider = {
      kind: "person",
      first: "Ida",
      lastOrOrganization: "Imaginary",
      npi: "1000000012",
    } as const;
    const cells = firstPage({ ...claimForPaper(), renderingProvider }, { ...OPTIONS, ...convention });
    expect(cells["31.signature"]).toBe(signature);
    expect(cells["31.date"]).toBe(date);
  });

  it("stays empty, date and all, where the provider's signature is not on file", () => {
    const cells = firstPage({ ...claimForPaper(), providerSignatureOnFile: false }, { ...OPTIONS, signature: "name" });
    expect([cells["31.signature"], cells["31.date"]]).toEqual([undefined, undefined]);
  });
});
