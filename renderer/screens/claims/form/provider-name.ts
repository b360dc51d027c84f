import type { Provider } from "../../../../shared/contract/practice.ts";

/** A provider's name for choosing: last name first, so that a typed letter finds it. */
export function providerName(provider: Pick<Provider, "lastOrOrganization" | "first" | "credentials">): string {
  const name = [provider.lastOrOrganization, provider.first].filter(Boolean).join(", ");
  return provider.credentials ? `${name} ${provider.credentials}` : name;
}
