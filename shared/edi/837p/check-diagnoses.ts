import { isExternalCause } from "../../codes/icd10.ts";
import { fromD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import type { FindingCode } from "../finding-codes.ts";
import { problemIn } from "../guide/report.ts";
import type { LoopInstance, Placement } from "../guide/walk.ts";
import { component, element } from "../x12/segment.ts";

/** The day from which HIPAA names ICD-10 for services (45 CFR 162.1002). */
const ICD10_DAY = "2015-10-01" as IsoDate;

type Diagnoses = {
  readonly loop: LoopInstance;
  readonly codes: Set<string>;
  /** The HI segment that lists them, with the position of the first code of each version. */
  hi: Placement | undefined;
  icd9At: number;
  icd10At: number;
  lastService: IsoDate | undefined;
};

/** Checks the diagnoses of a professional claim as a whole: none twice, no cause in front, one version, of its time. */
export function checkDiagnoses({ report }: CheckContext): BusinessCheck {
  let claim: Diagnoses | undefined;
  const warn = (placement: Placement, code: FindingCode, position: number, message: string, fix: string): void => {
    const element = `HI${String(position).padStart(2, "0")}-2`;
    const value = component(placement.segment, position, 2);
    report(problemIn(placement, { severity: "warning", code, element, value, message, fix }));
  };
  const begin = ({ loop }: Placement): void => {
    claim = { loop, codes: new Set(), hi: undefined, icd9At: 0, icd10At: 0, lastService: undefined };
  };
  const takeCodes = (placement: Placement): void => {
    if (claim?.loop !== placement.loop) return;
    for (let position = 1; position <= 12; position += 1) takeCode(claim, placement, position, warn);
  };
  const takeDay = ({ segment, loop }: Placement): void => {
    if (!claim || loop.def.id !== "2400" || element(segment, 1) !== "472") return;
    const day = fromD8(element(segment, 3).slice(-8));
    if (day && (claim.lastService === undefined || day > claim.lastService)) claim.lastService = day;
  };
  return {
    on: { CLM: begin, HI: takeCodes, DTP: takeDay },
    closeLoop: (loop) => {
      if (claim?.loop !== loop) return;
      checkVersion(claim, warn);
      claim = undefined;
    },
  };
}

type Warn = (placement: Placement, code: FindingCode, position: number, message: string, fix: string) => void;

function takeCode(claim: Diagnoses, placement: Placement, position: number, warn: Warn): void {
  const kind = component(placement.segment, position, 1);
  const code = component(placement.segment, position, 2);
  if (code === "" || !["ABK", "ABF", "BK", "BF"].includes(kind)) return;
  claim.hi ??= placement;
  if (kind.startsWith("A")) claim.icd10At ||= position;
  else claim.icd9At ||= position;
  if (kind === "ABK" && isExternalCause(code)) {
    const message = "The first diagnosis is an external cause (V, W, X or Y): it says how, not what.";
    warn(placement, "external-cause-first", position, message, "Put the injury or illness first.");
  }
  if (claim.codes.has(code)) {
    const message = "The same diagnosis is sent twice; some payers refuse that.";
    warn(placement, "diagnosis-repeated", position, message, "Take the second one out and point to the first.");
  }
  claim.codes.add(code);
}

function checkVersion({ hi, icd9At, icd10At, lastService }: Diagnoses, warn: Warn): void {
  if (!hi) return;
  if (icd9At > 0 && icd10At > 0) {
    const message = "The claim mixes ICD-9 and ICD-10 codes; a claim uses one of them.";
    warn(hi, "icd-versions-mixed", Math.max(icd9At, icd10At), message, "Code all diagnoses in ICD-10.");
  } else if (icd9At > 0 && lastService && lastService >= ICD10_DAY) {
    const message = "ICD-9 codes ended with September 2015; this claim is later.";
    warn(hi, "icd-9-ended", icd9At, message, "Code all diagnoses in ICD-10.");
  } else if (icd10At > 0 && lastService && lastService < ICD10_DAY) {
    const message = "ICD-10 codes began with October 2015; this claim is earlier.";
    warn(hi, "icd-10-not-yet", icd10At, message, "Check the day of the service.");
  }
}
