import { describe, expect, it } from "vitest";
import { compareBoxes } from "../../test/differential/compare-boxes.ts";
import { INSTITUTIONAL_RULES } from "../../test/differential/institutional-boxes.ts";
import { InstitutionalFile } from "../../test/differential/institutional-file.ts";
import { PROFESSIONAL_RULES } from "../../test/differential/professional-boxes.ts";
import { ProfessionalFile } from "../../test/differential/professional-file.ts";
import { stretchClaim } from "../../test/fixtures/claims/longest-claim.ts";
import { fictionalBatch, fictionalLine, secondaryClaim } from "../../test/fixtures/edi/fictional-claim.ts";
import {
  fictionalRevenueLine,
  institutionalBatch,
  secondaryInpatientClaim,
} from "../../test/fixtures/edi/fictional-institutional-claim.ts";
import type { Claim } from "../claims/claim.ts";
import type { InstitutionalClaim } from "../claims/institutional-claim.ts";
import { isoDate } from "../dates/iso-date.ts";
import { write837i } from "../edi/837i/write.ts";
import { write837p } from "../edi/837p/write.ts";
import { fillCms1500 } from "./cms1500/fill-cms1500.ts";
import { fillUb04 } from "./ub04/fill-ub04.ts";

const DAY = isoDate("2026-07-04");
const address = { line1: "1 CRATER LANE", line2: "SUITE 2", city: "SPRINGFIELD", state: "IL", zip: "627010001" };
const person = { last: "TESTPATIENT", first: "LUNA", middle: "QUILL", suffix: "JR" };

/** The file names a plan only where it has no number of a group (SBR03, SBR04). */
const PLANS = [
  { groupNumber: "GRP9", planName: undefined },
  { groupNumber: undefined, planName: "PLAN" },
] as const;

function longestProfessional(): Claim {
  const claim = secondaryClaim();
  return stretchClaim<Claim>({
    ...claim,
    billingProvider: { ...claim.billingProvider, address },
    renderingProvider: { ...claim.renderingProvider!, middle: "Q", suffix: "JR" },
    referringProvider: {
      kind: "person",
      lastOrOrganization: "EXAMPLE",
      first: "STELLA",
      middle: "Q",
      npi: "1234567893",
    },
    serviceFacility: { name: "MOONRISE", npi: "1992999999", address },
    patient: { ...claim.patient, name: person, address },
    coverages: claim.coverages.map((coverage, index) => ({
      ...coverage,
      payer: { ...coverage.payer, address },
      subscriber: { ...coverage.subscriber, name: person, address },
      ...PLANS[index],
    })),
    priorAuthorization: "AUTH1",
    note: "NOTE",
    lines: [fictionalLine({ note: "NOTE" })],
  });
}

function longestInstitutional(): InstitutionalClaim {
  const claim = secondaryInpatientClaim();
  return stretchClaim<InstitutionalClaim>({
    ...claim,
    billingProvider: { ...claim.billingProvider, address, payToAddress: address },
    patient: { ...claim.patient, name: person, address },
    coverages: claim.coverages.map((coverage, index) => ({
      ...coverage,
      payer: { ...coverage.payer, address },
      subscriber: { ...coverage.subscriber, name: person, address },
      ...PLANS[index],
    })),
    priorAuthorization: "AUTH1",
    billingNote: "NOTE",
    lines: [
      fictionalRevenueLine({ chargeCents: claim.lines.reduce((sum, line) => sum + line.chargeCents, 0) as never }),
    ],
  });
}

describe("the longest claim that the guide allows", () => {
  it("stands on form 1500 as it is in the file, or a warning names the box", () => {
    const claim = longestProfessional();
    const form = fillCms1500(claim, { totals: "last-page", signedDate: DAY });
    const file = new ProfessionalFile(write837p(fictionalBatch([claim])));
    expect(compareBoxes(form, file, PROFESSIONAL_RULES)).toEqual([]);
    const warned = form.warnings.map((one) => one.cell);
    for (const cell of [
      "carrier.name",
      "carrier.line1",
      "carrier.place",
      "1a",
      "2",
      "4",
      "5.street",
      "5.city",
      "9a",
      "11c",
      "9",
    ])
      expect(warned, cell).toContain(cell);
  });

  it("stands on the UB-04 as it is in the file, or a warning names the box", () => {
    const claim = longestInstitutional();
    const form = fillUb04(claim, { totals: "last-page", createdDate: DAY });
    const file = new InstitutionalFile(write837i(institutionalBatch([claim])));
    expect(compareBoxes(form, file, INSTITUTIONAL_RULES)).toEqual([]);
    const warned = form.warnings.map((one) => one.cell);
    for (const cell of [
      "1.name",
      "1.street",
      "1.place",
      "2.name",
      "3b",
      "8b",
      "9a",
      "38.1",
      "50A",
      "58B",
      "60A",
      "63B",
      "76.last",
    ])
      expect(warned, cell).toContain(cell);
  });

  it("says of every shortened box what was done, and of every blank one how long it is", () => {
    const warnings = [
      ...fillCms1500(longestProfessional(), { totals: "last-page", signedDate: DAY }).warnings,
      ...fillUb04(longestInstitutional(), { totals: "last-page", createdDate: DAY }).warnings,
    ];
    expect(new Set(warnings.map((one) => one.code))).toEqual(new Set(["shortened", "left-blank"]));
    for (const { code, message, box, printed } of warnings) {
      expect(message, box).toContain(box);
      if (code === "shortened") expect(message).toMatch(/It was shortened: [a-zA-Z',0-9 ]+\.$/);
      if (code === "left-blank") {
        expect(printed).toBe("");
        expect(message).toMatch(/holds \d+ characters and the claim has \d+, so it is left blank\./);
      }
    }
  });
});
