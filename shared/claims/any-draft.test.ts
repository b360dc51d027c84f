import { describe, expect, it } from "vitest";
import { isoDate } from "../dates/iso-date.ts";
import {
  addressDraft,
  anyDraftSchema,
  frequencyOf,
  kindOf,
  parseDraftLines,
  professionalDraft,
  providerIdOf,
  serviceCodeOf,
  serviceDateOf,
} from "./any-draft.ts";
import { emptyClaimDraft, emptyDraftLine } from "./claim-draft.ts";
import { emptyInstitutionalDraft, emptyRevenueLine } from "./institutional-draft.ts";

const bill = emptyInstitutionalDraft();
const visit = emptyClaimDraft();
const address = (frequency: "1" | "7" | "8") => {
  return { destination: "secondary", frequency, payerControlNumber: "ICN1" } as const;
};

describe("a draft of either kind", () => {
  it("is professional where it does not say, as all were that were kept before", () => {
    expect(kindOf(anyDraftSchema.parse(visit))).toBe("professional");
    expect(kindOf(anyDraftSchema.parse({ ...visit, kind: "professional" }))).toBe("professional");
    expect(kindOf(anyDraftSchema.parse(bill))).toBe("institutional");
    expect(anyDraftSchema.safeParse({ ...bill, kind: "dental" }).success).toBe(false);
  });

  it("keeps lines of its own kind only", () => {
    expect(parseDraftLines(bill, [emptyRevenueLine()]).lines).toHaveLength(1);
    expect(() => parseDraftLines(bill, [emptyDraftLine()])).toThrow();
    expect(() => parseDraftLines(visit, [emptyRevenueLine()])).toThrow();
    expect(() => professionalDraft(bill)).toThrow(TypeError);
  });

  it.each([
    ["711", "7", "717"],
    ["717", "1", "711"],
    ["718", "7", "717"],
    ["112", "1", "112"],
    ["11A", "1", "11A"],
    ["112", "8", "118"],
  ] as const)("type of bill %s addressed with frequency %s is %s", (typeOfBill, frequency, expected) => {
    const next = addressDraft({ ...bill, typeOfBill }, address(frequency));
    expect(next).toMatchObject({ typeOfBill: expected, destination: "secondary", payerControlNumber: "ICN1" });
    expect(frequencyOf(next)).toBe(frequency);
  });

  it("addresses a professional draft by its own frequency", () => {
    expect(addressDraft(visit, address("8"))).toMatchObject({ frequency: "8", destination: "secondary" });
  });

  it("charges a line on its day, by its code, for its provider; a revenue line falls back to what its bill says", () => {
    const statementFrom = isoDate("2026-05-10");
    const dated = isoDate("2026-05-11");
    const of = { ...bill, statementFrom, attendingProviderId: "ATT" };
    const line = { ...emptyRevenueLine(), revenueCode: "0270" };
    expect([serviceDateOf(of, line), serviceCodeOf(line), providerIdOf(of, line)]).toEqual([
      statementFrom,
      "0270",
      "ATT",
    ]);
    const named = { ...line, procedureCode: "j1100", fromDate: dated };
    expect([serviceDateOf(of, named), serviceCodeOf(named)]).toEqual([dated, "J1100"]);
    const service = { ...emptyDraftLine(), renderingProviderId: "OWN" };
    const claim = { ...visit, renderingProviderId: "REN" };
    expect([serviceDateOf(claim, service), providerIdOf(claim, service)]).toEqual([null, "OWN"]);
    expect(providerIdOf(claim, emptyDraftLine())).toBe("REN");
  });
});
