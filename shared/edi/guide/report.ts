import type { FindingCode } from "../finding-codes.ts";
import type { EdiProblem } from "../x12/problem.ts";
import type { SegmentPlace } from "../x12/segment.ts";
import type { Placement } from "./walk.ts";

/** Takes a problem found. */
export type Report = (problem: EdiProblem) => void;

export type Finding = {
  readonly severity?: "error" | "warning";
  readonly code: FindingCode;
  readonly message: string;
  readonly element?: string | undefined;
  readonly value?: string | undefined;
  readonly fix?: string | undefined;
};

/** A problem at a segment of a known loop. An error unless the finding says otherwise. */
export function problemAt(
  place: { readonly segment: SegmentPlace; readonly loopId: string },
  finding: Finding,
): EdiProblem {
  return {
    severity: finding.severity ?? "error",
    code: finding.code,
    segmentNumber: place.segment.number,
    segmentId: place.segment.id,
    ...(place.loopId === "ST" ? {} : { loop: place.loopId }),
    ...(finding.element === undefined ? {} : { element: finding.element }),
    ...(finding.value === undefined || finding.value === "" ? {} : { value: finding.value }),
    message: finding.message,
    ...(finding.fix === undefined ? {} : { fix: finding.fix }),
  };
}

/** {@link problemAt} for a placed segment. */
export function problemIn(placement: Placement, finding: Finding): EdiProblem {
  return problemAt({ segment: placement.segment, loopId: placement.loop.def.id }, finding);
}
