import { isMbi } from "../../codes/mbi.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import type { Placement } from "../guide/walk.ts";
import { element } from "../x12/segment.ts";

/** Notices a Medicare member whose id is not in Medicare's form (MBI), which replaced the older numbers in 2020. */
export function checkMedicareId({ report }: CheckContext): BusinessCheck {
  let medicare = false;
  const takeCoverage = ({ segment, loop }: Placement): void => {
    medicare = ["MA", "MB"].includes(element(segment, 9)) && (loop.def.id === "2000B" || loop.def.id === "2320");
  };
  const takeMember = (placement: Placement): void => {
    const { segment, loop } = placement;
    const id = element(segment, 9);
    if (!medicare || id === "" || isMbi(id) || (loop.def.id !== "2010BA" && loop.def.id !== "2330A")) return;
    const at = { element: "NM109", value: id };
    const message =
      "This is not the form of a Medicare number: eleven letters and digits, none of them S, L, O, I, B, Z.";
    const fix = "Copy the number from the patient's Medicare card.";
    report(problemIn(placement, { severity: "warning", code: "medicare-id", ...at, message, fix }));
  };
  return { on: { SBR: takeCoverage, NM1: takeMember } };
}
