import { isExternalCause } from "../../codes/icd10.ts";
import {
  isDrgForm,
  isIcd10ProcedureForm,
  isOccurrenceSpan,
  isTwoCharacterCode,
} from "../../codes/institutional-codes.ts";
import { fromD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { type Finding, problemAt } from "../guide/report.ts";
import type { LoopInstance, Placement } from "../guide/walk.ts";
import { warning } from "../rules/segment-rules.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { component, element, lastPosition, type Segment } from "../x12/segment.ts";

type Claim = {
  readonly loop: LoopInstance;
  through: IsoDate | undefined;
  /** Kinds and codes met, with the day of an occurrence, to notice what is sent twice. */
  readonly met: Set<string>;
  /** Whether ICD-9 or ICD-10 codes were met. */
  readonly versions: Set<"9" | "10">;
};

/** One code of an HI segment where it stands. */
type Entry = {
  readonly segment: Segment;
  readonly position: number;
  readonly kind: string;
  readonly code: string;
  readonly claim: Claim;
};

type Say = (entry: Entry, finding: Finding) => void;

const DIAGNOSES: ReadonlySet<string> = new Set(["ABK", "ABF", "BK", "BF"]);
const ICD9: ReadonlySet<string> = new Set(["BK", "BF", "BJ", "PR", "BN", "BR", "BQ"]);
const ICD10: ReadonlySet<string> = new Set(["ABK", "ABF", "ABJ", "APR", "ABN", "BBR", "BBQ"]);
/** The day from which HIPAA names ICD-10 for services and discharges (45 CFR 162.1002). */
const ICD10_DAY = "2015-10-01" as IsoDate;
const RECODE = "Code everything in ICD-10.";

/** Checks procedures, occurrences, spans, values, conditions and groups of institutional claims (HI of loop 2300). */
export function checkCodes({ report }: CheckContext): BusinessCheck {
  let claim: Claim | undefined;
  const say: Say = ({ segment }, finding) => report(problemAt({ segment, loopId: "2300" }, finding));
  const start = ({ loop }: Placement): void => {
    claim = { loop, through: undefined, met: new Set(), versions: new Set() };
  };
  const takeDate = ({ segment, loop }: Placement): void => {
    if (claim?.loop === loop && element(segment, 1) === "434") claim.through = fromD8(element(segment, 3).slice(-8));
  };
  const takeCodes = ({ segment, loop }: Placement): void => {
    if (claim?.loop !== loop) return;
    for (let position = 1; position <= lastPosition(segment); position += 1) {
      const [kind, code] = [component(segment, position, 1), component(segment, position, 2)];
      if (code !== "") checkEntry({ segment, position, kind, code, claim }, say);
    }
  };
  return { on: { CLM: start, DTP: takeDate, HI: takeCodes } };
}

function checkEntry(entry: Entry, say: Say): void {
  checkVersion(entry, say);
  checkRepeated(entry, say);
  switch (entry.kind) {
    case "ABK":
      if (isExternalCause(entry.code)) {
        const message = "The principal diagnosis is an external cause (V, W, X or Y): it says how, not what.";
        tell(entry, say, "external-cause-first", message, "Put the injury or illness first.");
      }
      return;
    case "ABN":
      if (!isExternalCause(entry.code)) {
        const message = "This is not an external cause; those begin with V, W, X or Y.";
        tell(entry, say, "external-cause", message, "Send it among the other diagnoses (ABF).");
      }
      return;
    case "BBR":
    case "BBQ":
      if (!isIcd10ProcedureForm(entry.code)) {
        const message = "An ICD-10 procedure has seven letters or digits, without I and O.";
        tell(entry, say, "icd-procedure-form", message, "Look the operation up in ICD-10-PCS.");
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
      tell(
        entry,
        say,
        "drg-form",
        "A diagnosis related group is three to five digits.",
        "Send the group's number only.",
      );
  }
}

function checkOccurrence(entry: Entry, say: Say): void {
  const { kind, code } = entry;
  checkTwoCharacters(entry, say);
  if (isTwoCharacterCode(code) && isOccurrenceSpan(code) !== (kind === "BI")) {
    const message =
      kind === "BI"
        ? "This is the code of one day, but it is sent as a span of days (BI)."
        : "This is the code of a span of days, but it is sent with one day (BH).";
    const fix = kind === "BI" ? "Send it among the occurrences." : "Send it among the occurrence spans.";
    tell(entry, say, "occurrence-kind", message, fix);
  }
  if (kind === "BH") checkDay(entry, say);
  else checkSpan(entry, say);
}

function checkValueCode(entry: Entry, say: Say): void {
  checkTwoCharacters(entry, say);
  const text = component(entry.segment, entry.position, 5);
  const amount = centsFromDecimal(text);
  if (amount !== undefined && amount < 0) {
    const fix = "Send the amount without its sign, or leave the code out.";
    say(entry, warning("value-negative", place(entry, 5), text, "The amount of a value code is negative.", fix));
  }
}

function checkTwoCharacters(entry: Entry, say: Say): void {
  if (isTwoCharacterCode(entry.code)) return;
  const message = "Condition, occurrence and value codes are two capital letters or digits.";
  tell(entry, say, "institutional-code-form", message, "Look the code up in the list of the paper bill.");
}

/** A day in the fourth component; the form before it says D8. */
function checkDay(entry: Entry, say: Say): void {
  const { segment, position, kind, claim } = entry;
  const text = component(segment, position, 4);
  if (text === "" || component(segment, position, 3) !== "D8") return;
  const day = fromD8(text);
  if (!day) {
    const message = `${place(entry, 4)} (date) is not a day that exists (CCYYMMDD).`;
    say(entry, { code: "date-impossible", element: place(entry, 4), value: text, message, fix: "Correct the day." });
  } else if (kind !== "BH" && claim.through && day > claim.through) {
    const message = "The procedure was done after the statement period ended.";
    const fix = "Correct the day of the procedure or the statement period.";
    say(entry, warning("procedure-after-statement", place(entry, 4), text, message, fix));
  }
}

function checkSpan(entry: Entry, say: Say): void {
  const { segment, position } = entry;
  const text = component(segment, position, 4);
  if (text === "" || component(segment, position, 3) !== "RD8") return;
  const [from, to] = [fromD8(text.slice(0, 8)), fromD8(text.slice(9))];
  if (!from || !to || text.charAt(8) !== "-") {
    const message = `${place(entry, 4)} (date) is not a range of two days that exist (CCYYMMDD-CCYYMMDD).`;
    const fix = "Write the first and the last day, with a dash between.";
    say(entry, { code: "date-impossible", element: place(entry, 4), value: text, message, fix });
  } else if (to < from) {
    const message = `${place(entry, 4)} (date) ends before it begins.`;
    const fix = "Write the earlier day first.";
    say(entry, { code: "dates-reversed", element: place(entry, 4), value: text, message, fix });
  }
}

function checkRepeated(entry: Entry, say: Say): void {
  const { segment, position, kind, code, claim } = entry;
  const diagnosis = DIAGNOSES.has(kind);
  if (!diagnosis && !["BG", "BH", "BI", "BE"].includes(kind)) return;
  const key = `${diagnosis ? "diagnosis" : kind} ${code} ${component(segment, position, 4)}`;
  if (claim.met.has(key)) {
    if (diagnosis) {
      const message = "The same diagnosis is sent twice; some payers refuse that.";
      tell(entry, say, "diagnosis-repeated", message, "Take the second one out.");
    } else {
      const message = "The same code is sent twice on this claim.";
      tell(entry, say, "institutional-code-repeated", message, "Take the second one out, or correct it.");
    }
  }
  claim.met.add(key);
}

function checkVersion(entry: Entry, say: Say): void {
  const { kind, claim } = entry;
  const version = ICD9.has(kind) ? "9" : ICD10.has(kind) ? "10" : undefined;
  if (!version || claim.versions.has(version)) return;
  claim.versions.add(version);
  if (claim.versions.size > 1) {
    tell(entry, say, "icd-versions-mixed", "The claim mixes ICD-9 and ICD-10 codes; a claim uses one of them.", RECODE);
  } else if (version === "9" && claim.through && claim.through >= ICD10_DAY) {
    tell(entry, say, "icd-9-ended", "ICD-9 codes ended with September 2015; this claim is later.", RECODE);
  } else if (version === "10" && claim.through && claim.through < ICD10_DAY) {
    tell(
      entry,
      say,
      "icd-10-not-yet",
      "ICD-10 codes began with October 2015; this claim is earlier.",
      "Check the day.",
    );
  }
}

function tell(entry: Entry, say: Say, code: string, message: string, fix: string): void {
  say(entry, warning(code, place(entry, 2), entry.code, message, fix));
}

function place({ position }: Entry, componentPosition: number): string {
  return `HI${String(position).padStart(2, "0")}-${componentPosition}`;
}
