import { fromD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { problemAt } from "../guide/report.ts";
import type { Placement } from "../guide/walk.ts";
import { component, element, lastPosition } from "../x12/segment.ts";
import { checkCodeForm } from "./check-code-form.ts";
import { type CodedClaim, type CodeEntry, type SayOfCode, warnOfCode } from "./code-entry.ts";

const DIAGNOSES: ReadonlySet<string> = new Set(["ABK", "ABF", "BK", "BF"]);
const ICD9: ReadonlySet<string> = new Set(["BK", "BF", "BJ", "PR", "BN", "BR", "BQ"]);
const ICD10: ReadonlySet<string> = new Set(["ABK", "ABF", "ABJ", "APR", "ABN", "BBR", "BBQ"]);
/** The day from which HIPAA names ICD-10 for services and discharges (45 CFR 162.1002). */
const ICD10_DAY = "2015-10-01" as IsoDate;
const RECODE = "Code everything in ICD-10.";

/** Checks procedures, occurrences, spans, values, conditions and groups of institutional claims (HI of loop 2300). */
export function checkCodes({ report }: CheckContext): BusinessCheck {
  let claim: CodedClaim | undefined;
  const say: SayOfCode = ({ segment }, finding) => report(problemAt({ segment, loopId: "2300" }, finding));
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
      if (code === "") continue;
      const entry = { segment, position, kind, code, claim };
      checkVersion(entry, say);
      checkRepeated(entry, say);
      checkCodeForm(entry, say);
    }
  };
  return { on: { CLM: start, DTP: takeDate, HI: takeCodes } };
}

function checkRepeated(entry: CodeEntry, say: SayOfCode): void {
  const { segment, position, kind, code, claim } = entry;
  const diagnosis = DIAGNOSES.has(kind);
  if (!diagnosis && !["BG", "BH", "BI", "BE"].includes(kind)) return;
  const key = `${diagnosis ? "diagnosis" : kind} ${code} ${component(segment, position, 4)}`;
  if (claim.met.has(key)) {
    if (diagnosis) {
      const message = "The same diagnosis is sent twice; some payers refuse that.";
      warnOfCode(entry, say, "diagnosis-repeated", message, "Take the second one out.");
    } else {
      const message = "The same code is sent twice on this claim.";
      warnOfCode(entry, say, "institutional-code-repeated", message, "Take the second one out, or correct it.");
    }
  }
  claim.met.add(key);
}

function checkVersion(entry: CodeEntry, say: SayOfCode): void {
  const { kind, claim } = entry;
  const version = ICD9.has(kind) ? "9" : ICD10.has(kind) ? "10" : undefined;
  if (!version || claim.versions.has(version)) return;
  claim.versions.add(version);
  if (claim.versions.size > 1) {
    warnOfCode(
      entry,
      say,
      "icd-versions-mixed",
      "The claim mixes ICD-9 and ICD-10 codes; a claim uses one of them.",
      RECODE,
    );
  } else if (version === "9" && claim.through && claim.through >= ICD10_DAY) {
    warnOfCode(entry, say, "icd-9-ended", "ICD-9 codes ended with September 2015; this claim is later.", RECODE);
  } else if (version === "10" && claim.through && claim.through < ICD10_DAY) {
    warnOfCode(
      entry,
      say,
      "icd-10-not-yet",
      "ICD-10 codes began with October 2015; this claim is earlier.",
      "Check the day.",
    );
  }
}
