import type { Address, ClaimProvider, PersonName } from "../../claims/claim.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";

/** NM1, PRV and REF G2 of a provider: the content of loops 2310A, B, D and 2420A, E. */
export function addProvider(
  out: TransactionComposer,
  entity: string,
  provider: ClaimProvider,
  options: { readonly withTaxonomy?: boolean } = {},
): void {
  addProviderName(out, entity, provider);
  if (options.withTaxonomy && provider.taxonomy) out.add("PRV", "PE", "PXC", provider.taxonomy);
  if (provider.payerAssignedId) out.add("REF", "G2", provider.payerAssignedId);
}

/** NM1 of a provider with its NPI. */
export function addProviderName(out: TransactionComposer, entity: string, provider: ClaimProvider): void {
  const person = provider.kind === "person";
  out.add(
    "NM1",
    entity,
    person ? "1" : "2",
    provider.lastOrOrganization,
    person ? provider.first : undefined,
    person ? provider.middle : undefined,
    undefined,
    person ? provider.suffix : undefined,
    provider.npi ? "XX" : undefined,
    provider.npi,
  );
}

/** NM1 of a patient or subscriber; with a member number for a subscriber. */
export function addPersonName(out: TransactionComposer, entity: string, name: PersonName, memberId?: string): void {
  const qualifier = memberId === undefined ? undefined : "MI";
  out.add("NM1", entity, "1", name.last, name.first, name.middle, undefined, name.suffix, qualifier, memberId);
}

/** N3 and N4. */
export function addAddress(out: TransactionComposer, address: Address): void {
  out.add("N3", address.line1, address.line2);
  out.add("N4", address.city, address.state, address.zip);
}

/** Whether two providers are one: by NPI where both have one, else by name. */
export function sameProvider(one: ClaimProvider, other: ClaimProvider): boolean {
  if (one.npi && other.npi) return one.npi === other.npi;
  return one.kind === other.kind && one.lastOrOrganization === other.lastOrOrganization && one.first === other.first;
}

/** Whether two addresses are the same place, a nine-digit ZIP counting as its first five where the other has five. */
export function sameAddress(one: Address, other: Address): boolean {
  const digits = Math.min(one.zip.length, other.zip.length);
  return (
    one.line1 === other.line1 &&
    (one.line2 ?? "") === (other.line2 ?? "") &&
    one.city === other.city &&
    one.state === other.state &&
    one.zip.slice(0, digits) === other.zip.slice(0, digits)
  );
}
