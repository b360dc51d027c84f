import {
  emptyInstitutionalDraft,
  emptyRevenueLine,
  type InstitutionalDraft,
  type RevenueDraftLine,
} from "../../../../shared/claims/institutional-draft.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, multiplyCents } from "../../../../shared/money/cents.ts";
import type { Prices } from "../editor/draft-editing.ts";
import { priceKey } from "../editor/line-entry.ts";

/** Most revenue lines of one bill (837I). */
const MOST_LINES = 999;

export type RevenueLineChange = Partial<RevenueDraftLine>;

/** Whether the code is a room's, which is billed by days at a rate: 010 to 021, and stays in behavioral health. */
export function isRoomCode(revenueCode: string): boolean {
  return /^(?:01\d|02[01]|100)\d$/.test(revenueCode);
}

/** Whether nothing was typed on the line; a day that came by default does not count. */
export function isBlankLine(line: RevenueDraftLine): boolean {
  const blank = emptyRevenueLine();
  return JSON.stringify({ ...line, fromDate: null, unitBasis: "UN" }) === JSON.stringify(blank);
}

/** The line to type next: the day of the line before, else the statement's first. */
export function withWaitingLine(draft: InstitutionalDraft, firstDay: IsoDate | null): InstitutionalDraft {
  const last = draft.lines.at(-1);
  if ((last && isBlankLine(last)) || draft.lines.length >= MOST_LINES) return draft;
  return { ...draft, lines: [...draft.lines, { ...emptyRevenueLine(), fromDate: last?.fromDate ?? firstDay }] };
}

/** A revenue code was chosen: a room is billed by the day and belongs to no single one. */
export function takeRevenueCode(line: RevenueDraftLine, revenueCode: string): RevenueDraftLine {
  if (line.revenueCode === revenueCode) return line;
  const isRoom = isRoomCode(revenueCode);
  return { ...line, revenueCode, unitBasis: isRoom ? "DA" : "UN", fromDate: isRoom ? null : line.fromDate };
}

/** A procedure was chosen: a charge that belonged to another code is dropped, so that the schedule's can take its place. */
export function takeProcedure(line: RevenueDraftLine, procedureCode: string): RevenueDraftLine {
  if (line.procedureCode === procedureCode) return line;
  return { ...line, procedureCode, chargeCents: null, units: line.units || "1" };
}

/** Whole units as a number; undefined for broken or missing ones. */
function wholeUnits(units: string): number | undefined {
  return /^\d{1,4}$/.test(units) && units !== "0" ? Number(units) : undefined;
}

/** What the line costs by its rate, else by the schedule; undefined when neither is known or the units are broken. */
function computedCharge(line: RevenueDraftLine, prices: Prices): Cents | undefined {
  const { procedureCode, modifiers, rateCents } = line;
  const units = wholeUnits(line.units);
  const price = rateCents ?? prices[priceKey(procedureCode, modifiers)] ?? prices[procedureCode];
  return price === undefined || units === undefined ? undefined : multiplyCents(price, units);
}

/** Changes a line. A charge that was computed follows rate and units; a typed one stays as typed. */
export function changeLine(line: RevenueDraftLine, change: RevenueLineChange, prices: Prices): RevenueDraftLine {
  const next = { ...line, ...change };
  const repriced = change.units !== undefined || change.rateCents !== undefined;
  if (!repriced || change.chargeCents !== undefined) return next;
  const wasComputed = line.chargeCents === null || line.chargeCents === computedCharge(line, prices);
  const charge = wasComputed ? computedCharge(next, prices) : undefined;
  return charge === undefined ? next : { ...next, chargeCents: charge };
}

/** What stands in a bill before anything is typed, to tell blank fields from filled ones. */
export const BLANK_BILL = emptyInstitutionalDraft();
