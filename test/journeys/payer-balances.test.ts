import { afterEach, beforeEach, expect, test } from "vitest";
import { SmallClinic } from "../support/small-clinic.ts";
import { ExampleWorker } from "../support/work-example.ts";
import { parseExample } from "../support/worked-example.ts";

const BPR = (amount: number) => `  BPR*I*${amount}*C*CHK************20260302`;
const PAID = (letter: string, code: string, icn: string) => [
  `  CLP*{${letter}}*1*200*80*20*HM*${icn}*11*1`,
  `  SVC*HC:${code}*200*80**1`,
  "  CAS*CO*45*100",
  "  CAS*PR*2*20",
  `  REF*6R*{${letter}1}`,
];

/** A claim is paid, taken back with FB, and the money is then taken under the claim's own number instead. */
const STORY = [
  "claim A hmo",
  "  99213 200.00",
  "claim B hmo",
  "  99215 200.00",
  "file hmo",
  BPR(80),
  "  TRN*1*PB1*1999999999",
  ...PAID("A", "99213", "ICNPB"),
  "post PB1",
  "file hmo",
  BPR(80),
  "  TRN*1*PB2*1999999999",
  ...PAID("B", "99215", "ICNPBOTHER"),
  "  CLP*{A}*22*-200*-80*-20*HM*ICNPB*11*1",
  "  SVC*HC:99213*-200*-80**-1",
  "  CAS*CO*45*-100",
  "  CAS*PR*2*-20",
  "  REF*6R*{A1}",
  "  PLB*1234567893*20261231*FB:FB9100*-80",
  "post PB2",
  "file hmo",
  BPR(120),
  "  TRN*1*PB3*1999999999",
  "  PLB*1234567893*20261231*CT:202603*-200*WO:ICNPB*80",
  "post PB3",
].join("\n");

let clinic: SmallClinic;
let payerId: string;
let claimIds: ReadonlyMap<string, string>;

beforeEach(async () => {
  clinic = await SmallClinic.open();
  payerId = clinic.payerIds[4]!;
  ({ claimIds } = await new ExampleWorker(clinic, parseExample("payer-balances", STORY), 0).work());
});
afterEach(() => clinic?.close());

const balances = async () => {
  const { references, totalCents } = await clinic.value("payerBalances.list", { withSettled: false });
  return { totalCents, open: references.map(({ reference, balanceCents }) => [reference, balanceCents]) };
};
const sound = async () => expect(await clinic.value("ledger.checkBalances", {})).toMatchObject({ problems: [] });

test("what a payer carries forward and takes under another number stands by reference, and is set off by hand", async () => {
  expect(await balances()).toEqual({
    totalCents: 0,
    open: [
      ["FB9100", 8_000],
      ["ICNPB", -8_000],
    ],
  });
  const { reference, movements, lines } = await clinic.value("payerBalances.get", { payerId, reference: "ICNPB" });
  expect(reference).toMatchObject({ label: "Overpayment taken back", daysOpen: 0 });
  expect(movements).toMatchObject([{ checkNumber: "PB3", amountCents: -8_000, balanceCents: -8_000, canUndo: false }]);
  expect(lines.map((line) => [line.claimId, line.procedureCode, line.openCents])).toEqual([
    [claimIds.get("A"), "99213", 20_000],
  ]);

  const setOff = { payerId, reference: "FB9100", otherReference: "ICNPB", note: "One take-back under two numbers" };
  const over = await clinic.refusal("payerBalances.settle", { ...setOff, amountCents: 8_001 });
  expect(over.code).toBe("refused");
  const settled = await clinic.value("payerBalances.settle", { ...setOff, amountCents: 8_000 });
  expect(settled.balanceCents).toBe(0);
  expect(await balances()).toEqual({ totalCents: 0, open: [] });
  expect((await clinic.refusal("payerBalances.settle", { ...setOff, amountCents: 1 })).code).toBe("refused");

  const again = await clinic.value("payerBalances.get", { payerId, reference: "FB9100" });
  expect(again.movements.map((one) => [one.label, one.balanceCents, one.canUndo])).toEqual([
    ["Balance carried forward", 8_000, false],
    ["Settled by hand", 0, true],
  ]);
  await clinic.value("payerBalances.undo", { entryId: settled.entryId, reason: "wrong number" });
  expect((await balances()).open).toHaveLength(2);
  const twice = await clinic.refusal("payerBalances.undo", { entryId: settled.entryId, reason: "again" });
  expect(twice.code).toBe("already-done");
  const booked = await clinic.refusal("payerBalances.undo", { entryId: movements[0]!.entryId, reason: "no" });
  expect(booked.code).toBe("refused");
  await sound();
});

test("a take-back that came without a reversal reopens the line that it is about, and an owed balance closes one", async () => {
  const lineOf = async (number: string) =>
    (await clinic.value("payerBalances.findLines", { payerId, text: number }))[0]!;
  const taken = { payerId, reference: "ICNPB", amountCents: 8_000, note: "No reversal came" };
  const other = await lineOf("ICNPBOTHER");
  expect(other.openCents).toBe(0);
  await clinic.value("payerBalances.settle", { ...taken, lineId: other.lineId });
  expect((await lineOf("ICNPBOTHER")).openCents).toBe(8_000);
  expect(await clinic.value("claims.get", { claimId: other.claimId })).toMatchObject({ responsibility: "primary" });

  const owed = { payerId, reference: "FB9100", note: "Refund acknowledged" };
  const tooMuch = await clinic.refusal("payerBalances.settle", { ...owed, lineId: other.lineId, amountCents: 8_001 });
  expect(tooMuch.code).toBe("refused");
  await clinic.value("payerBalances.settle", { ...owed, lineId: other.lineId, amountCents: 8_000 });
  expect((await lineOf("ICNPBOTHER")).openCents).toBe(0);
  expect(await balances()).toEqual({ totalCents: 0, open: [] });
  const nobodys = { ...owed, lineId: "NOT-A-LINE", amountCents: 1 };
  expect((await clinic.refusal("payerBalances.settle", nobodys)).code).toBe("refused");
  await sound();
});
