import type { ClaimProblem } from "../claim-problem.ts";
import { error, lineField, type ScrubRule } from "./scrub-rule.ts";

/** Every provider and place that the claim names has a name, and the place an address. */
export const checkNames: ScrubRule = (claim) => {
  const named: [name: string | undefined, box: string, field: string, whose: string][] = [
    [claim.renderingProvider?.lastOrOrganization, "24J", "renderingProviderId", "rendering provider"],
    [claim.referringProvider?.lastOrOrganization, "17", "referringProviderId", "referring provider"],
    [claim.supervisingProvider?.lastOrOrganization, "17", "supervisingProviderId", "supervising provider"],
    [claim.orderingProvider?.lastOrOrganization, "17", "orderingProviderId", "ordering provider"],
    [claim.serviceFacility?.name, "32", "facilityId", "facility"],
    ...claim.lines.flatMap((line): [string | undefined, string, string, string][] => [
      [line.renderingProvider?.lastOrOrganization, "24J", lineField(line, "renderingProviderId"), "rendering provider"],
      [line.orderingProvider?.lastOrOrganization, "17", lineField(line, "orderingProviderId"), "ordering provider"],
    ]),
  ];
  const nameless = named
    .filter(([name]) => name === "")
    .map(([, box, field, whose]) => error({ code: "name-missing", box, field }, `The ${whose} has no name.`));
  return [...nameless, ...checkFacilityAddress(claim)];
};

function checkFacilityAddress(claim: Parameters<ScrubRule>[0]): ClaimProblem[] {
  const address = claim.serviceFacility?.address;
  if (!address || (address.line1 !== "" && address.city.length >= 2)) return [];
  const place = { code: "facility-address-missing", box: "32", field: "facilityId" };
  return [error(place, "The facility's address has no street or city.")];
}
