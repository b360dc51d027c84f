import { isNpi } from "../../codes/npi.ts";
import { isTaxonomyForm } from "../../codes/taxonomy.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { element } from "../x12/segment.ts";
import { bySegment, type Say, type SegmentRule, warning } from "./segment-rules.ts";

/** Checks forms of identifiers that the guides only describe as text: NPI, taxonomy, tax id, telephone. */
export function checkIdentifiers(context: CheckContext): BusinessCheck {
  return bySegment(context, {
    NM1: checkName(8),
    N1: checkName(3),
    PRV: checkTaxonomy,
    REF: checkTaxId,
    PER: checkPhones,
  });
}

/** NPI where the qualifier at this position says XX. */
function checkName(qualifierPosition: number): SegmentRule {
  return ({ segment }, say) => {
    const id = element(segment, qualifierPosition + 1);
    if (element(segment, qualifierPosition) !== "XX" || id === "" || isNpi(id)) return;
    const at = `${segment.id}0${qualifierPosition + 1}`;
    const message = `${at} is not a valid NPI: its check digit or length is wrong.`;
    say(warning("npi", at, id, message, "Look the number up in the NPI registry."));
  };
}

const checkTaxonomy: SegmentRule = ({ segment }, say) => {
  const code = element(segment, 3);
  if (code === "" || isTaxonomyForm(code)) return;
  say(warning("taxonomy", "PRV03", code, "The taxonomy code must be nine letters or digits followed by X."));
};

const checkTaxId: SegmentRule = ({ segment }, say) => {
  const qualifier = element(segment, 1);
  const id = element(segment, 2);
  if ((qualifier !== "EI" && qualifier !== "TJ") || /^\d{9}$/.test(id)) return;
  say(warning("tax-id", "REF02", id, "The tax id must be nine digits without a dash."));
};

const checkPhones: SegmentRule = ({ segment }, say) => {
  for (const position of [3, 5, 7]) {
    if (element(segment, position) === "TE") checkPhone(element(segment, position + 1), `PER0${position + 1}`, say);
  }
};

function checkPhone(number: string, at: string, say: Say): void {
  if (number === "" || /^\d{10}$/.test(number)) return;
  say(warning("phone", at, number, "The telephone number must be ten digits without punctuation."));
}
