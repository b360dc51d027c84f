import { elementName, elementPlace } from "../guide/element-words.ts";
import { enclosingLoop } from "../guide/walk.ts";
import type { TransactionReader } from "../transaction-reader.ts";
import type { EdiProblem } from "../x12/problem.ts";
import type { AboveClaims, ClaimReading } from "./claim-reading.ts";
import { type ClaimSchema, finishClaim } from "./finish-claim.ts";
import { startAbove, takeLevelSegment } from "./read-levels.ts";
import { WatchedSegment } from "./watched-segment.ts";

/** What one kind of claim reads in its own way. */
export type ClaimReader<Claim> = {
  readonly schema: ClaimSchema<Claim>;
  /** Starts a claim from its CLM under what stands above it. */
  readonly start: (clm: WatchedSegment, above: AboveClaims) => ClaimReading;
  /** Takes another segment of loop 2300 or of a loop below it. */
  readonly take: (claim: ClaimReading, loopId: string, segment: WatchedSegment) => void;
  /** Last changes to what was read, before the schema judges it. */
  readonly finish?: (claim: ClaimReading) => void;
};

/** Loops of the file, not of its claims. */
const FILE_LOOPS: ReadonlySet<string> = new Set(["ST", "1000A", "1000B"]);

/**
 * Reads one transaction of claims. A claim that says what the claim model cannot hold (an unknown frequency, a patient
 * without birth date) is left out and named in a warning; every element that was sent and that no claim carries is
 * named in a warning of its own, so that nothing is lost unseen.
 */
export function readClaims<Claim>(reader: ClaimReader<Claim>): TransactionReader<Claim[]> {
  const claims: Claim[] = [];
  const problems: EdiProblem[] = [];
  const tell = (problem: EdiProblem): void => void problems.push(problem);
  const above = startAbove();
  let open: ClaimReading | undefined;
  const close = (): void => {
    if (!open) return;
    reader.finish?.(open);
    const claim = finishClaim(open, reader.schema, tell);
    if (claim !== undefined) claims.push(claim);
    open = undefined;
  };
  return {
    place: (placement) => {
      const loopId = placement.loop.def.id;
      if (FILE_LOOPS.has(loopId)) return;
      const segment = new WatchedSegment(placement.segment);
      if (segment.id === "CLM" && loopId === "2300") {
        close();
        open = reader.start(segment, above);
      } else if (open && enclosingLoop(placement.loop, "2300")) reader.take(open, loopId, segment);
      else {
        close();
        takeLevelSegment(above, loopId, segment);
      }
      for (const left of segment.unread()) problems.push(notCarried(segment, loopId, left));
    },
    finish: () => {
      close();
      return { value: claims, problems };
    },
  };
}

function notCarried(
  { segment }: WatchedSegment,
  loop: string,
  { position, part, value }: { position: number; part: number | undefined; value: string },
): EdiProblem {
  const name = elementName(segment.id, position, part);
  return {
    severity: "warning",
    code: "not-carried",
    segmentNumber: segment.number,
    segmentId: segment.id,
    loop,
    element: elementPlace(segment.id, position, part),
    value,
    message: `${name} has no place in the program's claims and was not read. It stays in the file.`,
  };
}
