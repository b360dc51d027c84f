import { finishSteps, type Steps } from "../edi/steps.ts";
import { element, type Segment } from "../edi/x12/segment.ts";
import { tokenise } from "../edi/x12/tokenise.ts";
import type { FileKind } from "./file-kind.ts";

/** A file's first interchange and group, and what it is. */
export interface FileIdentity {
  kind: FileKind;
  senderId: string | null;
  receiverId: string | null;
  interchangeControlNumber: string | null;
  groupControlNumber: string | null;
  /** ISA15. */
  usage: string | null;
}

/** In a file of several kinds the first of these names it: money before claims before syntax. */
const PRECEDENCE: readonly FileKind[] = ["835", "277CA", "999", "277", "271", "276", "270", "837P", "837I", "TA1"];

/** What a file is, by its envelope. Text without an interchange header is a report in words. */
export function identifyFile(text: string): FileIdentity {
  return finishSteps(identifyFileInSteps(text));
}

/** Some milliseconds of reading. */
const SEGMENTS_PER_STEP = 5_000;

/** {@link identifyFile} of a file that may be large. */
export function* identifyFileInSteps(text: string): Steps<FileIdentity> {
  let segmentCount = 0;
  const kinds = new Set<FileKind>();
  let isa: Segment | undefined;
  let gs: Segment | undefined;
  let version = "";
  for (const segment of tokenise(text)) {
    if (segment.id === "ISA") isa ??= segment;
    if (segment.id === "GS") {
      gs ??= segment;
      version = element(segment, 8);
    }
    if (segment.id === "ST") kinds.add(kindOf(element(segment, 1), version || element(segment, 3)));
    if (segment.id === "TA1") kinds.add("TA1");
    segmentCount += 1;
    if (segmentCount % SEGMENTS_PER_STEP === 0) yield;
  }
  const of = (segment: Segment | undefined, position: number) => (segment && element(segment, position).trim()) || null;
  return {
    kind: isa ? (PRECEDENCE.find((kind) => kinds.has(kind)) ?? "other") : "report",
    senderId: of(isa, 6),
    receiverId: of(isa, 8),
    interchangeControlNumber: of(isa, 13),
    groupControlNumber: of(gs, 6),
    usage: of(isa, 15),
  };
}

function kindOf(type: string, version: string): FileKind {
  switch (type) {
    case "837":
      return version.startsWith("005010X223") ? "837I" : "837P";
    case "277":
      return version.startsWith("005010X214") ? "277CA" : "277";
    case "835":
    case "999":
    case "276":
    case "270":
    case "271":
      return type;
    default:
      return "other";
  }
}

/** The segments alone, one a line: the same whatever line ends and blanks stand between and after them. */
export function segmentsAlone(text: string): string {
  const lines: string[] = [];
  for (const segment of tokenise(text)) lines.push(segment.raw);
  return lines.join("\n");
}
