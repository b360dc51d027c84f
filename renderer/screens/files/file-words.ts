import type { FileKind } from "../../../shared/acknowledgements/file-kind.ts";
import type { FileOutcome } from "../../../shared/contract/files.ts";
import type { StatusTone } from "../../theme/tokens.ts";

/** What a kind of file is, in a biller's words; its number is what a clearinghouse calls it. */
export const KIND_WORDS: Readonly<Record<FileKind, string>> = {
  "837P": "837P claims",
  "837I": "837I facility claims",
  "835": "835 remittance",
  "999": "999 file answer",
  TA1: "TA1 envelope answer",
  "277CA": "277CA claim answer",
  "276": "276 status question",
  "277": "277 status answer",
  "270": "270 coverage question",
  "271": "271 coverage answer",
  report: "Report in words",
  other: "Another X12 file",
};

/** What became of a file: hue, shape and word. */
export const OUTCOME_LOOKS: Readonly<Record<FileOutcome, readonly [StatusTone, string]>> = {
  prepared: ["hold", "Not written yet"],
  written: ["pending", "Written"],
  received: ["pending", "Received"],
  "partly-accepted": ["denied", "Partly accepted"],
  accepted: ["paid", "Accepted"],
  rejected: ["denied", "Rejected"],
  cancelled: ["draft", "Cancelled"],
  "to-post": ["pending", "To post"],
  "out-of-balance": ["denied", "Out of balance"],
  "partly-posted": ["hold", "Partly posted"],
  posted: ["paid", "Posted"],
  applied: ["paid", "Applied"],
  "partly-matched": ["hold", "Partly matched"],
  "not-matched": ["hold", "Matches nothing"],
  kept: ["draft", "Kept"],
};

/** The first digits of a hash, enough to compare by eye. */
export const shortHash = (sha256: string): string => `${sha256.slice(0, 8)}…`;

/** Who sent a file to whom, as its envelope says. */
export function partiesText(file: { senderId: string | null; receiverId: string | null }): string {
  if (file.senderId === null && file.receiverId === null) return "–";
  return `${file.senderId ?? "–"} → ${file.receiverId ?? "–"}`;
}

/** Interchange and group control numbers, as a clearinghouse asks for them on the phone. */
export function controlNumbersText(file: {
  interchangeControlNumber: string | null;
  groupControlNumber: string | null;
}): string {
  const numbers = [file.interchangeControlNumber, file.groupControlNumber].filter((number) => number !== null);
  return numbers.length === 0 ? "–" : numbers.join(" / ");
}
