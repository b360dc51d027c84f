import { isInpatientPlace, isPlaceOfService } from "../../codes/place-of-service.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { error, lineField, type ScrubRule, warning } from "./scrub-rule.ts";

/** Places of service are CMS's; an inpatient place needs its admission date, and others have none. */
export const checkPlaceOfService: ScrubRule = (claim) => {
  const problems: ClaimProblem[] = [];
  const message = (code: string) =>
    code === "" ? "The place of service is missing." : `${code} is not a place of service that CMS lists.`;
  if (!isPlaceOfService(claim.placeOfService)) {
    problems.push(
      error({ code: "place-of-service", box: "24B", field: "placeOfService" }, message(claim.placeOfService)),
    );
  }
  for (const line of claim.lines) {
    if (isPlaceOfService(line.placeOfService) || line.placeOfService === claim.placeOfService) continue;
    const place = { code: "place-of-service", box: "24B", field: lineField(line, "placeOfService") };
    problems.push(error(place, `Line ${line.lineNumber}: ${message(line.placeOfService)}`));
  }
  const inpatient = [claim.placeOfService, ...claim.lines.map((line) => line.placeOfService)].some(isInpatientPlace);
  const admission = { box: "18", field: "dates.admission" };
  if (inpatient && claim.dates.admission === undefined) {
    const words = "Services in an inpatient hospital need the date of admission.";
    problems.push(error({ code: "admission-missing", ...admission }, words));
  }
  if (!inpatient && claim.dates.admission !== undefined && claim.placeOfService === "11") {
    problems.push(
      warning({ code: "admission-in-office", ...admission }, "An admission date stands on a claim for the office."),
    );
  }
  return problems;
};
