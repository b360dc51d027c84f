import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { bySegment, type SegmentRule, warning } from "../rules/segment-rules.ts";
import { element } from "../x12/segment.ts";

/** Ways in which papers travel beside the claim: by mail, mail message, fax, file or on line. */
const SENT_BESIDE: ReadonlySet<string> = new Set(["BM", "EL", "EM", "FX", "FT"]);

/** Checks announced papers (PWK): what is sent beside the claim needs the number that it is filed under. */
export function checkAttachments(context: CheckContext): BusinessCheck {
  return bySegment(context, { PWK: checkNumber });
}

const checkNumber: SegmentRule = ({ segment }, say) => {
  if (!SENT_BESIDE.has(element(segment, 2)) || element(segment, 6) !== "") return;
  const message = "Papers are sent beside the claim, but the number that they are found by is missing.";
  say(warning("attachment-number-missing", "PWK06", "", message, "Write AC and the number that stands on the papers."));
};
