import { describe, expect, it } from "vitest";
import { isoDate, isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import type {
  PageLine,
  RemittancePageDocument,
} from "../../../shared/forms/remittance-page/remittance-page-document.ts";
import { fictionalStatement } from "../../../shared/forms/statement/fictional-statement.ts";
import { cents } from "../../../shared/money/cents.ts";
import { drawRemittancePage } from "./draw-remittance-page.ts";
import { openPrintFonts } from "./fonts.ts";
import { readPdfText } from "./read-pdf-text.ts";

const fonts = openPrintFonts();
const createdAt = isoMomentSchema.parse("2026-04-10T12:00:00.000Z");

const line: PageLine = {
  serviceDate: isoDate("2026-03-02"),
  service: "99214 25",
  answeredAs: "99213",
  units: "1",
  chargeCents: cents(21_000),
  allowedCents: cents(13_215),
  paidCents: cents(10_572),
  adjustments: [
    { group: "CO", carc: "45", amountCents: cents(7_785) },
    { group: "PR", carc: "2", amountCents: cents(2_643) },
  ],
  remarkCodes: ["N130"],
};

function fictionalPage(lineCount: number): RemittancePageDocument {
  return {
    practice: fictionalStatement(0).practice,
    claimNumber: "CLM0001",
    patientName: "Ficción, José",
    nextPayerName: "SECOND PRETEND PLAN",
    answers: [
      {
        payerName: "FIRST PRETEND PLAN",
        rankWord: "First",
        memberId: "MEM000111",
        checkNumber: "EFT900100",
        paymentDate: isoDate("2026-03-20"),
        payerControlNumber: "ICN777",
        chargeCents: cents(21_000 * lineCount),
        paidCents: cents(10_572 * lineCount),
        claimAdjustments: [{ group: "OA", carc: "253", amountCents: cents(211) }],
        remarkCodes: ["MA01"],
        lines: Array.from({ length: lineCount }, () => line),
      },
    ],
    printedDate: isoDate("2026-04-10"),
  };
}

describe("the remittance page", () => {
  it("shows the payer's own figures, and explains only the codes that it shows", async () => {
    const { bytes, pageCount } = await drawRemittancePage(fictionalPage(2), { createdAt }, fonts);
    const words = (await readPdfText(bytes)).map((one) => one.text);
    // Kerned words come back in pieces.
    const text = words.join("").replaceAll(" ", "");
    expect(pageCount).toBe(1);
    for (const part of ["FIRST PRETEND PLAN", "ICN777", "EFT900100 of 03/20/2026", "$211.44", "CO-45 77.85"])
      expect(text).toContain(part.replaceAll(" ", ""));
    for (const part of ["PR-2 26.43", "answered as 99213", "132.15", "OA-253 2.11", "N130", "Coinsurance"])
      expect(text).toContain(part.replaceAll(" ", ""));
    expect(text).not.toContain("Copay");
    expect(words.filter((word) => word === "Coinsurance")).toHaveLength(1);
  });

  it("goes on over pages when a claim has fifty lines", async () => {
    const { bytes, pageCount } = await drawRemittancePage(fictionalPage(50), { createdAt }, fonts);
    expect(pageCount).toBeGreaterThan(2);
    expect((await readPdfText(bytes)).filter((one) => one.text === "99214 25")).toHaveLength(50);
  });

  it("is drawn the same every time", async () => {
    const [one, other] = await Promise.all(
      [3, 3].map((n) => drawRemittancePage(fictionalPage(n), { createdAt }, fonts)),
    );
    expect(one?.bytes).toEqual(other?.bytes);
  });
});
