import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { element } from "../x12/segment.ts";
import { bySegment, type SegmentRule, warning } from "./segment-rules.ts";

/** Whom payers know by NPI alone: billing, rendering and operating. The attending has a rule of its own. */
const KNOWN_BY_NPI: ReadonlySet<string> = new Set(["85", "82", "72"]);

/** Loops of claims where these providers act. Other payers' views of them (2330) carry other numbers. */
const PROVIDER_LOOP = /^(2010AA|2310|2420)/;

/** Checks names in claims: a person has a first name, an organization none, and a provider an NPI. */
export function checkNames(context: CheckContext): BusinessCheck {
  return bySegment(context, { NM1: checkName });
}

const checkName: SegmentRule = ({ segment, loop }, say) => {
  const [entity, kind] = [element(segment, 1), element(segment, 2)];
  const [last, first] = [element(segment, 3), element(segment, 4)];
  if (kind === "1" && last !== "" && first === "") {
    const message = "A person's first name is missing.";
    say(warning("first-name-missing", "NM104", "", message, "Add it, or say 2 where this is an organization."));
  } else if (kind === "2" && first !== "") {
    const message = "An organization has a first name; only persons do.";
    say(warning("name-of-organization", "NM104", first, message, "Write the whole name as NM103."));
  }
  if (KNOWN_BY_NPI.has(entity) && PROVIDER_LOOP.test(loop.def.id) && element(segment, 9) === "") {
    const message = "The provider has no NPI; payers refuse claims without it.";
    say(warning("npi-missing", "NM109", "", message, "Add XX and the NPI."));
  }
};
