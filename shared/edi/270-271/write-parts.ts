import type { TransactionComposer } from "../x12/compose-transaction.ts";
import type { BenefitEntity, Refusal } from "./eligibility-answer.ts";

/** Writes N3 and N4. */
export function addAddress(out: TransactionComposer, address: BenefitEntity["address"]): void {
  if (!address) return;
  if (address.line1) out.add("N3", address.line1, address.line2);
  if (address.city) out.add("N4", address.city, address.state, address.zip);
}

/** Writes PER for each contact. */
export function addContacts(out: TransactionComposer, contacts: BenefitEntity["contacts"]): void {
  for (const one of contacts) {
    out.add("PER", "IC", one.name, ...one.numbers.flatMap(({ qualifier, number }) => [qualifier, number]));
  }
}

/** Writes AAA. */
export function addRefusals(out: TransactionComposer, refusals: readonly Refusal[]): void {
  for (const one of refusals) out.add("AAA", one.valid ? "Y" : "N", undefined, one.reason, one.followUp);
}
