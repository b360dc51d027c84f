import { isModifierForm, isProcedureForm } from "../../codes/hcpcs.ts";
import { isIcd10Form } from "../../codes/icd10.ts";
import { isNdc11 } from "../../codes/ndc.ts";
import { isPlaceOfService } from "../../codes/place-of-service.ts";
import { isState } from "../../codes/states.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { component, components, element } from "../x12/segment.ts";
import { bySegment, type Say, type SegmentRule, warning } from "./segment-rules.ts";

/** Checks forms of diagnoses, procedures, modifiers, drugs and places of service in claims. */
export function checkMedicalCodes(context: CheckContext): BusinessCheck {
  return bySegment(context, { CLM: checkClaimPlace, HI: checkDiagnoses, LIN: checkNdc, SV1: checkService });
}

const checkClaimPlace: SegmentRule = ({ segment }, say) => {
  // Of institutional claims it is the type of bill (qualifier A).
  if (component(segment, 5, 2) !== "A") checkPlace(component(segment, 5, 1), "CLM05-1", say);
  const state = component(segment, 11, 4);
  if (state !== "" && !isState(state) && component(segment, 11, 5) === "") {
    say(warning("state-unknown", "CLM11-4", state, "CLM11-4 is not a known state."));
  }
};

function checkPlace(place: string, at: string, say: Say): void {
  if (place === "" || isPlaceOfService(place)) return;
  say(warning("place-unknown", at, place, `${at} is not a known place of service.`));
}

const checkService: SegmentRule = ({ segment }, say) => {
  checkPlace(element(segment, 5), "SV105", say);
  const [qualifier = "", procedure = "", ...modifiers] = components(segment, 1);
  if (qualifier === "HC" && procedure !== "" && !isProcedureForm(procedure)) {
    say(warning("procedure-form", "SV101-2", procedure, "This is not the form of a procedure code."));
  }
  modifiers.slice(0, 4).forEach((modifier, index) => {
    if (modifier === "" || isModifierForm(modifier)) return;
    say(warning("modifier-form", `SV101-${index + 3}`, modifier, "A modifier is two capital letters or digits."));
  });
};

/** Principal, other, admitting, reason for visit, external cause: of ICD-10-CM, and of ICD-9-CM before it. */
const DIAGNOSES: ReadonlySet<string> = new Set([
  ...["ABK", "ABF", "ABJ", "APR", "ABN"],
  ...["BK", "BF", "BJ", "PR", "BN"],
]);

const checkDiagnoses: SegmentRule = ({ segment }, say) => {
  const seen = new Set<string>();
  for (let position = 1; position < segment.elements.length; position += 1) {
    const kind = component(segment, position, 1);
    const code = component(segment, position, 2);
    if (code === "" || !DIAGNOSES.has(kind)) continue;
    const at = `HI${String(position).padStart(2, "0")}-2`;
    if (code.includes(".")) {
      const message = "Diagnosis codes are sent without their point.";
      say({ code: "diagnosis-point", element: at, value: code, message, fix: "Take the point out." });
    } else if (kind.startsWith("A") && !isIcd10Form(code)) {
      say(warning("diagnosis-form", at, code, "This is not the form of an ICD-10-CM code."));
    }
    if (seen.has(code)) {
      say(warning("diagnosis-repeated", at, code, "The same diagnosis is sent twice; some payers refuse that."));
    }
    seen.add(code);
  }
};

const checkNdc: SegmentRule = ({ segment }, say) => {
  const code = element(segment, 3);
  if (element(segment, 2) !== "N4" || code === "" || isNdc11(code)) return;
  const message = "A national drug code is sent as eleven digits (5-4-2) without dashes.";
  say({ code: "ndc", element: "LIN03", value: code, message, fix: "Fill the short part with a zero in front." });
};
