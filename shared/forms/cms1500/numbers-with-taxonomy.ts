import type { ClaimProvider } from "../../claims/claim.ts";
import { toIdentifier } from "../paper-text.ts";
import { type ProviderNumber, providerNumbers } from "../provider-numbers.ts";

/**
 * The numbers of a provider in boxes 24I, 24J and 33b, the first to be printed first: the payer's own, then the taxonomy
 * code (ZZ) where the payer wants it, then the others.
 */
export function numbersWithTaxonomy(provider: ClaimProvider, showTaxonomy: boolean): ProviderNumber[] {
  const [first, ...further] = providerNumbers(provider);
  const taxonomy: ProviderNumber[] = showTaxonomy && provider.taxonomy ? [["ZZ", toIdentifier(provider.taxonomy)]] : [];
  if (!first) return taxonomy;
  return first[0] === "G2" ? [first, ...taxonomy, ...further] : [...taxonomy, first, ...further];
}
