import { isExternalCause } from "../../codes/icd10.ts";
import {
  isDrgForm,
  isIcd10ProcedureForm,
  isOccurrenceSpan,
  isTwoCharacterCode,
} from "../../codes/institutional-codes.ts";
import { warning } from "../rules/segment-rules.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { component } from "../x12/segment.ts";
import { checkDay, checkSpan } from "./check-code-days.ts";
import { type CodeEntry, placeOf, type SayOfCode, warnOfCode } from "./code-entry.ts";

/** Checks that a code has the form of its kind, and its day or days beside it. */
export function checkCodeForm(entry: CodeEntry, say: SayOfCode): void {
  switch (entry.kind) {
    case "ABK":
      if (isExternalCause(entry.code)) {
        const message = "The principal diagnosis is an external cause (V, W, X or Y): it says how, not what.";
        warnOfCode(entry, say, "external-cause-first", message, "Put the injury or illness first.");
      }
      return;
    case "ABN":
      if (!isExternalCause(entry.code)) {
        const message = "This is not an external cause; those begin with V, W, X or Y.";
        warnOfCode(entry, say, "external-cause", message, "Send it among the other diagnoses (ABF).");
      }
      return;
    case "BBR":
    case "BBQ":
      if (!isIcd10ProcedureForm(entry.code)) {
        const message = "An ICD-10 procedure has seven letters or digits, without I and O.";
        warnOfCode(entry, say, "icd-procedure-form", message, "Look the operation up in ICD-10-PCS.");
      }
      checkDay(entry, say);
      return;
    case "BR":
    case "BQ":
    case "CAH":
      checkDay(entry, say);
      return;
    case "BH":
    case "BI":
      checkOccurrence(entry, say);
      return;
    case "BE":
      checkValueCode(entry, say);
      return;
    case "BG":
      checkTwoCharacters(entry, say);
      return;
    case "DR":
      if (isDrgForm(entry.code)) return;
      warnOfCode(
        entry,
        say,
        "drg-form",
        "A diagnosis related group is three to five digits.",
        "Send the group's number only.",
      );
  }
}

function checkOccurrence(entry: CodeEntry, say: SayOfCode): void {
  const { kind, code } = entry;
  checkTwoCharacters(entry, say);
  if (isTwoCharacterCode(code) && isOccurrenceSpan(code) !== (kind === "BI")) {
    const message =
      kind === "BI"
        ? "This is the code of one day, but it is sent as a span of days (BI)."
        : "This is the code of a span of days, but it is sent with one day (BH).";
    const fix = kind === "BI" ? "Send it among the occurrences." : "Send it among the occurrence spans.";
    warnOfCode(entry, say, "occurrence-kind", message, fix);
  }
  if (kind === "BH") checkDay(entry, say);
  else checkSpan(entry, say);
}

function checkValueCode(entry: CodeEntry, say: SayOfCode): void {
  checkTwoCharacters(entry, say);
  const text = component(entry.segment, entry.position, 5);
  const amount = centsFromDecimal(text);
  if (amount !== undefined && amount < 0) {
    const fix = "Send the amount without its sign, or leave the code out.";
    say(entry, warning("value-negative", placeOf(entry, 5), text, "The amount of a value code is negative.", fix));
  }
}

function checkTwoCharacters(entry: CodeEntry, say: SayOfCode): void {
  if (isTwoCharacterCode(entry.code)) return;
  const message = "Condition, occurrence and value codes are two capital letters or digits.";
  warnOfCode(entry, say, "institutional-code-form", message, "Look the code up in the list of the paper bill.");
}
