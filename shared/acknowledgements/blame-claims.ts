import { element, type Segment } from "../edi/x12/segment.ts";
import { tokenise } from "../edi/x12/tokenise.ts";

/** A claim of a sent file in which a receiver found an error. */
export interface BlamedClaim {
  claimNumber: string;
  /** Place of the service line among the claim's lines, from 0; undefined where the error is above the lines. */
  lineIndex: number | undefined;
}

/**
 * Whose claims the errors of a 999 stand in, by position in our transaction (ST being 1). An error above a claim, such
 * as in its subscriber, is that of the claims below it; one in the billing provider is nobody's in particular.
 * @returns for each position the claims, in order.
 */
export function blameClaims(sentText: string, positions: readonly number[]): Map<number, BlamedClaim[]> {
  const segments = transactionSegments(sentText);
  return new Map(positions.map((position) => [position, claimsAt(segments, position - 1)]));
}

/** The first transaction of a file of ours, which has one. */
function transactionSegments(text: string): Segment[] {
  const segments: Segment[] = [];
  for (const segment of tokenise(text)) {
    if (segment.id === "ST" || segments.length > 0) segments.push(segment);
    if (segment.id === "SE") break;
  }
  return segments;
}

function claimsAt(segments: readonly Segment[], index: number): BlamedClaim[] {
  let lines = 0;
  for (let at = Math.min(index, segments.length - 1); at >= 0; at -= 1) {
    const segment = segments[at]!;
    if (segment.id === "LX") lines += 1;
    if (segment.id === "CLM") {
      return [{ claimNumber: element(segment, 1), lineIndex: lines === 0 ? undefined : lines - 1 }];
    }
    if (segment.id === "HL") return element(segment, 3) === "20" ? [] : claimsBelow(segments, at);
  }
  return [];
}

/** The claims of a subscriber or patient: those up to the next level of the same kind or a higher one. */
function claimsBelow(segments: readonly Segment[], hl: number): BlamedClaim[] {
  const level = Number(element(segments[hl]!, 3));
  const claims: BlamedClaim[] = [];
  for (const segment of segments.slice(hl + 1)) {
    if (segment.id === "HL" && Number(element(segment, 3)) <= level) break;
    if (segment.id === "CLM") claims.push({ claimNumber: element(segment, 1), lineIndex: undefined });
  }
  return claims;
}
