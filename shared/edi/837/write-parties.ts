import type {
  Address,
  ClaimContact,
  ClaimProvider,
  PersonName,
  SecondaryId,
  ServiceFacility,
} from "../../claims/claim-parties.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";

/**
 * NM1, PRV and REF of a provider: the content of loops 2310 and 2420.
 * @param options.taxonomyCode PRV01 where the guide has a place for the taxonomy: PE rendering, AT attending.
 */
export function addProvider(
  out: TransactionComposer,
  entity: string,
  provider: ClaimProvider,
  options: { readonly taxonomyCode?: "PE" | "AT" } = {},
): void {
  addProviderName(out, entity, provider);
  if (options.taxonomyCode && provider.taxonomy) out.add("PRV", options.taxonomyCode, "PXC", provider.taxonomy);
  addProviderIds(out, provider);
}

/** REF G2 and the provider's further numbers. */
export function addProviderIds(
  out: TransactionComposer,
  provider: Pick<ClaimProvider, "payerAssignedId" | "secondaryIds">,
): void {
  if (provider.payerAssignedId) out.add("REF", "G2", provider.payerAssignedId);
  addSecondaryIds(out, provider.secondaryIds);
}

export function addSecondaryIds(out: TransactionComposer, ids: readonly SecondaryId[] | undefined): void {
  for (const { qualifier, value, otherPayerId } of ids ?? []) {
    out.add("REF", qualifier, value, undefined, otherPayerId === undefined ? undefined : ["2U", otherPayerId]);
  }
}

/** NM1 of a provider with its NPI. */
export function addProviderName(out: TransactionComposer, entity: string, provider: ClaimProvider): void {
  const person = provider.kind === "person";
  out.add(
    "NM1",
    entity,
    person ? "1" : "2",
    provider.lastOrOrganization || undefined,
    person ? provider.first : undefined,
    person ? provider.middle : undefined,
    undefined,
    person ? provider.suffix : undefined,
    provider.npi ? "XX" : undefined,
    provider.npi,
  );
}

/** NM1 of a patient. */
export function addPersonName(out: TransactionComposer, entity: string, name: PersonName): void {
  out.add("NM1", entity, "1", name.last, name.first, name.middle, undefined, name.suffix);
}

/** NM1 of an organization or plan by name, with its number where it has one. */
export function addOrganization(
  out: TransactionComposer,
  entity: string,
  name: string | undefined,
  id?: { readonly qualifier: string; readonly value: string | undefined },
): void {
  const qualifier = id?.value ? id.qualifier : undefined;
  out.add("NM1", entity, "2", name, undefined, undefined, undefined, undefined, qualifier, id?.value);
}

/** N3 and N4. */
export function addAddress(out: TransactionComposer, address: Address): void {
  out.add("N3", address.line1, address.line2);
  out.add("N4", address.city, address.state, address.zip);
}

/** The place where services were given: loops 2310C and 2420C, institutional 2310E. */
export function addServiceFacility(out: TransactionComposer, facility: ServiceFacility): void {
  addOrganization(out, "77", facility.name, { qualifier: "XX", value: facility.npi });
  addAddress(out, facility.address);
  addProviderIds(out, facility);
  addContact(out, facility.contact);
}

/** PER: at most three numbers stand in one; a fourth gets a segment of its own. */
export function addContact(out: TransactionComposer, contact: ClaimContact | undefined): void {
  if (!contact) return;
  const pairs: [string, string][] = [];
  if (contact.phone) pairs.push(["TE", contact.phone]);
  if (contact.extension) pairs.push(["EX", contact.extension]);
  if (contact.fax) pairs.push(["FX", contact.fax]);
  if (contact.email) pairs.push(["EM", contact.email]);
  for (let start = 0; start < pairs.length; start += 3) {
    out.add("PER", "IC", contact.name, ...pairs.slice(start, start + 3).flat());
  }
}

/** Whether two providers are one: by NPI where both have one, else by name. */
function sameProvider(one: ClaimProvider, other: ClaimProvider): boolean {
  if (one.npi && other.npi) return one.npi === other.npi;
  return one.kind === other.kind && one.lastOrOrganization === other.lastOrOrganization && one.first === other.first;
}

/** Whether a line's provider adds nothing to the claim's: the same one, without numbers of its own. */
export function addsNothing(ofLine: ClaimProvider, ofClaim: ClaimProvider | undefined): boolean {
  if (!ofClaim || !sameProvider(ofLine, ofClaim)) return false;
  const sameNumber = ofLine.payerAssignedId === undefined || ofLine.payerAssignedId === ofClaim.payerAssignedId;
  return sameNumber && (ofLine.secondaryIds ?? []).every((id) => ofClaim.secondaryIds?.some((has) => sameId(id, has)));
}

function sameId(one: SecondaryId, other: SecondaryId): boolean {
  return one.qualifier === other.qualifier && one.value === other.value && one.otherPayerId === other.otherPayerId;
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
