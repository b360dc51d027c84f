import type { ClaimProvider } from "../../claims/claim.ts";
import type { InstitutionalClaim } from "../../claims/institutional-claim.ts";
import { toIdentifier, toUnpunctuated } from "../paper-text.ts";
import { providerNumbers, writeProviderNumber } from "../provider-numbers.ts";
import { writeOrganizationName } from "../write-parts.ts";
import type { ProviderLocator } from "./clinical-cells.ts";
import type { Ub04Writer } from "./ub04-form.ts";

const OTHER_LOCATORS = [78, 79] as const;

/** Form locators 76 to 79: who attended, who operated, and two of the others, each with what it did. */
export function fillProviders(writer: Ub04Writer, claim: InstitutionalClaim): void {
  if (claim.attendingProvider) fillProvider(writer, 76, claim.attendingProvider);
  if (claim.operatingProvider) fillProvider(writer, 77, claim.operatingProvider);
  const others = [
    ["DN", claim.referringProvider],
    ["ZZ", claim.otherOperatingProvider],
    ["82", claim.renderingProvider],
  ] as const;
  const present = others.filter(([, provider]) => provider !== undefined);
  for (const [index, [type, provider]] of present.entries()) {
    const locator = OTHER_LOCATORS[index];
    if (!locator || !provider) continue;
    writer.writeExact(`${locator}.type`, type);
    fillProvider(writer, locator, provider);
  }
  if (present.length > OTHER_LOCATORS.length)
    writer.warn("more-than-fits", "79.last", "and 78 have room for two other providers; the claim has three.");
  if (claim.lines.some(hasOwnProvider))
    writer.warn(
      "more-than-fits",
      "78.last",
      "and 79 name providers of the whole claim; some of its lines have others.",
    );
}

function hasOwnProvider(line: InstitutionalClaim["lines"][number]): boolean {
  return [line.operatingProvider, line.otherOperatingProvider, line.renderingProvider, line.referringProvider].some(
    (provider) => provider !== undefined,
  );
}

function fillProvider(writer: Ub04Writer, locator: ProviderLocator, provider: ClaimProvider): void {
  writer.writeExact(`${locator}.npi`, toIdentifier(provider.npi ?? ""));
  writeProviderNumber(writer, [`${locator}.qualifier`, `${locator}.id`], providerNumbers(provider));
  if (provider.kind === "organization") {
    writeOrganizationName(writer, `${locator}.last`, provider.lastOrOrganization);
    return;
  }
  const last = toUnpunctuated([provider.lastOrOrganization, provider.suffix ?? ""].join(" "));
  writer.writeShortened(`${locator}.last`, last, {
    text: toUnpunctuated(provider.lastOrOrganization).text,
    how: "the suffix is left out",
  });
  writer.writeShortened(`${locator}.first`, toUnpunctuated(provider.first ?? ""));
}
