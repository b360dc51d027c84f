import { type Cents, cents, sumCents } from "../../money/cents.ts";
import type { AgingItem } from "../aging.ts";
import type { PlanStanding } from "./plan-standing.ts";

/** What patients owe, with what is on plans and not due taken out: it does not age. */
export interface AgedApart {
  items: AgingItem[];
  onPlanCents: Cents;
}

/**
 * Takes what stands under plans out of the open items of patients and puts the instalments that are due in its place:
 * they age from their due dates. The items and what is on plans are what was open before, to the cent. A plan that
 * default ended changes nothing.
 */
export function agePlansApart(
  items: readonly (AgingItem & { lineId: string })[],
  standings: Iterable<PlanStanding>,
): AgedApart {
  const kept = [...standings].filter((standing) => standing.state !== "defaulted");
  const planned = new Map(kept.flatMap((standing) => [...standing.openByLine]));
  const beside = items.map(({ lineId, openCents, sinceDate }) => ({
    openCents: cents(openCents - (planned.get(lineId) ?? 0)),
    sinceDate,
  }));
  const due = kept.flatMap((standing) =>
    standing.dueInstalments.map(({ dueDate, restCents }) => ({ openCents: restCents, sinceDate: dueDate })),
  );
  return {
    items: [...beside, ...due].filter((item) => item.openCents !== 0),
    onPlanCents: sumCents(kept.map((standing) => standing.notDueCents)),
  };
}
