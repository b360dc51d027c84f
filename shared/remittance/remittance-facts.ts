import type { Remittance } from "../edi/835/remittance.ts";
import { type Cents, cents } from "../money/cents.ts";

/** What planning needs of a remittance. An 835 has it all; a paper EOB typed by hand is brought to the same shape. */
export type RemittanceFacts = Pick<Remittance, "payment" | "claims" | "providerAdjustments"> & {
  payer: Pick<Remittance["payer"], "name" | "id">;
};

/** The money that moves: BPR02, negative when the payer debits the practice (BPR03 = D). */
export function checkCentsOf(remittance: Pick<RemittanceFacts, "payment">): Cents {
  const { amountCents, creditOrDebit } = remittance.payment;
  return cents(creditOrDebit === "D" ? -Math.abs(amountCents) : amountCents);
}

/** RARCs that stand beside a line (LQ HE). */
export function remarksOf(line: { remarks: readonly { qualifier: string; code: string }[] }): string[] {
  return line.remarks.filter((remark) => remark.qualifier === "HE").map((remark) => remark.code);
}
