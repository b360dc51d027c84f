import type { ClaimProvider } from "../claims/claim.ts";
import type { CellWriter } from "./cell-writer.ts";
import { toIdentifier } from "./paper-text.ts";

/** A number of a provider besides the NPI, with its qualifier: G2 the payer's own, 0B state licence, 1G UPIN, LU location. */
export type ProviderNumber = readonly [qualifier: string, value: string];

/**
 * The numbers with which a claim names a provider besides the NPI, in the order of the claim file: the payer's own
 * first. Those that another payer gave are not among them: they are told to that payer alone.
 */
export function providerNumbers(provider: Pick<ClaimProvider, "payerAssignedId" | "secondaryIds">): ProviderNumber[] {
  const own = provider.payerAssignedId ? [["G2", toIdentifier(provider.payerAssignedId)] as const] : [];
  const further = (provider.secondaryIds ?? [])
    .filter((id) => id.otherPayerId === undefined)
    .map((id) => [id.qualifier, toIdentifier(id.value)] as const);
  return [...own, ...further];
}

/**
 * Writes the first of a provider's numbers with its qualifier, into one cell or two. A number that does not fit leaves
 * its qualifier out too, because that would say nothing alone.
 */
export function writeProviderNumber<Id extends string>(
  writer: CellWriter<Id>,
  cells: readonly [both: Id] | readonly [qualifier: Id, number: Id],
  numbers: readonly ProviderNumber[],
): void {
  const [qualifier, number] = numbers[0] ?? [];
  if (!qualifier || !number) return;
  const [first, second] = cells;
  if (second === undefined) writer.writeExact(first, `${qualifier}${number}`);
  else {
    writer.writeExact(second, number);
    if (writer.cells[second]) writer.writeExact(first, qualifier);
  }
  if (numbers.length > 1)
    writer.warn("more-than-fits", second ?? first, "has room for one number besides the NPI; the provider has more.");
}
