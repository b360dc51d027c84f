import { fromMmddyy } from "../dates/date-text.ts";
import { isSelfPay } from "./check-draft.ts";
import type { ClaimProblem } from "./claim-problem.ts";
import type { InstitutionalDraft, RevenueDraftLine } from "./institutional-draft.ts";

/**
 * What is still missing before an institutional draft can be resolved into a claim, by form locator. The scrubber judges
 * the claim itself; these rules only say what has not been typed yet, or only half.
 */
export function checkInstitutionalDraft(draft: InstitutionalDraft): ClaimProblem[] {
  return [
    ...checkParties(draft),
    ...checkPeriod(draft),
    ...checkPairs(draft),
    ...checkFurtherCodes(draft),
    ...checkOtherProviders(draft),
    ...draft.lines.flatMap(checkLine),
    ...(draft.lines.length === 0 ? [missing("no-lines", "42", "lines", "Enter at least one revenue line.")] : []),
  ];
}

/** Whether enough of a revenue line is typed to be charged and billed. */
export function isCompleteRevenueLine(line: RevenueDraftLine): boolean {
  return line.revenueCode !== "" && line.chargeCents !== null;
}

function checkParties(draft: InstitutionalDraft): ClaimProblem[] {
  const { patientId, coverageIds, destination } = draft;
  const problems: ClaimProblem[] = [];
  if (patientId === null) {
    problems.push(missing("patient-missing", "8b", "patientId", "Choose the patient: a claim is always one person's."));
  }
  if (isSelfPay(draft)) {
    problems.push({
      severity: "warning",
      code: "self-pay",
      box: "50",
      field: "coverageIds.primary",
      message: "No insurance is chosen, so this visit is billed to the patient and goes to no payer.",
      fix: "Choose a coverage, or add one to the patient, if insurance should pay.",
    });
  } else if (coverageIds[destination] === null) {
    const message = `The claim is addressed to the ${destination} payer, but the patient's ${destination} coverage is not chosen.`;
    problems.push(missing("destination-missing", "50", `coverageIds.${destination}`, message));
  }
  return problems;
}

function checkPeriod({ typeOfBill, statementFrom, statementTo }: InstitutionalDraft): ClaimProblem[] {
  const problems: ClaimProblem[] = [];
  if (typeOfBill === "") {
    const message = "The type of bill is missing: facility, care and frequency in three characters.";
    problems.push(missing("bill-type-missing", "4", "typeOfBill", message));
  }
  if (statementFrom === null) {
    problems.push(missing("statement-from-missing", "6", "statementFrom", "The statement period has no first day."));
  }
  if (statementTo === null) {
    problems.push(missing("statement-through-missing", "6", "statementTo", "The statement period has no last day."));
  }
  return problems;
}

/** A code without its day or amount, or the other way round, would be left off the claim in silence. */
function checkPairs(draft: InstitutionalDraft): ClaimProblem[] {
  const { principalProcedure, otherProcedures } = draft;
  const halves: [code: string, beside: readonly unknown[], box: string, field: string, words: string][] = [
    ...draft.occurrences.map((one, index) => half(one.code, [one.date], "31", `occurrences[${index}]`, "occurrence")),
    ...draft.occurrenceSpans.map((one, index) =>
      half(one.code, [one.fromDate, one.toDate], "35", `occurrenceSpans[${index}]`, "occurrence span"),
    ),
    ...draft.values.map((one, index) => half(one.code, [one.amountCents], "39", `values[${index}]`, "value code")),
    half(principalProcedure.code, [principalProcedure.date], "74", "principalProcedure", "procedure"),
    ...otherProcedures.map((one, index) => half(one.code, [one.date], "74", `otherProcedures[${index}]`, "procedure")),
  ];
  return halves.flatMap(([code, beside, box, field, words]) => {
    const given = beside.filter((one) => one !== null).length;
    if (code === "" ? given === 0 : given === beside.length) return [];
    const message =
      code === ""
        ? `An ${words} has a day or amount, but no code.`.replace(/^An (?=[^aeiou])/, "A ")
        : `The ${words} ${code} needs ${field.startsWith("values") ? "its amount" : beside.length === 2 ? "its first and its last day" : "its day"}.`;
    return [missing("code-half-typed", box, field, message)];
  });
}

function half(code: string, beside: readonly unknown[], box: string, field: string, words: string) {
  return [code, beside, box, field, words] as [string, readonly unknown[], string, string, string];
}

/** A role has one person: of two, the claim could name only the first. */
function checkOtherProviders({ otherProviders }: InstitutionalDraft): ClaimProblem[] {
  return otherProviders.flatMap(({ role, providerId }, index): ClaimProblem[] => {
    const first = otherProviders.findIndex((one) => one.providerId !== null && one.role === role);
    if (providerId === null || first === index) return [];
    const message = `${role} is named twice among the other providers; a claim names one.`;
    return [missing("provider-role-repeated", String(78 + index), `otherProviders[${index}].providerId`, message)];
  });
}

/** What stands beside a code in form locator 81, by its qualifier. */
const FURTHER_VALUES: Readonly<Record<string, (value: string) => boolean>> = {
  A1: (value) => value === "",
  A2: (value) => fromMmddyy(value) !== undefined,
  A3: (value) => fromMmddyy(value.slice(0, 6)) !== undefined && fromMmddyy(value.slice(6)) !== undefined,
  A4: (value) => /^\d{1,9}$/.test(value.trim()),
};

const FURTHER_FORMS: Readonly<Record<string, string>> = {
  A1: "a condition code without a value",
  A2: "an occurrence code with its day as MMDDYY",
  A3: "a span code with both days as MMDDYYMMDDYY",
  A4: "a value code with its amount in digits, the last two of them cents",
};

function checkFurtherCodes({ codeCodes }: InstitutionalDraft): ClaimProblem[] {
  return codeCodes.flatMap(({ qualifier, code, value }, index): ClaimProblem[] => {
    if (qualifier === "" && code === "" && value === "") return [];
    const place = { severity: "error", box: "81", field: `codeCodes[${index}]` } as const;
    const isRight = FURTHER_VALUES[qualifier];
    if (!isRight) {
      const message =
        qualifier === "B3"
          ? "The practice's taxonomy (B3) is printed and sent by itself; it is not typed."
          : `Form locator 81 takes A1 to A4 here; ${qualifier === "" ? "a row without qualifier" : qualifier} has no place in the claim file.`;
      return [{ ...place, code: "code-code-qualifier", message, fix: "Empty the row." }];
    }
    if (/^[0-9A-Z]{2}$/i.test(code) && isRight(value)) return [];
    return [{ ...place, code: "code-code-form", message: `${qualifier} takes ${FURTHER_FORMS[qualifier]}.` }];
  });
}

function checkLine(line: RevenueDraftLine, index: number): ClaimProblem[] {
  const problems: ClaimProblem[] = [];
  const name = `Line ${index + 1}`;
  if (line.revenueCode === "") {
    problems.push(missing("line-revenue-missing", "42", `lines[${index}].revenueCode`, `${name} has no revenue code.`));
  }
  if (line.chargeCents === null) {
    problems.push(missing("line-charge-missing", "47", `lines[${index}].chargeCents`, `${name} has no charge.`));
  }
  if (line.fromDate === null && line.toDate !== null) {
    problems.push(
      missing("line-date-missing", "45", `lines[${index}].fromDate`, `${name} has a last day, but no first.`),
    );
  }
  return problems;
}

function missing(code: string, box: string, field: string, message: string): ClaimProblem {
  return { severity: "error", code, box, field, message };
}
