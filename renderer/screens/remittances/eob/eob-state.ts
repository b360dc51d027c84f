import type { OpenLine, PaperEob } from "../../../../shared/contract/remittances.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, cents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { contractualCents, type EobRow } from "../../../../shared/remittance/eob-grid.ts";
import type { OtherReasons } from "./other-reasons.ts";

/** Money kept from the check, or added to it, that is no claim's. Positive is kept, as in an 835's PLB. */
export type TypedProviderAdjustment = NonNullable<PaperEob["providerAdjustments"]>[number];

/** What the paper's top says. */
export interface EobHeader {
  readonly payerId: string | null;
  readonly checkNumber: string;
  readonly paymentMethod: PaperEob["paymentMethod"];
  readonly paymentDate: IsoDate | null;
  readonly amountCents: Cents | null;
}

/** A row of the grid: the line that it answers and what was typed. */
export interface EobGridRow {
  readonly line: OpenLine;
  readonly entry: EobRow;
  /** Paid was typed; until then it follows from allowed less the patient's share. */
  readonly paidTyped: boolean;
}

export interface EobState {
  readonly header: EobHeader;
  readonly rows: readonly EobGridRow[];
  readonly providerAdjustments: readonly TypedProviderAdjustment[];
}

/** The cells of a row that hold one amount. */
export type AmountCell = "allowedCents" | "deductibleCents" | "coinsuranceCents" | "copayCents" | "paidCents";

export type EobAction =
  | { type: "headerChanged"; change: Partial<EobHeader> }
  /** The lines of a claim that the paper answers, in their order. */
  | { type: "linesAdded"; lines: readonly OpenLine[] }
  | { type: "amountTyped"; index: number; cell: AmountCell; amount: Cents | null }
  | { type: "othersTyped"; index: number; others: OtherReasons }
  | { type: "rowRemoved"; index: number }
  | { type: "providerAdjustmentsTyped"; adjustments: readonly TypedProviderAdjustment[] };

/** An empty grid. */
export function newEobState(today: IsoDate): EobState {
  return {
    header: { payerId: null, checkNumber: "", paymentMethod: "CHK", paymentDate: today, amountCents: null },
    rows: [],
    providerAdjustments: [],
  };
}

const othersCents = (entry: EobRow) => entry.otherAdjustments.reduce((total, one) => total + one.amountCents, 0);
const patientCents = (entry: EobRow) => entry.deductibleCents + entry.coinsuranceCents + entry.copayCents;

function newRow(line: OpenLine): EobGridRow {
  return {
    line,
    paidTyped: false,
    entry: {
      claimId: line.claimId,
      lineId: line.lineId,
      kind: "answer",
      allowedCents: null,
      paidCents: ZERO_CENTS,
      deductibleCents: ZERO_CENTS,
      coinsuranceCents: ZERO_CENTS,
      copayCents: ZERO_CENTS,
      otherAdjustments: [],
      remarks: [],
    },
  };
}

/** Allowed less what the payer leaves to the patient and to other reasons; what a payer pays as a rule. */
function withPaidByRule(row: EobGridRow): EobGridRow {
  const { entry } = row;
  if (row.paidTyped || entry.allowedCents === null) return row;
  const paid = entry.allowedCents - patientCents(entry) - othersCents(entry);
  return { ...row, entry: { ...entry, paidCents: cents(Math.max(0, paid)) } };
}

function changeRow(row: EobGridRow, action: EobAction): EobGridRow {
  if (action.type === "othersTyped") {
    return withPaidByRule({ ...row, entry: { ...row.entry, ...action.others } });
  }
  if (action.type !== "amountTyped") return row;
  const { cell, amount } = action;
  if (cell === "allowedCents") return withPaidByRule({ ...row, entry: { ...row.entry, allowedCents: amount } });
  const entry = { ...row.entry, [cell]: amount ?? ZERO_CENTS };
  if (cell === "paidCents") return { ...row, entry, paidTyped: amount !== null };
  return withPaidByRule({ ...row, entry });
}

/** One step of typing a paper EOB. */
export function reduceEob(state: EobState, action: EobAction): EobState {
  switch (action.type) {
    case "headerChanged": {
      const header = { ...state.header, ...action.change };
      // Lines wait on one payer: another payer's paper cannot answer them.
      return { ...state, header, rows: header.payerId === state.header.payerId ? state.rows : [] };
    }
    case "linesAdded": {
      const known = new Set(state.rows.map((row) => row.line.lineId));
      const fresh = action.lines.filter((line) => !known.has(line.lineId));
      return { ...state, rows: [...state.rows, ...fresh.map(newRow)] };
    }
    case "providerAdjustmentsTyped":
      return { ...state, providerAdjustments: action.adjustments };
    case "rowRemoved":
      return { ...state, rows: state.rows.filter((_row, index) => index !== action.index) };
    default:
      return {
        ...state,
        rows: state.rows.map((row, index) => (index === action.index ? changeRow(row, action) : row)),
      };
  }
}

/** What the charge still lacks to be explained: charge − contractual − other reasons − patient − paid. Zero: the row adds up. */
export function unexplainedCents(row: EobGridRow): Cents {
  const { entry, line } = row;
  const contractual = contractualCents(line.chargeCents, entry);
  return cents(line.chargeCents - contractual - othersCents(entry) - patientCents(entry) - entry.paidCents);
}

/** What a reason without an amount takes: what nothing else on the line explains. */
export function restForReasons(row: EobGridRow): Cents {
  const paidCents = row.paidTyped ? row.entry.paidCents : ZERO_CENTS;
  const bare = { ...row, entry: { ...row.entry, otherAdjustments: [], paidCents } };
  return unexplainedCents(bare);
}

/** Where Enter goes from a row that is done: to the next row that nobody has typed in, else to the search. */
export function nextRowField(rows: readonly EobGridRow[], index: number): string {
  const next = rows.findIndex((row, place) => place > index && row.entry.allowedCents === null && isUntouched(row));
  return next < 0 ? "addLine" : `rows[${next}].allowedCents`;
}

function isUntouched(row: EobGridRow): boolean {
  return row.entry.otherAdjustments.length === 0 && patientCents(row.entry) === 0 && row.entry.paidCents === 0;
}

export function appliedOf({ rows }: Pick<EobState, "rows">): Cents {
  return sumCents(rows.map((row) => row.entry.paidCents));
}

export function keptOf({ providerAdjustments }: Pick<EobState, "providerAdjustments">): Cents {
  return sumCents(providerAdjustments.map((one) => one.amountCents));
}

/** What of the check nothing has taken yet: check + kept at provider level − applied to claims. */
export function undistributedOf(state: EobState): Cents {
  return cents((state.header.amountCents ?? 0) + keptOf(state) - appliedOf(state));
}

/** The EOB as the ledger takes it, or null while the paper's top is not complete. */
export function toPaperEob({ header, rows, providerAdjustments }: EobState): PaperEob | null {
  const { payerId, checkNumber, paymentDate, amountCents, paymentMethod } = header;
  if (payerId === null || checkNumber.trim() === "" || paymentDate === null || amountCents === null) return null;
  if (providerAdjustments.some((one) => one.reference.trim() === "")) return null;
  return {
    ...{ payerId, checkNumber, paymentMethod, paymentDate, amountCents },
    rows: rows.map((row) => row.entry),
    providerAdjustments: [...providerAdjustments],
  };
}

/** Whether all is explained, so that the EOB may be posted. */
export function mayPostEob(state: EobState): boolean {
  return (
    toPaperEob(state) !== null &&
    state.rows.length + state.providerAdjustments.length > 0 &&
    undistributedOf(state) === 0 &&
    state.rows.every((row) => unexplainedCents(row) === 0)
  );
}
