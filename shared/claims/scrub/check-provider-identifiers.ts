import { isCliaForm, isTaxonomyForm } from "../../codes/taxonomy.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { error, type ScrubRule, warning } from "./scrub-rule.ts";

/** Tax number, taxonomy codes and CLIA number have their forms. */
export const checkProviderIdentifiers: ScrubRule = (claim) => {
  const problems: ClaimProblem[] = [];
  const { taxId, taxIdKind, taxonomy } = claim.billingProvider;
  if (!/^\d{9}$/.test(taxId) || /^(\d)\1{8}$/.test(taxId)) {
    const place = { code: "tax-id-form", box: "25", field: "billingProvider" };
    problems.push(error(place, `The practice's ${taxIdKind} must be nine digits, not all the same.`));
  }
  const taxonomies: [string | undefined, string, string][] = [
    [taxonomy, "33b", "billingProvider"],
    [claim.renderingProvider?.taxonomy, "24J", "renderingProviderId"],
  ];
  for (const [code, box, field] of taxonomies) {
    if (!code || isTaxonomyForm(code)) continue;
    const message = `${code} is not a taxonomy code: nine letters or digits and an X.`;
    problems.push(error({ code: "taxonomy-form", box, field }, message));
  }
  if (claim.cliaNumber && !isCliaForm(claim.cliaNumber)) {
    const place = { code: "clia-form", box: "23", field: "cliaNumber" };
    problems.push(error(place, `${claim.cliaNumber} is not a CLIA number: two digits, D, seven digits.`));
  }
  const facilityClia = claim.serviceFacility?.cliaNumber;
  if (claim.cliaNumber && facilityClia && claim.cliaNumber !== facilityClia) {
    const place = { code: "two-clia-numbers", box: "23", field: "cliaNumber" };
    problems.push(error(place, "The claim has one CLIA number and its facility another; only one can be sent."));
  }
  const waived = claim.lines.find((line) => line.modifiers.includes("QW"));
  if (waived && !claim.cliaNumber) {
    const place = { code: "clia-missing", box: "23", field: "cliaNumber" };
    problems.push(
      warning(place, `Line ${waived.lineNumber} is a waived laboratory test (QW), but the claim has no CLIA number.`),
    );
  }
  return problems;
};
