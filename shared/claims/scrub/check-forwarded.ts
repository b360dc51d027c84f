import type { AnyClaim } from "../claim.ts";
import { payerThatForwarded } from "../forwarded-answer.ts";
import { error, type ScrubRule, warning } from "./scrub-rule.ts";

/** A claim that the payer before has sent on itself is not sent again: on paper it may be, where it never arrived. */
export const checkForwarded: ScrubRule<AnyClaim> = (claim, { payer }) => {
  const before = payerThatForwarded(claim);
  if (!before) return [];
  const place = { code: "claim-forwarded", box: "11d", field: `coverageIds.${claim.destination}` };
  const say = payer.submission === "paper" ? warning : error;
  const message = `The ${before.rank} payer has sent this claim on to the ${claim.destination} payer itself. Sent again, it would be denied as a duplicate.`;
  return [say(place, message, "Wait for the answer, or send it on paper where the next payer never got it.")];
};
