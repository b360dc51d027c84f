import { describe, expect, it } from "vitest";
import { isoDate, isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import type { FilingProofDocument } from "../../../shared/forms/filing-proof/filing-proof-document.ts";
import { fictionalStatement } from "../../../shared/forms/statement/fictional-statement.ts";
import { cents } from "../../../shared/money/cents.ts";
import { drawFilingProof } from "./draw-filing-proof.ts";
import { openPrintFonts } from "./fonts.ts";
import { readPdfText } from "./read-pdf-text.ts";

const fonts = openPrintFonts();
const createdAt = isoMomentSchema.parse("2026-04-10T12:00:00.000Z");

function fictionalProof(answers: number): FilingProofDocument {
  return {
    practice: fictionalStatement(0).practice,
    claimNumber: "CLM0001",
    patientName: "Ficción, José",
    memberId: "MEM000111",
    payerName: "PRETEND HEALTH PLAN",
    firstServiceDate: isoDate("2026-03-02"),
    lastServiceDate: isoDate("2026-03-04"),
    totalCents: cents(18_550),
    findings: ["First sent on 03/05/2026, 3 days after the first service."],
    sendings: [
      {
        sentDate: isoDate("2026-03-05"),
        payerName: "PRETEND HEALTH PLAN",
        kind: "Original",
        facts: [["SHA-256 of the file", "ab".repeat(32)]],
        answers: Array.from({ length: answers }, () => ({
          what: "Accepted: the claim, by PRETEND HEALTH PLAN (277CA)",
          statedDate: isoDate("2026-03-06"),
          statedTime: "0915",
          payerControlNumber: "ICN777",
          fileName: "answer.277",
          receivedDate: isoDate("2026-03-07"),
          reasons: ["Accepted for processing: accepted for processing (A2 20)"],
          quotes: ["TRN*2*CLM0001", `STC*A2:20*20260306*WQ*185.5${"*".repeat(8)}${"X".repeat(150)}`],
        })),
      },
    ],
    printedDate: isoDate("2026-04-10"),
  };
}

describe("a proof of timely filing", () => {
  it("says when the claim went, what was answered, and quotes the lines whole", async () => {
    const { bytes, pageCount } = await drawFilingProof(fictionalProof(1), { createdAt }, fonts);
    const text = (await readPdfText(bytes)).map((one) => one.text).join("");
    expect(pageCount).toBe(1);
    for (const part of ["CLM0001", "MEM000111", "$185.50", "03/02/2026 to 03/04/2026", "ab".repeat(32)])
      expect(text).toContain(part);
    expect(text).toContain("03/06/2026 at 09:15");
    expect(text.replaceAll(/\s/g, "")).toContain(`STC*A2:20*20260306*WQ*185.5${"*".repeat(8)}${"X".repeat(150)}`);
  });

  it("goes on over as many pages as it needs, and nothing stands below a page", async () => {
    const { bytes, pageCount } = await drawFilingProof(fictionalProof(40), { createdAt }, fonts);
    expect(pageCount).toBeGreaterThan(3);
    const items = await readPdfText(bytes);
    expect(items.filter((one) => one.text === "TRN*2*CLM0001")).toHaveLength(40);
  });

  it("is drawn the same every time", async () => {
    const [one, other] = await Promise.all([1, 1].map((n) => drawFilingProof(fictionalProof(n), { createdAt }, fonts)));
    expect(one?.bytes).toEqual(other?.bytes);
  });
});
