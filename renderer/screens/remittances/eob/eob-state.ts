import type { OpenLine, PaperEob } from "../../../../shared/contract/remittances.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { contractualCents, type EobRow } from "../../../../shared/remittance/eob-grid.ts";

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
}

/** The cells of a row that hold one amount. */
export type AmountCell = "allowedCents" | "deductibleCents" | "coinsuranceCents" | "copayCents" | "paidCents";

export type EobAction =
  | { type: "headerChanged"; change: Partial<EobHeader> }
  | { type: "lineAdded"; line: OpenLine }
  | { type: "amountTyped"; index: number; cell: AmountCell; amount: Cents | null }
  | { type: "othersTyped"; index: number; others: EobRow["otherAdjustments"] }
  | { type: "rowRemoved"; index: number };

/** An empty grid. */
export function newEobState(today: IsoDate): EobState {
  return {
    header: { payerId: null, checkNumber: "", paymentMethod: "CHK", paymentDate: today, amountCents: null },
    rows: [],
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
    return withPaidByRule({ ...row, entry: { ...row.entry, otherAdjustments: action.others } });
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
      return { header, rows: header.payerId === state.header.payerId ? state.rows : [] };
    }
    case "lineAdded": {
      const known = state.rows.some((row) => row.line.lineId === action.line.lineId);
      return known ? state : { ...state, rows: [...state.rows, newRow(action.line)] };
    }
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

/** What of the check no row has taken yet. */
export function undistributedOf(state: EobState): Cents {
  const taken = state.rows.reduce((total, row) => total + row.entry.paidCents, 0);
  return cents((state.header.amountCents ?? 0) - taken);
}

/** The EOB as the ledger takes it, or null while the paper's top is not complete. */
export function toPaperEob({ header, rows }: EobState): PaperEob | null {
  const { payerId, checkNumber, paymentDate, amountCents, paymentMethod } = header;
  if (payerId === null || checkNumber.trim() === "" || paymentDate === null || amountCents === null) return null;
  return { payerId, checkNumber, paymentMethod, paymentDate, amountCents, rows: rows.map((row) => row.entry) };
}

/** Whether all is explained, so that the EOB may be posted. */
export function mayPostEob(state: EobState): boolean {
  return (
    toPaperEob(state) !== null &&
    state.rows.length > 0 &&
    undistributedOf(state) === 0 &&
    state.rows.every((row) => unexplainedCents(row) === 0)
  );
}
