import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { checkLevels, type ParentCodes } from "../rules/check-levels.ts";

/** Claims: a patient under a subscriber, a subscriber under a billing provider. */
const CLAIM_LEVELS: ParentCodes = { "20": [], "22": ["20"], "23": ["22"] };

/** {@link checkLevels} for claims. */
export function checkHierarchy(context: CheckContext): BusinessCheck {
  return checkLevels(context, CLAIM_LEVELS);
}
