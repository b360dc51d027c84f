import type { ClaimLine } from "../../claims/claim-line.ts";
import type { ServiceFacility } from "../../claims/claim-parties.ts";
import type { ProfessionalClaim } from "../../claims/professional-claim.ts";
import {
  addAddress,
  addContact,
  addOrganization,
  addProvider,
  addProviderIds,
  addProviderName,
  addServiceFacility,
  addsNothing,
  sameAddress,
} from "../837/write-parties.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";

/** Loops 2420A to 2420H: providers and places of a line, where they differ from the claim's. */
export function addLineProviders(out: TransactionComposer, claim: ProfessionalClaim, line: ClaimLine): void {
  const rendering = line.renderingProvider;
  if (rendering && !addsNothing(rendering, claim.renderingProvider ?? claim.billingProvider)) {
    addProvider(out, "82", rendering, { taxonomyCode: "PE" });
  }
  if (line.purchasedServiceProvider) addProvider(out, "QB", line.purchasedServiceProvider);
  if (line.serviceFacility && !samePlace(line.serviceFacility, claim.serviceFacility)) {
    addServiceFacility(out, line.serviceFacility);
  }
  const supervising = line.supervisingProvider;
  if (supervising && !addsNothing(supervising, claim.supervisingProvider)) addProvider(out, "DQ", supervising);
  addOrderingProvider(out, claim, line);
  const referring = line.referringProvider;
  if (referring && !addsNothing(referring, claim.referringProvider)) addProvider(out, "DN", referring);
  const primaryCare = line.primaryCareProvider;
  if (primaryCare && !addsNothing(primaryCare, claim.primaryCareProvider)) addProvider(out, "P3", primaryCare);
  if (line.ambulancePickUp) {
    addOrganization(out, "PW", undefined);
    addAddress(out, line.ambulancePickUp);
  }
  if (line.ambulanceDropOff) {
    addOrganization(out, "45", line.ambulanceDropOff.name);
    addAddress(out, line.ambulanceDropOff.address);
  }
}

/** The 837P has no ordering provider on the claim: each line names its own (loop 2420E). */
function addOrderingProvider(out: TransactionComposer, claim: ProfessionalClaim, line: ClaimLine): void {
  const ordering = line.orderingProvider ?? claim.orderingProvider;
  if (!ordering) return;
  addProviderName(out, "DK", ordering);
  if (ordering.address) addAddress(out, ordering.address);
  addProviderIds(out, ordering);
  addContact(out, ordering.contact);
}

function samePlace(ofLine: ServiceFacility, ofClaim: ServiceFacility | undefined): boolean {
  if (!ofClaim || (ofLine.npi ?? "") !== (ofClaim.npi ?? "")) return false;
  const numbers = ofLine.payerAssignedId ?? ofLine.secondaryIds;
  return numbers === undefined && ofLine.name === ofClaim.name && sameAddress(ofLine.address, ofClaim.address);
}
