import type { Address } from "../claims/claim.ts";

/** An address as it stands on an envelope, top line first; at most three lines. */
export function formatAddressLines(address: Address): string[] {
  const { line1, line2, city, state, zip } = address;
  const code = zip.length === 9 ? `${zip.slice(0, 5)}-${zip.slice(5)}` : zip;
  return [line1, line2 ?? "", [`${city},`, state, code].filter(Boolean).join(" ")].filter(Boolean);
}

/** A ten-digit telephone number as people read it, `(719) 555-0100`; any other as it is. */
export function formatPhone(phone: string): string {
  const match = /^(\d{3})(\d{3})(\d{4})$/.exec(phone);
  return match ? `(${match[1]}) ${match[2]}-${match[3]}` : phone;
}
