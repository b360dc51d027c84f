import { describe, expect, it } from "vitest";
import { isoDate, isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import { groupRecoveryCode } from "../../../shared/forms/recovery-sheet.ts";
import { drawRecoverySheet } from "./draw-recovery-sheet.ts";
import { openPrintFonts } from "./fonts.ts";
import { readPdfText } from "./read-pdf-text.ts";

const createdAt = isoMomentSchema.parse("2026-01-02T12:00:00.000Z");

describe("the recovery sheet", () => {
  it("shows the whole code in its own groups, inside the page", async () => {
    const code = "ABCDE-FGHJK-MNPQR-STVWX-YZ012-34567-89ABC-DEFGH";
    const sheet = {
      practiceName: "Imaginary Creek Clinic",
      ledgerName: "Main",
      recoveryCode: code,
      createdDate: isoDate("2026-01-02"),
    };
    const { bytes, pageCount } = await drawRecoverySheet(sheet, { createdAt }, openPrintFonts());
    const placed = await readPdfText(bytes);
    expect(pageCount).toBe(1);
    const groups = code.split("-").map((group) => placed.find(({ text }) => text === group)!);
    for (const { left, width, baseline } of groups) {
      expect(left).toBeGreaterThan(72);
      expect(left + width).toBeLessThan(540);
      expect(baseline).toBeLessThan(500);
    }
    expect(placed.map(({ text }) => text).join(" ")).toContain("Imaginary Creek Clinic");
  });

  it("groups a code without groups in fours and loses no character", () => {
    expect(groupRecoveryCode("ABCDEFGHJK")).toEqual(["ABCD", "EFGH", "JK"]);
    expect(groupRecoveryCode("AB12 CD34")).toEqual(["AB12", "CD34"]);
  });
});
