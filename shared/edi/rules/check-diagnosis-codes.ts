import { isIcd10Form } from "../../codes/icd10.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { component } from "../x12/segment.ts";
import { bySegment, type Say, type SegmentRule, warning } from "./segment-rules.ts";

/** Qualifiers of HI that announce a diagnosis of ICD-10-CM, and those of ICD-9-CM, which old claims still hold. */
const ICD10 = new Set(["ABK", "ABF", "ABJ", "APR", "ABN"]);
const ICD9 = new Set(["BK", "BF", "BJ", "PR", "BN"]);

/** Checks diagnoses of claims (HI): no point, the form of ICD-10-CM, and the loaded list where there is one. */
export function checkDiagnosisCodes(context: CheckContext): BusinessCheck {
  const lookUp = context.codeSets.diagnosis;
  const look: SegmentRule = ({ segment }, say) => {
    for (let position = 1; position <= 12; position += 1) {
      const kind = component(segment, position, 1);
      const code = component(segment, position, 2);
      if (code === "" || !(ICD10.has(kind) || ICD9.has(kind))) continue;
      const at = `HI${String(position).padStart(2, "0")}-2`;
      if (code.includes(".")) {
        const message = "Diagnosis codes are sent without their point.";
        say({ code: "diagnosis-point", element: at, value: code, message, fix: "Take the point out." });
      } else if (ICD10.has(kind) && !isIcd10Form(code)) {
        const message = "This is not the form of an ICD-10-CM code: a letter, then two to six letters or digits.";
        say(warning("diagnosis-form", at, code, message, "Look the code up."));
      } else if (ICD10.has(kind) && lookUp) checkListed(lookUp(code), at, code, say);
    }
  };
  return bySegment(context, { HI: look });
}

function checkListed(listed: { readonly billable: boolean } | undefined, at: string, code: string, say: Say): void {
  if (!listed) {
    const message = "This diagnosis is not in the list of codes that was loaded.";
    say(warning("diagnosis-unknown", at, code, message, "Look the code up in the year of the service."));
  } else if (!listed.billable) {
    const message = "This diagnosis is a heading: payers ask for one of the codes below it.";
    say(warning("diagnosis-not-billable", at, code, message, "Choose the code with all its characters."));
  }
}
