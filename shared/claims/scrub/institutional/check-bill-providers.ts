import { isTransportRevenueCode } from "../../../codes/institutional-codes.ts";
import { isNpi } from "../../../codes/npi.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import type { InstitutionalClaim } from "../../institutional-claim.ts";
import { error } from "../scrub-rule.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

const PEOPLE = [
  ["attendingProvider", "76", "attendingProviderId", "attending"],
  ["operatingProvider", "77", "operatingProviderId", "operating"],
  ["otherOperatingProvider", "78", "otherProviders[ZZ].providerId", "other operating"],
  ["renderingProvider", "78", "otherProviders[82].providerId", "rendering"],
  ["referringProvider", "78", "otherProviders[DN].providerId", "referring"],
] as const;

/**
 * FL76 to 79: who was responsible is named, with an NPI (only transport goes without), and everybody is a person with a
 * name and a possible NPI.
 */
export const checkBillProviders: InstitutionalRule = (claim) => {
  const problems: ClaimProblem[] = [];
  const needsAttending = claim.lines.some((line) => !isTransportRevenueCode(line.revenueCode));
  if (!claim.attendingProvider && needsAttending) {
    const place = { code: "attending-missing", box: "76", field: "attendingProviderId" };
    problems.push(error(place, "Nobody is named as the attending provider, without whom payers refuse the bill."));
  }
  return [...problems, ...PEOPLE.flatMap((person) => checkPerson(claim, person)), ...checkFacility(claim)];
};

function checkPerson(claim: InstitutionalClaim, [key, box, field, role]: (typeof PEOPLE)[number]): ClaimProblem[] {
  const provider = claim[key];
  if (!provider) return [];
  const say = (code: string, message: string, fix?: string) => [error({ code, box, field }, message, fix)];
  if (provider.kind === "organization") return say("provider-not-a-person", `The ${role} provider must be a person.`);
  if (provider.lastOrOrganization === "") return say("name-missing", `The ${role} provider has no name.`);
  if (!provider.npi) {
    return say("provider-npi-missing", `The ${role} provider has no NPI.`, "Enter it under Providers.");
  }
  if (isNpi(provider.npi)) return [];
  const message = `The NPI of the ${role} provider, ${provider.npi}, is not a possible NPI: its last digit does not fit the others.`;
  return say("npi-check-digit", message, "Compare it with the registry; two digits are often exchanged.");
}

function checkFacility({ serviceFacility }: InstitutionalClaim): ClaimProblem[] {
  if (!serviceFacility) return [];
  const place = { box: "1", field: "facilityId" };
  const problems: ClaimProblem[] = [];
  if (serviceFacility.name === "") {
    problems.push(error({ code: "name-missing", ...place }, "The place of service has no name."));
  }
  if (serviceFacility.npi && !isNpi(serviceFacility.npi)) {
    const message = `The NPI of the place of service, ${serviceFacility.npi}, is not a possible NPI.`;
    problems.push(error({ code: "npi-check-digit", ...place }, message));
  }
  const { line1, city } = serviceFacility.address;
  if (line1 === "" || city.length < 2) {
    problems.push(error({ code: "facility-address-missing", ...place }, "The place of service has no street or city."));
  }
  return problems;
}
