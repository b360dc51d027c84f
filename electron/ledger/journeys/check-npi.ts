import { isNpi } from "../../../shared/codes/npi.ts";
import { Refusal } from "../../../shared/contract/error-codes.ts";

/** Refuses an NPI whose check digit is wrong. One that is missing may be filled in later; the claim check asks for it. */
export function checkNpi(npi: string | null, field: string): void {
  if (npi === null || npi === "" || isNpi(npi)) return;
  throw new Refusal(
    "refused",
    "This is not a National Provider Identifier: its last digit does not fit the others. Compare it with the NPI registry.",
    field,
  );
}
