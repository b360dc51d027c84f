import { addDays, type IsoDate } from "../../dates/iso-date.ts";
import { type Cents, cents, sumCents, ZERO_CENTS } from "../../money/cents.ts";
import { type ScheduledInstalment, scheduleInstalments } from "./plan-schedule.ts";
import { dueDateOf, type PlanTerms } from "./plan-terms.ts";

/** An instalment as it stands: what it became, what of it is paid, and what happened to it, with days. */
export interface PlanInstalment extends ScheduledInstalment {
  /** As it was agreed; the amount is less where the debt shrank. */
  agreedCents: Cents;
  paidCents: Cents;
  /** The day on which nothing of it was open any more. */
  paidDate: IsoDate | null;
  /** The first day past grace on which it was still open. */
  missedDate: IsoDate | null;
  /** The day on which a missed one was paid all the same. */
  curedDate: IsoDate | null;
}

export const restOf = (instalment: PlanInstalment): Cents => cents(instalment.amountCents - instalment.paidCents);

/**
 * The instalments of a plan while payments and changes of the debt reach them. After every step the amounts add up to
 * the debt under the plan and the paid parts to what is paid of it.
 */
export class PlanInstalments {
  readonly #terms: PlanTerms;
  readonly #all: PlanInstalment[];
  /** The first day past the grace of each, in the same order: days are slow to reckon and asked for at every step. */
  readonly #lateDates: IsoDate[];

  constructor(terms: PlanTerms) {
    this.#terms = terms;
    this.#all = scheduleInstalments(terms).map((one) => ({
      ...one,
      ...{ agreedCents: one.amountCents, paidCents: ZERO_CENTS },
      ...{ paidDate: null, missedDate: null, curedDate: null },
    }));
    this.#lateDates = this.#all.map((one) => this.#lateDateOf(one.dueDate));
  }

  get all(): readonly PlanInstalment[] {
    return this.#all;
  }

  get remainingCents(): Cents {
    return sumCents(this.#all.map(restOf));
  }

  /** Money finds the oldest instalment that is due, then the next one; what is beyond it shortens or lowers the plan. */
  pay(date: IsoDate, amountCents: number): void {
    let left = amountCents;
    const next = this.#all.find((one) => one.dueDate > date);
    for (const one of this.#all) {
      if (one.dueDate <= date || one === next) left = this.#fill(one, left, date);
    }
    if (this.#terms.surplus === "lower") {
      left = spread(this.#open(date), left, (one, part) => {
        this.#fill(one, part, date);
      });
    }
    for (const one of this.#all.toReversed()) left = this.#fill(one, left, date);
  }

  /** A payment that is taken back opens the instalments again, the latest first: the oldest stay paid. */
  takeBack(amountCents: number): void {
    let left = amountCents;
    for (const one of this.#all.toReversed()) {
      const taken = Math.min(one.paidCents, left);
      if (taken === 0) continue;
      left -= taken;
      one.paidCents = cents(one.paidCents - taken);
      one.paidDate = null;
      one.curedDate = null;
    }
  }

  /** Insurance, an adjustment or a transfer took a part of the debt away: instalments to come shrink before those due. */
  shrink(date: IsoDate, amountCents: number): void {
    let left = amountCents;
    const lessen = (one: PlanInstalment, part: number) => {
      const taken = Math.min(restOf(one), part);
      one.amountCents = cents(one.amountCents - taken);
      this.#note(one, date, taken);
      return part - taken;
    };
    if (this.#terms.surplus === "lower") left = spread(this.#open(date), left, lessen);
    for (const one of this.#all.toReversed()) left = lessen(one, left);
  }

  /** Debt that was taken away comes back: up to what was agreed on the instalments to come, the rest one period later. */
  grow(date: IsoDate, amountCents: number): void {
    let left = amountCents;
    for (const one of this.#all) {
      if (one.dueDate <= date) continue;
      const given = Math.min(one.agreedCents - one.amountCents, left);
      if (given <= 0) continue;
      left -= given;
      one.amountCents = cents(one.amountCents + given);
      one.paidDate = null;
    }
    if (left > 0) this.#append(date, cents(left));
  }

  /** Marks what is past its grace on this day. @returns the days on which instalments were missed, oldest first. */
  markMissed(today: IsoDate): IsoDate[] {
    return this.#all.flatMap((one, index) => {
      const lateDate = this.#lateDates[index]!;
      if (lateDate > today || one.missedDate !== null || restOf(one) === 0) return [];
      one.missedDate = lateDate;
      return [lateDate];
    });
  }

  #lateDateOf(dueDate: IsoDate): IsoDate {
    return addDays(dueDate, this.#terms.graceDays + 1);
  }

  #append(date: IsoDate, amountCents: Cents): void {
    let steps = this.#terms.instalmentCount;
    while (dueDateOf(this.#terms, steps) <= date || this.#all.some((one) => one.number === steps + 1)) steps += 1;
    const dueDate = dueDateOf(this.#terms, steps);
    this.#lateDates.push(this.#lateDateOf(dueDate));
    this.#all.push({
      ...{ number: steps + 1, dueDate, amountCents, agreedCents: amountCents },
      ...{ paidCents: ZERO_CENTS, paidDate: null, missedDate: null, curedDate: null },
    });
  }

  /** Instalments that are to come and not paid yet. */
  #open(date: IsoDate): PlanInstalment[] {
    return this.#all.filter((one) => one.dueDate > date && restOf(one) > 0);
  }

  #fill(one: PlanInstalment, offered: number, date: IsoDate): number {
    const taken = Math.min(restOf(one), offered);
    one.paidCents = cents(one.paidCents + taken);
    this.#note(one, date, taken);
    return offered - taken;
  }

  #note(one: PlanInstalment, date: IsoDate, changedCents: number): void {
    if (changedCents === 0 || restOf(one) > 0) return;
    one.paidDate = date;
    if (one.missedDate !== null) one.curedDate = date;
  }
}

/** Shares an amount out evenly; odd cents go to the latest. @returns what found no room. */
function spread(
  instalments: readonly PlanInstalment[],
  amountCents: number,
  give: (one: PlanInstalment, part: number) => unknown,
): number {
  let left = amountCents;
  for (;;) {
    const open = instalments.filter((one) => restOf(one) > 0);
    if (left === 0 || open.length === 0) return left;
    const each = Math.floor(left / open.length);
    const odd = left - each * open.length;
    for (const [index, one] of open.entries()) {
      const part = Math.min(each + (index >= open.length - odd ? 1 : 0), restOf(one));
      give(one, part);
      left -= part;
    }
  }
}
