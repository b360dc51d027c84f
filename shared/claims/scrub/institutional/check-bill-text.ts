import type { ClaimProblem } from "../../claim-problem.ts";
import type { InstitutionalClaim } from "../../institutional-claim.ts";
import { isCarriedText, textsOf } from "../carried-text.ts";
import { error, lineField } from "../scrub-rule.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

/** Where a part of the claim is mended, by the beginning of its path. The first that fits counts. */
const PLACES: readonly (readonly [start: string, box: string, field: string, words: string])[] = [
  ["billingProvider.", "1", "billingProvider", "The practice's data"],
  ["attendingProvider.", "76", "attendingProviderId", "The attending provider's data"],
  ["operatingProvider.", "77", "operatingProviderId", "The operating provider's data"],
  ["otherOperatingProvider.", "78", "otherProviders[ZZ].providerId", "The other operating provider's data"],
  ["renderingProvider.", "78", "otherProviders[82].providerId", "The rendering provider's data"],
  ["referringProvider.", "78", "otherProviders[DN].providerId", "The referring provider's data"],
  ["serviceFacility.", "1", "facilityId", "The place of service's data"],
  ["patient.", "8b", "patientId", "The patient's data"],
  ["referralNumber", "63", "referralNumber", "The referral number"],
  ["payerControlNumber", "64", "payerControlNumber", "The payer's claim number"],
  ["billingNote", "80", "remarks", "The remarks"],
];

/** Every text can be carried by a claim file: one odd character would stop the whole batch. */
export const checkBillText: InstitutionalRule = (claim) => {
  const problems = new Map<string, ClaimProblem>();
  for (const [path, text] of textsOf(claim)) {
    const found = faultOf(path, text, claim);
    const key = found && `${found.code} ${found.field}`;
    if (found && key !== undefined && !problems.has(key)) problems.set(key, found);
  }
  return [...problems.values()];
};

function faultOf(path: string, text: string, claim: InstitutionalClaim): ClaimProblem | undefined {
  const isBlank = text !== "" && text.trim() === "";
  if (!isBlank && isCarriedText(text)) return undefined;
  const { words, ...place } = placeOf(path, claim);
  if (isBlank) {
    return error(
      { code: "blank-text", ...place },
      `${words} holds nothing but spaces.`,
      "Empty the field, or fill it.",
    );
  }
  const message = `${words} holds a character that a claim file cannot carry.`;
  return error(
    { code: "character-not-carried", ...place },
    message,
    "Retype it without * ~ : ^ and without foreign letters.",
  );
}

function placeOf(path: string, claim: InstitutionalClaim): { box: string; field: string; words: string } {
  const [, position, name] = /^lines\.(\d+)\.(\w+)/.exec(path) ?? [];
  const line = claim.lines[Number(position)];
  if (line && name) return { box: "42", field: lineField(line, name), words: `Line ${line.lineNumber}` };
  const coverage = claim.coverages[Number(/^coverages\.(\d+)\./.exec(path)?.[1])];
  if (coverage) {
    return { box: "50", field: `coverageIds.${coverage.rank}`, words: `The ${coverage.rank} coverage` };
  }
  if (path === "priorAuthorization") {
    return { box: "63", field: `authorizations.${claim.destination}`, words: "The authorization number" };
  }
  const known = PLACES.find(([start]) => path.startsWith(start));
  if (!known) return { box: "80", field: path, words: "The claim" };
  const [, box, field, words] = known;
  return { box, field, words };
}
