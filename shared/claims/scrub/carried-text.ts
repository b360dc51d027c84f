import { toPlainLetters } from "../../text/plain-letters.ts";

/** X12's character sets less the four separators that claim files use (* ~ : ^), after accents are made plain. */
const CARRIED = /^[A-Z0-9 !"&'()+,\-./;?=%@[\]_{}\\|<>`#$]*$/;

/** Whether a claim file can carry the text, once its accents are made plain. */
export function isCarriedText(text: string): boolean {
  return CARRIED.test(toPlainLetters(text));
}

/** Every text of a claim with its path, e.g. `lines.0.description`. */
export function textsOf(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, path === "" ? key : `${path}.${key}`));
}
