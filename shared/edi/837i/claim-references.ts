import type { ClaimReferences } from "../../claims/professional-claim.ts";
import type { QualifiedFacts } from "../837/claim-tables.ts";

/** The rarer numbers of a claim that an institutional file has a place for (REF of loop 2300). */
export const INSTITUTIONAL_REFERENCES: QualifiedFacts<ClaimReferences> = [
  ["4N", "authorizationException"],
  ["9A", "repricedClaim"],
  ["9C", "adjustedRepricedClaim"],
  ["D9", "clearinghouseClaim"],
  ["P4", "demonstrationProject"],
];
