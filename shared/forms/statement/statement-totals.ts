import { type Cents, subtractCents, sumCents, ZERO_CENTS } from "../../money/cents.ts";
import type { StatementAging, StatementDocument, StatementLine } from "./statement-document.ts";

/** The five figures whose sum explains an amount due. */
export interface StatementTotals {
  readonly chargedCents: Cents;
  readonly insurancePaidCents: Cents;
  readonly adjustedCents: Cents;
  readonly youPaidCents: Cents;
  readonly youOweCents: Cents;
}

/** Adds up lines column by column. */
export function addUpStatementLines(lines: readonly StatementLine[]): StatementTotals {
  const sum = (pick: (line: StatementLine) => Cents): Cents => sumCents(lines.map(pick));
  return {
    chargedCents: sum((line) => line.chargedCents),
    insurancePaidCents: sum((line) => line.insurancePaidCents),
    adjustedCents: sum((line) => line.adjustedCents),
    youPaidCents: sum((line) => line.youPaidCents),
    youOweCents: sum((line) => line.youOweCents),
  };
}

/** What all aging columns hold together. */
export function addUpAging(aging: StatementAging): Cents {
  return sumCents([
    aging.days0To30Cents,
    aging.days31To60Cents,
    aging.days61To90Cents,
    aging.days91To120Cents,
    aging.over120Cents,
  ]);
}

/**
 * Proves a statement's arithmetic before anyone mails it.
 * @returns the totals of all visits.
 * @throws RangeError when a line, the amount due or the aging does not follow from the lines; the message holds no
 *   patient data.
 */
export function proveStatement(statement: StatementDocument): StatementTotals {
  const lines = statement.visits.flatMap((visit) => visit.lines);
  for (const [index, line] of lines.entries()) {
    const left = subtractCents(line.chargedCents, line.insurancePaidCents, line.adjustedCents, line.youPaidCents);
    if (left !== line.youOweCents) throw new RangeError(`Line ${index + 1} of the statement does not add up across.`);
  }
  const totals = addUpStatementLines(lines);
  if (statement.creditCents < 0) throw new RangeError("A statement's credit cannot be negative.");
  const askedCents = subtractCents(totals.youOweCents, statement.plan?.laterCents ?? ZERO_CENTS);
  if (subtractCents(askedCents, statement.creditCents) !== statement.amountDueCents) {
    throw new RangeError("The statement's amount due is not the sum of its lines less the credit and the plan.");
  }
  if (sumCents(statement.members.map((member) => member.owesCents)) !== totals.youOweCents) {
    throw new RangeError("The statement's members do not owe the sum of its lines.");
  }
  if (addUpAging(statement.aging) !== askedCents) {
    throw new RangeError("The statement's aging is not the sum of what its lines leave to pay.");
  }
  return totals;
}
