import type { IsoDate } from "../../dates/iso-date.ts";
import type { FindingCode } from "../finding-codes.ts";
import type { Finding } from "../guide/report.ts";
import type { LoopInstance } from "../guide/walk.ts";
import { warning } from "../rules/segment-rules.ts";
import type { Segment } from "../x12/segment.ts";

/** What is known of a claim while its codes (HI) stream by. */
export type CodedClaim = {
  readonly loop: LoopInstance;
  /** Last day of the statement period. */
  through: IsoDate | undefined;
  /** Kinds and codes met, with the day of an occurrence, to notice what is sent twice. */
  readonly met: Set<string>;
  /** Whether ICD-9 or ICD-10 codes were met. */
  readonly versions: Set<"9" | "10">;
};

/** One code of an HI segment where it stands. */
export type CodeEntry = {
  readonly segment: Segment;
  readonly position: number;
  readonly kind: string;
  readonly code: string;
  readonly claim: CodedClaim;
};

export type SayOfCode = (entry: CodeEntry, finding: Finding) => void;

/** Warns about the code itself. */
export function warnOfCode(entry: CodeEntry, say: SayOfCode, code: FindingCode, message: string, fix: string): void {
  say(entry, warning(code, placeOf(entry, 2), entry.code, message, fix));
}

/** The place of a component of the entry, e.g. HI02-4. */
export function placeOf({ position }: CodeEntry, componentPosition: number): string {
  return `HI${String(position).padStart(2, "0")}-${componentPosition}`;
}
