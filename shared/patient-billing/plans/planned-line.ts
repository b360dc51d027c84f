import type { IsoDate } from "../../dates/iso-date.ts";
import { type Cents, cents, ZERO_CENTS } from "../../money/cents.ts";

/** A line laid under a plan with what the patient owed on it that day. */
export interface PlannedLine {
  lineId: string;
  plannedCents: Cents;
}

/** A change of what the patient owes on a planned line since the plan was agreed. */
export interface LineMovement {
  lineId: string;
  /** The day on which the money was received, or the accounting day of anything else. */
  date: IsoDate;
  /** Positive: more is asked of the patient. */
  amountCents: Cents;
  /** Whether it is the patient's money applied or taken off again, and not insurance, an adjustment or a transfer. */
  patientMoney: boolean;
}

/** What movements of one moment did to the plan. */
export interface PlanMovement {
  date: IsoDate;
  /** By how much the debt under the plan grew, negative when it shrank. */
  principalCents: Cents;
  /** How much more of it is paid, negative when a payment was taken back. */
  paidCents: Cents;
}

/** How much of a line is under the plan, and how much of that is paid. */
export interface LinePart {
  principalCents: Cents;
  paidCents: Cents;
}

/**
 * Turns movements of lines into what they did to the plan. A line never carries more than was agreed for it: what comes
 * upon it later is owed beside the plan. Money beyond the line's part is a credit on the line, not a payment of the plan.
 */
export class PlannedLines {
  readonly #lines: Map<string, { plannedCents: number; otherCents: number; patientCents: number }>;

  constructor(lines: readonly PlannedLine[]) {
    this.#lines = new Map(
      lines.map(({ lineId, plannedCents }) => [lineId, { plannedCents, otherCents: 0, patientCents: 0 }]),
    );
  }

  /** @returns what the movement did to the plan. */
  move({ lineId, date, amountCents, patientMoney }: LineMovement): PlanMovement {
    const line = this.#lines.get(lineId);
    if (!line) return { date, principalCents: ZERO_CENTS, paidCents: ZERO_CENTS };
    const before = this.part(lineId);
    if (patientMoney) line.patientCents -= amountCents;
    else line.otherCents += amountCents;
    const after = this.part(lineId);
    return {
      date,
      principalCents: cents(after.principalCents - before.principalCents),
      paidCents: cents(after.paidCents - before.paidCents),
    };
  }

  /** How the line stands under the plan now. */
  part(lineId: string): LinePart {
    const { plannedCents, otherCents, patientCents } = this.#lines.get(lineId)!;
    const principal = Math.max(0, plannedCents + Math.min(0, otherCents));
    return { principalCents: cents(principal), paidCents: cents(Math.min(Math.max(0, patientCents), principal)) };
  }

  /** What of each line is still to be paid under the plan; lines of which nothing is left are not in it. */
  openByLine(): Map<string, Cents> {
    const parts = [...this.#lines.keys()].map((lineId) => [lineId, this.part(lineId)] as const);
    return new Map(
      parts.flatMap(([lineId, { principalCents, paidCents }]) =>
        principalCents > paidCents ? [[lineId, cents(principalCents - paidCents)] as const] : [],
      ),
    );
  }
}
