import { formatDate } from "../../dates/date-text.ts";
import type { Claim } from "../claim.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { eachLine, error, lineField, type ScrubContext, type ScrubRule, warning } from "./scrub-rule.ts";

/** Service dates lie between birth and death, not in the future, and do not run backwards. */
export const checkServiceDates = eachLine((line, claim, { today }): ClaimProblem[] => {
  const { fromDate, toDate, lineNumber } = line;
  const from = { box: "24A", field: lineField(line, "fromDate") };
  const to = { box: "24A", field: lineField(line, "toDate") };
  const { birthDate, deathDate } = claim.patient;
  const problems: ClaimProblem[] = [];
  if (toDate < fromDate) {
    problems.push(
      error({ code: "dates-reversed", ...to }, `Line ${lineNumber} ends on ${formatDate(toDate)}, before it begins.`),
    );
  }
  if (fromDate > today || toDate > today) {
    const place = fromDate > today ? from : to;
    problems.push(
      error(
        { code: "service-in-future", ...place },
        `Line ${lineNumber} is dated after today. A service is billed when it was given.`,
      ),
    );
  }
  if (fromDate < birthDate) {
    problems.push(
      error(
        { code: "service-before-birth", ...from },
        `Line ${lineNumber} is dated before the patient's birth.`,
        "Check the date of service and the patient's birth date.",
      ),
    );
  }
  if (deathDate !== undefined && fromDate > deathDate) {
    problems.push(
      error({ code: "service-after-death", ...from }, `Line ${lineNumber} is dated after the patient's death.`),
    );
  }
  return problems;
});

/** The claim's own dates are possible and agree with each other. */
export const checkClaimDates: ScrubRule = (claim, context) => {
  const { dates } = claim;
  const ranges: [string, keyof Claim["dates"], keyof Claim["dates"], string, string][] = [
    [
      "disability-reversed",
      "disabilityFrom",
      "disabilityTo",
      "16",
      "The patient's time away from work ends before it begins.",
    ],
    ["stay-reversed", "admission", "discharge", "18", "The hospital stay ends before it begins."],
  ];
  const reversed = ranges.flatMap(([code, first, last, box, message]): ClaimProblem[] => {
    const from = dates[first];
    const to = dates[last];
    return from !== undefined && to !== undefined && to < from
      ? [error({ code, box, field: `dates.${last}` }, message)]
      : [];
  });
  return [...reversed, ...futureDates(claim, context), ...birth(claim, context)];
};

function futureDates(claim: Claim, { today }: ScrubContext): ClaimProblem[] {
  const boxes: [keyof Claim["dates"], string, string][] = [
    ["onset", "14", "The onset"],
    ["lastMenstrualPeriod", "14", "The last menstrual period"],
    ["accident", "14", "The accident"],
    ["initialTreatment", "15", "The first treatment"],
    ["lastSeen", "15", "The last visit"],
    ["admission", "18", "The admission"],
  ];
  return boxes.flatMap(([name, box, words]): ClaimProblem[] => {
    const date = claim.dates[name];
    if (date === undefined || date <= today) return [];
    return [error({ code: "date-in-future", box, field: `dates.${name}` }, `${words} is dated after today.`)];
  });
}

function birth(claim: Claim, { today }: ScrubContext): ClaimProblem[] {
  const { birthDate } = claim.patient;
  const place = { box: "3", field: "patientId" };
  if (birthDate > today)
    return [error({ code: "birth-in-future", ...place }, "The patient's birth date lies after today.")];
  const age = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return age > 120 ? [warning({ code: "age-unlikely", ...place }, `The patient would be ${age} years old.`)] : [];
}
