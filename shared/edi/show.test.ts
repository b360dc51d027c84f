import { describe, expect, it } from "vitest";
import { fictionalBatch, fictionalClaim } from "../../test/fixtures/edi/fictional-claim.ts";
import { balancedRemittance, mixedAcknowledgement } from "../../test/fixtures/edi/fictional-remittance.ts";
import { write837p } from "./837p/write.ts";
import { showEdi } from "./show.ts";

describe("showEdi", () => {
  it("labels loops, segments, elements and codes, indented by loop", () => {
    const shown = showEdi(write837p(fictionalBatch([fictionalClaim()])));
    expect(shown).toContain("Transaction 837 005010X222A1: professional claim");
    expect(shown).toContain(
      "\n          2300 claim\n            CLM claim: claim number = CLM0001; total charge = 125.5",
    );
    expect(shown).toContain("frequency 1 (original)");
    expect(shown).toContain("REF line control no.: kind = 6R (line control no.); number = LN0001");
    expect(shown).toContain("procedure = code kind HC, procedure code 99213");
  });

  it("shows every segment of a file, the envelope included", () => {
    for (const text of [balancedRemittance, mixedAcknowledgement]) {
      const ids = text.split("\n").map((line) => line.split("*")[0] ?? "");
      const shown = showEdi(text).split("\n");
      for (const id of ids.filter((one) => one !== ""))
        expect(
          shown.some((line) => line.trim().startsWith(`${id} `)),
          id,
        ).toBe(true);
    }
  });

  it("shows what it does not know as it stands", () => {
    const shown = showEdi(balancedRemittance.replace("LX*1~", "ZZZ*9*A:B~\nLX*1~"));
    expect(shown).toMatch(/ZZZ : ZZZ01 = 9; ZZZ02 = 1 A, 2 B {2}\(not known at this place\)/);
    const other = showEdi(mixedAcknowledgement.replaceAll("005010X231A1", "005010X998"));
    expect(other).toContain("AK1 group answered: kind of group = HC");
    expect(showEdi("nothing")).toBe("\n");
  });
});
