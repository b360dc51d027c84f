import type { IsoDate } from "../dates/iso-date.ts";
import { type Cents, cents } from "../money/cents.ts";
import type { AgingItem } from "./aging.ts";

/** A line that a statement asks for. */
export interface OwedLine {
  lineId: string;
  openCents: Cents;
  /** The day on which it became the patient's. */
  sinceDate: IsoDate;
}

/** A plan's part in what is owed. */
export interface PlannedPart {
  /** What of each line is paid under the plan. */
  openByLine: ReadonlyMap<string, Cents>;
  /** Instalments that are due and not paid, the oldest first, each aging from its own day. */
  dueInstalments: readonly { dueDate: IsoDate; restCents: Cents }[];
}

/**
 * What a statement asks for, by the day from which it ages: lines from the day they became the patient's, what is planned
 * from the day its instalment fell due. What a plan asks for later has no age and is not in it.
 * @param laterCents what of the planned part is not asked for yet
 * @param today the age of an instalment that falls due until the statement's due date begins
 */
export function statementItems(
  lines: readonly OwedLine[],
  plan: PlannedPart | null,
  laterCents: Cents,
  today: IsoDate,
): readonly AgingItem[] {
  // Most accounts have no plan, and a run looks at thousands.
  if (plan === null) return lines;
  let planned = 0;
  const items: AgingItem[] = lines.flatMap(({ lineId, openCents, sinceDate }) => {
    const part = Math.max(0, Math.min(openCents, plan.openByLine.get(lineId) ?? 0));
    planned += part;
    return openCents === part ? [] : [{ openCents: cents(openCents - part), sinceDate }];
  });
  let left = planned - laterCents;
  for (const { dueDate, restCents } of plan.dueInstalments) {
    const asked = Math.min(left, restCents);
    if (asked > 0) items.push({ openCents: cents(asked), sinceDate: dueDate });
    left -= Math.max(0, asked);
  }
  if (left !== 0) items.push({ openCents: cents(left), sinceDate: today });
  return items;
}

/** What of the lines that are asked for is paid under the plan. */
export function plannedCents(lines: readonly OwedLine[], plan: PlannedPart | null): Cents {
  const parts = lines.map(({ lineId, openCents }) => Math.min(openCents, plan?.openByLine.get(lineId) ?? 0));
  return cents(parts.reduce((sum, part) => sum + Math.max(0, part), 0));
}
