import type { Address } from "../../../shared/claims/claim.ts";

/** An address as five columns of a row. */
export interface AddressColumns {
  line1: string;
  line2: string | null;
  city: string;
  state: string;
  zip: string;
}

/** The columns of an address, the state in capitals and the ZIP code as digits alone. */
export function toAddressColumns(address: Address): AddressColumns {
  const line2 = address.line2?.trim() ?? "";
  return {
    line1: address.line1.trim(),
    line2: line2 === "" ? null : line2,
    city: address.city.trim(),
    state: address.state.trim().toUpperCase(),
    zip: address.zip.replace(/\D/g, ""),
  };
}

/** The address that columns hold. */
export function toAddress(columns: AddressColumns): Address {
  const { line1, line2, city, state, zip } = columns;
  return { line1, ...(line2 === null ? {} : { line2 }), city, state, zip };
}

/** An address that may be missing as a whole: its first line is null then. */
export function toOptionalAddress(columns: { [Column in keyof AddressColumns]: string | null }): Address | null {
  const { line1, line2, city, state, zip } = columns;
  if (line1 === null) return null;
  return toAddress({ line1, line2, city: city ?? "", state: state ?? "", zip: zip ?? "" });
}
