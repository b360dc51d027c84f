import { isNpi } from "../../codes/npi.ts";
import { isCliaForm, isTaxonomyForm } from "../../codes/taxonomy.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { element } from "../x12/segment.ts";
import { bySegment, type Say, type SegmentRule, warning } from "./segment-rules.ts";

/** Checks forms of identifiers that the guides only describe as text: NPI, taxonomy, tax id, CLIA, telephone. */
export function checkIdentifiers(context: CheckContext): BusinessCheck {
  return bySegment(context, {
    NM1: checkName(8),
    N1: checkName(3),
    PRV: checkTaxonomy,
    REF: checkReference,
    PER: checkPhones,
  });
}

/** The id by its qualifier at this position: XX an NPI, FI and 24 a tax id, 34 a social security number. */
function checkName(qualifierPosition: number): SegmentRule {
  return ({ segment }, say) => {
    const qualifier = element(segment, qualifierPosition);
    const id = element(segment, qualifierPosition + 1);
    if (id === "") return;
    const at = (): string => `${segment.id}0${qualifierPosition + 1}`;
    if (qualifier === "XX" && !isNpi(id)) {
      const message = `${at()} is not a valid NPI: its check digit or length is wrong.`;
      say(warning("npi", at(), id, message, "Look the number up in the NPI registry."));
    } else if (qualifier === "FI" || qualifier === "24" || qualifier === "34") checkNineDigits(id, at(), say);
  };
}

const checkTaxonomy: SegmentRule = ({ segment }, say) => {
  const code = element(segment, 3);
  if (code === "" || element(segment, 2) !== "PXC" || isTaxonomyForm(code)) return;
  const message = "The taxonomy code must be nine letters or digits followed by X.";
  say(warning("taxonomy", "PRV03", code, message, "Look it up in the provider's NPI record."));
};

/** Tax ids, social security numbers, CLIA numbers: most references of a file are none of these. */
const CHECKED_REFERENCES: ReadonlySet<string> = new Set(["EI", "TJ", "SY", "X4"]);

const checkReference: SegmentRule = ({ segment, loop, def }, say) => {
  const qualifier = element(segment, 1);
  if (!CHECKED_REFERENCES.has(qualifier)) return;
  const id = element(segment, 2);
  if (id === "") return;
  // Where the guide's table knows the form of a social security number, it is said once.
  const ownForm = def?.elements[2]?.pattern !== undefined;
  if (qualifier === "EI" || qualifier === "TJ" || (qualifier === "SY" && !ownForm)) checkNineDigits(id, "REF02", say);
  else if (qualifier === "X4" && (loop.def.id === "2300" || loop.def.id === "2400") && !isCliaForm(id)) {
    const message = "A CLIA number is two digits, the letter D and seven digits.";
    say(warning("clia", "REF02", id, message, "Copy it from the laboratory's certificate."));
  }
};

function checkNineDigits(id: string, at: string, say: Say): void {
  if (/^\d{9}$/.test(id)) return;
  say(warning("tax-id", at, id, "The tax id must be nine digits without a dash.", "Write the nine digits only."));
}

const checkPhones: SegmentRule = ({ segment }, say) => {
  for (const position of [3, 5, 7]) {
    const kind = element(segment, position);
    if (kind === "TE" || kind === "FX") checkPhone(element(segment, position + 1), `PER0${position + 1}`, say);
  }
};

function checkPhone(number: string, at: string, say: Say): void {
  if (number === "" || /^\d{10}$/.test(number)) return;
  const message = "The telephone number must be ten digits without punctuation.";
  say(warning("phone", at, number, message, "Write area code and number as ten digits."));
}
