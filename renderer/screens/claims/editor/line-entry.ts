import type { ClaimDraft, DraftLine } from "../../../../shared/claims/claim-draft.ts";
import { type Cents, multiplyCents } from "../../../../shared/money/cents.ts";

export type LineChange = Partial<DraftLine>;

/** Key of a looked-up price. */
export function priceKey(code: string, modifiers: readonly string[]): string {
  return [code, ...modifiers.filter((modifier) => modifier !== "")].join(" ");
}

/** Most pointers a line can carry (box 24E, SV107). */
const MOST_POINTERS = 4;

/**
 * A procedure was chosen on a line: units start at one, the diagnoses are those of the line before, else the claim's
 * first four; a charge that belonged to another code is dropped, so that the schedule's price can take its place.
 */
export function takeProcedure(draft: ClaimDraft, index: number, code: string): DraftLine[] {
  const before = draft.lines[index - 1]?.diagnosisPointers;
  const all = draft.diagnoses.slice(0, MOST_POINTERS).map((_code, position) => position + 1);
  return draft.lines.map((line, position) => {
    if (position !== index || line.procedureCode === code) return line;
    return {
      ...line,
      procedureCode: code,
      chargeCents: null,
      units: line.units || "1",
      diagnosisPointers: line.diagnosisPointers.length > 0 ? line.diagnosisPointers : (before ?? all),
    };
  });
}

/** Whole units as a number; undefined for broken or missing ones. */
function wholeUnits(units: string): number | undefined {
  return /^\d{1,4}$/.test(units) && units !== "0" ? Number(units) : undefined;
}

/** What the schedule asks for the line; undefined when no price is known or the units are broken. */
function scheduledCharge(line: DraftLine, prices: Readonly<Record<string, Cents>>): Cents | undefined {
  const price = prices[priceKey(line.procedureCode, line.modifiers)] ?? prices[line.procedureCode];
  const units = wholeUnits(line.units);
  return price === undefined || units === undefined ? undefined : multiplyCents(price, units);
}

/** Changes a line. A charge that came from the schedule follows the units; a typed one stays as typed. */
export function changeLine(
  lines: readonly DraftLine[],
  index: number,
  change: LineChange,
  prices: Readonly<Record<string, Cents>>,
): DraftLine[] {
  return lines.map((line, position) => {
    if (position !== index) return line;
    const next = { ...line, ...change };
    if (change.units === undefined || change.chargeCents !== undefined) return next;
    const followsSchedule = line.chargeCents === null || line.chargeCents === scheduledCharge(line, prices);
    const charge = followsSchedule ? scheduledCharge(next, prices) : undefined;
    return charge === undefined ? next : { ...next, chargeCents: charge };
  });
}

/** Letters A to L as positions 1 to 12, in the order typed, without repeats, at most four: `ba` is 2, 1. */
export function readPointers(text: string): number[] {
  const positions = [...text.toUpperCase()].map((letter) => letter.charCodeAt(0) - 64);
  return [...new Set(positions.filter((position) => position >= 1 && position <= 12))].slice(0, MOST_POINTERS);
}

/** Positions 1 to 12 as letters A to L. */
export function writePointers(pointers: readonly number[]): string {
  return pointers.map((position) => String.fromCharCode(64 + position)).join("");
}
