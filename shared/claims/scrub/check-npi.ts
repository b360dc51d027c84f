import { isNpi } from "../../codes/npi.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { error, lineField, type ScrubRule, warning } from "./scrub-rule.ts";

/** Every NPI on the claim has its check digit right. A rendering or referring person without one is nearly always wrong. */
export const checkNpi: ScrubRule = (claim) => {
  const named: [npi: string | undefined, box: string, field: string, whose: string][] = [
    [claim.billingProvider.npi, "33a", "billingProvider", "practice"],
    [claim.renderingProvider?.npi, "24J", "renderingProviderId", "rendering provider"],
    [claim.referringProvider?.npi, "17b", "referringProviderId", "referring provider"],
    [claim.orderingProvider?.npi, "17b", "orderingProviderId", "ordering provider"],
    [claim.supervisingProvider?.npi, "17b", "supervisingProviderId", "supervising provider"],
    [claim.serviceFacility?.npi, "32a", "facilityId", "facility"],
    ...claim.lines.flatMap((line): [string | undefined, string, string, string][] => [
      [line.renderingProvider?.npi, "24J", lineField(line, "renderingProviderId"), "rendering provider of the line"],
      [line.orderingProvider?.npi, "17b", lineField(line, "orderingProviderId"), "ordering provider of the line"],
    ]),
  ];
  const wrong = named
    .filter(([npi]) => npi !== undefined && npi !== "" && !isNpi(npi))
    .map(([npi, box, field, whose]) =>
      error(
        { code: "npi-check-digit", box, field },
        `The NPI of the ${whose}, ${npi}, is not a possible NPI: its last digit does not fit the others.`,
        "Compare it with the registry; two digits are often exchanged.",
      ),
    );
  return [...wrong, ...missingNpis(claim)];
};

function missingNpis(claim: Parameters<ScrubRule>[0]): ClaimProblem[] {
  const problems: ClaimProblem[] = [];
  if (claim.renderingProvider && !claim.renderingProvider.npi) {
    const place = { code: "rendering-npi-missing", box: "24J", field: "renderingProviderId" };
    problems.push(error(place, "The rendering provider has no NPI.", "Enter it under Providers."));
  }
  const source = claim.referringProvider ?? claim.orderingProvider ?? claim.supervisingProvider;
  if (source && !source.npi) {
    const place = { code: "referring-npi-missing", box: "17b", field: "referringProviderId" };
    problems.push(warning(place, "The provider in box 17 has no NPI; most payers ask for it."));
  }
  return problems;
}
