import { type EdiProblem, shownValue } from "./problem.ts";
import { element, type Segment } from "./segment.ts";

/** An error at a segment of the envelope; the position is of the element at fault. */
export function envelopeProblem(segment: Segment, code: string, message: string, position?: number): EdiProblem {
  const place = { severity: "error", code, segmentNumber: segment.number, segmentId: segment.id } as const;
  if (position === undefined) return { ...place, message };
  const at = `${segment.id}${String(position).padStart(2, "0")}`;
  return { ...place, element: at, value: element(segment, position), message };
}

/** What is wrong with the count in the first element of SE, GE or IEA, or undefined. */
export function countProblem(
  segment: Segment,
  code: string,
  whole: string,
  parts: string,
  counted: number,
): EdiProblem | undefined {
  const stated = element(segment, 1);
  if (/^\d+$/.test(stated) && Number(stated) === counted) return undefined;
  const advice = whole === "transaction" ? " Segments may be missing or added." : "";
  const message = `The ${whole} says that it has ${shownValue(stated) || "no"} ${parts}; it has ${counted}.${advice}`;
  return envelopeProblem(segment, code, message, 1);
}

/** What is to be said where the file's last segment, or one in front of the next interchange, is not whole. */
export function closingProblem(segment: Segment, code: "terminator-missing" | "file-truncated"): EdiProblem {
  if (code === "terminator-missing") {
    const message = "The interchange's last segment has no terminator. It was read as complete.";
    return { ...envelopeProblem(segment, code, message), severity: "warning" };
  }
  const message =
    "The file stops in the middle: its closing segments (SE, GE, IEA) are missing. It was cut off on its way.";
  const fix = "Get the file again from its sender. Nothing of it should be used.";
  return { ...envelopeProblem(segment, code, message), fix };
}

export const TEXT_BEFORE_ISA: EdiProblem = {
  severity: "warning",
  code: "text-before-isa",
  segmentNumber: 0,
  segmentId: "",
  message: "The file has other text before its first ISA segment. That text was skipped.",
};

/** The one problem of a file that is none. */
export function notX12(empty: boolean): EdiProblem {
  const message = empty
    ? "The file is empty."
    : "This is not an X12 file: it has no ISA segment, with which every claim, remittance and acknowledgement file begins.";
  const fix = "Choose the file as it came from the payer or clearinghouse (often named .835, .edi, .txt or .x12).";
  return { severity: "error", code: empty ? "file-empty" : "not-x12", segmentNumber: 0, segmentId: "", message, fix };
}

/** Whether two control numbers are alike; leading zeros do not matter. */
export function sameNumber(one: string, other: string): boolean {
  return one === other || (/^\d+$/.test(one) && /^\d+$/.test(other) && Number(one) === Number(other));
}
