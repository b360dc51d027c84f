import type { ElementData, TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import type { Remittance, RemittanceAdjustment, RemittanceName } from "./remittance.ts";

const REASONS_PER_SEGMENT = 6;

/** CAS segments in the order of the reasons: neighbours of one group share a segment, six at most. */
export function addReasons(out: TransactionComposer, adjustments: readonly RemittanceAdjustment[]): void {
  for (let start = 0; start < adjustments.length; ) {
    const group = adjustments[start]?.group;
    let end = start;
    while (end < adjustments.length && end - start < REASONS_PER_SEGMENT && adjustments[end]?.group === group) end += 1;
    const elements: ElementData[] = adjustments
      .slice(start, end)
      .flatMap((one) => [one.carc, decimalFromCents(one.amountCents), one.quantity]);
    out.add("CAS", group, ...elements);
    start = end;
  }
}

/** N3 and N4. */
export function addAddress(out: TransactionComposer, address: Remittance["payer"]["address"]): void {
  if (!address) return;
  if (address.line1 !== "") out.add("N3", address.line1, address.line2);
  const { city, state, zip, country, subdivision } = address;
  out.add("N4", city, state, zip, country, undefined, undefined, subdivision);
}

/** PER. */
export function addContact(out: TransactionComposer, contact: Remittance["payer"]["contacts"][number]): void {
  out.add("PER", contact.function, contact.name, ...contact.numbers.flatMap((one) => [one.qualifier, one.number]));
}

/** NM1 in a role, where the person or organization is known. */
export function addName(out: TransactionComposer, role: string, name: RemittanceName | undefined): void {
  if (!name) return;
  const kind = name.kind === "organization" ? "2" : "1";
  const { lastOrOrganization, first, middle, suffix, idQualifier, id } = name;
  out.add("NM1", role, kind, lastOrOrganization, first, middle, undefined, suffix, idQualifier, id);
}

/** The four elements of a bank account in BPR. */
export function accountElements(account: Remittance["payment"]["fromAccount"]): ElementData[] {
  return [account?.bankQualifier, account?.bank, account?.accountQualifier, account?.account];
}
