import type { Claim } from "../claim.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { isCarriedText, textsOf } from "./carried-text.ts";
import { error, lineField, type ScrubRule } from "./scrub-rule.ts";

/** Where a part of the claim is mended, by the beginning of its path. The first that fits counts. */
const PLACES: readonly (readonly [start: string, box: string, field: string, words: string])[] = [
  ["billingProvider.", "33", "billingProvider", "The practice's data"],
  ["renderingProvider.", "24J", "renderingProviderId", "The rendering provider's data"],
  ["referringProvider.", "17", "referringProviderId", "The referring provider's data"],
  ["supervisingProvider.", "17", "supervisingProviderId", "The supervising provider's data"],
  ["orderingProvider.", "17", "orderingProviderId", "The ordering provider's data"],
  ["serviceFacility.", "32", "facilityId", "The facility's data"],
  ["patient.", "2", "patientId", "The patient's data"],
  ["priorAuthorization", "23", "priorAuthorization", "The authorization number"],
  ["referralNumber", "23", "referralNumber", "The referral number"],
  ["cliaNumber", "23", "cliaNumber", "The CLIA number"],
  ["payerControlNumber", "22", "payerControlNumber", "The payer's claim number"],
  ["note", "19", "note", "The claim's note"],
];

/** Every text can be carried by a claim file: one odd character would stop the whole batch. */
export const checkText: ScrubRule = (claim) => {
  const problems = new Map<string, ClaimProblem>();
  for (const [path, text] of textsOf(claim)) {
    const found = faultOf(path, text, claim);
    const key = found && `${found.code} ${found.field}`;
    if (found && key !== undefined && !problems.has(key)) problems.set(key, found);
  }
  return [...problems.values()];
};

function faultOf(path: string, text: string, claim: Claim): ClaimProblem | undefined {
  const { words, ...place } = placeOf(path, claim);
  if (text !== "" && text.trim() === "") {
    return error(
      { code: "blank-text", ...place },
      `${words} holds nothing but spaces.`,
      "Empty the field, or fill it.",
    );
  }
  if (isCarriedText(text)) return undefined;
  const fix = "Retype it without * ~ : ^ and without foreign letters.";
  return error(
    { code: "character-not-carried", ...place },
    `${words} holds a character that a claim file cannot carry.`,
    fix,
  );
}

function placeOf(path: string, claim: Claim): { box: string; field: string; words: string } {
  const [, position, name] = /^lines\.(\d+)\.(\w+)/.exec(path) ?? [];
  const line = claim.lines[Number(position)];
  if (line && name) return { box: "24", field: lineField(line, name), words: `Line ${line.lineNumber}` };
  const coverage = claim.coverages[Number(/^coverages\.(\d+)\./.exec(path)?.[1])];
  if (coverage) {
    const words = `The ${coverage.rank} coverage`;
    return { box: coverage.rank === claim.destination ? "4" : "9", field: `coverageIds.${coverage.rank}`, words };
  }
  const known = PLACES.find(([start]) => path.startsWith(start));
  if (!known) return { box: "19", field: path, words: "The claim" };
  const [, box, field, words] = known;
  return { box, field, words };
}
