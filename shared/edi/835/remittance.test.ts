import { describe, expect, it } from "vitest";
import { balancedRemittance, changed } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { checkEdi } from "../check.ts";
import { readEdi } from "../read.ts";
import { remittanceSchema } from "./remittance.ts";
import { write835 } from "./write.ts";

const today = isoDate("2026-07-10");
const file = {
  controlNumbers: { interchange: 9, group: 9, transaction: 1 },
  createdAt: { date: isoDate("2026-07-04"), time: "0915" },
  usage: "T" as const,
};

describe("reading an 835", () => {
  const remittance = readEdi(balancedRemittance).remittances[0];

  it("gives the check, the payer and the payee", () => {
    expect(remittanceSchema.parse(remittance)).toEqual(remittance);
    expect(remittance?.payment).toEqual({
      handling: "I",
      amountCents: 12_200,
      creditOrDebit: "C",
      method: "ACH",
      date: "2026-07-05",
      traceNumber: "EFT000123",
      originatorId: "1999000009",
      format: "CCP",
      fromAccount: { bankQualifier: "01", bank: "071000013", accountQualifier: "DA", account: "12345" },
      payerId: "1999000009",
      toAccount: { bankQualifier: "01", bank: "071000013", accountQualifier: "DA", account: "54321" },
    });
    expect(remittance?.payer).toMatchObject({
      name: "PRETEND HEALTH PLAN",
      id: "PRET1",
      address: { zip: "627010005" },
    });
    expect(remittance?.payee).toMatchObject({ npi: "1992999999", taxId: "999000001" });
    expect(remittance?.interchange).toMatchObject({
      senderId: "PRETENDPAYER",
      usage: "T",
      transactionControlNumber: "0001",
    });
  });

  it("gives claims and lines with their adjustments, numbers and remarks", () => {
    const [first, second] = remittance?.claims ?? [];
    expect(first).toMatchObject({
      segmentNumber: 14,
      claimNumber: "CLM0001",
      statusCode: "1",
      chargeCents: 12_550,
      paidCents: 8_000,
    });
    expect(first).toMatchObject({
      patientResponsibilityCents: 2_000,
      remarkCodes: ["MA01"],
      payerControlNumber: "ICN777",
    });
    expect(first?.lines[0]).toMatchObject({
      segmentNumber: 19,
      procedureCode: "99213",
      lineControlNumber: "LN0001",
      allowedCents: 10_000,
      fromDate: "2026-06-01",
      toDate: "2026-06-01",
      adjustments: [
        { group: "CO", carc: "45", amountCents: 2_550, segmentNumber: 21 },
        { group: "PR", carc: "2", amountCents: 2_000, segmentNumber: 22 },
      ],
      remarks: [{ qualifier: "HE", code: "N130" }],
    });
    expect(second).toMatchObject({
      statusCode: "19",
      crossoverCarrier: { id: "MAKE2" },
      adjustments: [{ carc: "45" }],
      lines: [],
    });
    expect(remittance?.providerAdjustments).toEqual([
      {
        segmentNumber: 30,
        providerId: "1992999999",
        fiscalPeriodDate: "2026-12-31",
        reason: "L6",
        reference: "INTEREST",
        amountCents: -200,
      },
    ]);
  });

  it("reads six reasons of one CAS, six pairs of one PLB, and a range of service dates", () => {
    const reasons = [1, 2, 3, 4, 5, 6].map((one) => `${one}*1*`).join("*");
    const pairs = [1, 2, 3, 4, 5, 6].map((one) => `WO:R${one}*${one}`).join("*");
    const text = balancedRemittance
      .replace("CAS*CO*45*20~", `CAS*OA*${reasons}~`)
      .replace("L6:INTEREST*-2~", `${pairs}~`)
      .replace("DTM*472*20260601~", "DTM*150*20260601~\nDTM*151*20260603~");
    const read = readEdi(text).remittances[0];
    expect(read?.claims[1]?.adjustments.map((one) => one.carc)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(read?.providerAdjustments.map((one) => [one.reference, one.amountCents])).toEqual(
      [1, 2, 3, 4, 5, 6].map((one) => [`R${one}`, one * 100]),
    );
    expect(read?.claims[0]?.lines[0]).toMatchObject({ fromDate: "2026-06-01", toDate: "2026-06-03" });
  });

  it("keeps unknown codes and reads past unknown segments", () => {
    const text = changed(balancedRemittance, "CLP*CLM0001*1*", "CLP*CLM0001*77*").replace(
      "MOA***MA01",
      "ZZZ*9~\nMOA***QQ99",
    );
    expect(readEdi(text).remittances[0]?.claims[0]).toMatchObject({ statusCode: "77", remarkCodes: ["QQ99"] });
  });

  it.each([
    ["an amount with three decimals", "*125.5*80**1", "*125.5*80.001**1", "amount-unreadable"],
    ["a word instead of an amount", "BPR*I*122*", "BPR*I*MUCH*", "amount-unreadable"],
    ["a missing amount", "CLP*CLM0003*19*60*40*", "CLP*CLM0003*19*60**", "amount-missing"],
    ["no trace number", "TRN*1*EFT000123*1999000009~\n", "", "trace-missing"],
    ["no payment segment", /BPR[^~]+~\n/, "", "payment-missing"],
  ])("does not hand out a remittance with %s", (_name, from, to, code) => {
    const content = readEdi(balancedRemittance.replace(from, to));
    expect(content.remittances).toEqual([]);
    expect(content.problems.map((one) => one.code)).toContain(code);
  });

  it("does not hand out a remittance that was cut off", () => {
    const content = readEdi(balancedRemittance.slice(0, 900));
    expect(content.remittances).toEqual([]);
    expect(content.problems.map((one) => one.code)).toEqual(["file-truncated"]);
  });

  it("reads several checks and interchanges of one file, and a claim that has no LX", () => {
    const content = readEdi(
      balancedRemittance + balancedRemittance.replace("LX*1~\n", "").replace("EFT000123", "EFT000124"),
    );
    expect(content.remittances.map((one) => one.payment.traceNumber)).toEqual(["EFT000123", "EFT000124"]);
    expect(content.remittances[1]?.claims).toHaveLength(2);
  });
});

describe("writing an 835", () => {
  it("writes what reads back the same and passes the checker", () => {
    const [remittance] = readEdi(balancedRemittance).remittances;
    const text = write835({ ...file, remittances: [remittance!] });
    expect(checkEdi(text, { today }).problems).toEqual([]);
    const again = readEdi(text).remittances[0]!;
    const plain = (one: typeof again) =>
      JSON.parse(JSON.stringify(one, (key, value) => (key === "segmentNumber" ? 0 : value)));
    expect({ ...plain(again), interchange: 0 }).toEqual({ ...plain(remittance!), interchange: 0 });
  });

  it("writes several checks into one file", () => {
    const [remittance] = readEdi(balancedRemittance).remittances;
    const text = write835({ ...file, remittances: [remittance!, remittance!] });
    expect(readEdi(text).remittances.map((one) => one.interchange.transactionControlNumber)).toEqual(["0001", "0002"]);
    expect(() => write835({ ...file, remittances: [] })).toThrow(RangeError);
  });
});

describe("a large 835", () => {
  it("is read whole: 5,000 claims, each with its own line", () => {
    const start = balancedRemittance.indexOf("CLP*CLM0001");
    const end = balancedRemittance.indexOf("CLP*CLM0003");
    const claim = balancedRemittance.slice(start, end);
    const many = Array.from({ length: 5_000 }, (_one, index) =>
      claim.replace("CLM0001", `CLM${index}`).replace("LN0001", `LN${index}`),
    );
    const content = readEdi(balancedRemittance.replace(claim, many.join("")));
    const claims = content.remittances[0]?.claims ?? [];
    expect(claims).toHaveLength(5_001);
    expect(claims[4_999]?.lines[0]?.lineControlNumber).toBe("LN4999");
  });
});
