import type { EdiProblem } from "../x12/problem.ts";
import { USUAL_DELIMITERS } from "../x12/segment.ts";
import type { AcknowledgedElement, AcknowledgedSegment } from "./acknowledgement.ts";
import { ELEMENT_REASONS, SEGMENT_REASONS } from "./refusal-reasons.ts";

/** IK303 holds at most four characters; longer loop names are left out. */
const MAX_LOOP_LENGTH = 4;
const MAX_COPY_LENGTH = 99;

/**
 * Errors as a 999 places them: a segment with its position in the transaction (ST being 1), its faulty elements below.
 * Errors that a 999 has no words for are left to the answer as a whole.
 * @param start the place of the transaction's ST in the file.
 */
export function describeRefusals(errors: readonly EdiProblem[], start: number): AcknowledgedSegment[] {
  const described = new Map<string, AcknowledgedSegment>();
  for (const error of errors) {
    const inElement = Object.hasOwn(ELEMENT_REASONS, error.code) ? ELEMENT_REASONS[error.code] : undefined;
    const inSegment = Object.hasOwn(SEGMENT_REASONS, error.code) ? SEGMENT_REASONS[error.code] : undefined;
    const element = inElement === undefined ? undefined : faultyElement(error, inElement);
    const reason = element ? "8" : inSegment;
    if (reason === undefined || !/^[A-Z0-9]{2,3}$/.test(error.segmentId)) continue;
    const key = `${error.segmentNumber} ${error.segmentId} ${reason}`;
    const segment = described.get(key) ?? faultySegment(error, error.segmentNumber - start + 1, reason);
    described.set(key, segment);
    if (element) segment.elements.push(element);
  }
  return [...described.values()];
}

function faultySegment(error: EdiProblem, position: number, reason: string): AcknowledgedSegment {
  const { segmentId, loop } = error;
  const named = loop !== undefined && loop.length <= MAX_LOOP_LENGTH ? { loop } : {};
  return { segmentId, position, ...named, reason, contexts: [], elements: [] };
}

function faultyElement(error: EdiProblem, reason: string): AcknowledgedElement | undefined {
  const match = /^(\d{2})(?:-(\d{1,2}))?$/.exec(error.element?.slice(error.segmentId.length) ?? "");
  if (!match) return undefined;
  const component = match[2] === undefined ? {} : { component: Number(match[2]) };
  return { position: { element: Number(match[1]), ...component }, reason, ...copyOf(error.value) };
}

/** The value as it may be quoted: one that would itself break a file, or be changed by writing, is not. */
function copyOf(value: string | undefined): { badValue?: string } {
  const copy = value?.slice(0, MAX_COPY_LENGTH).trim() ?? "";
  const breaks = Object.values(USUAL_DELIMITERS).some((separator) => copy.includes(separator));
  return copy === "" || breaks || !/^[A-Z0-9 !"&'()+,\-./;?=%@[\]_{}\\|<>`#$]*$/.test(copy) ? {} : { badValue: copy };
}
