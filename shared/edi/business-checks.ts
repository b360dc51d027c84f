import type { IsoDate } from "../dates/iso-date.ts";
import type { Report } from "./guide/report.ts";
import type { LoopInstance, Placement } from "./guide/walk.ts";
import type { InterchangeInfo } from "./x12/interchange-info.ts";

/** Rules between values, which a guide's table cannot say. One set for each transaction in progress. */
export type TransactionChecks = {
  place: (placement: Placement) => void;
  closeLoop: (loop: LoopInstance) => void;
};

export type CheckContext = { readonly today: IsoDate; readonly info: InterchangeInfo; readonly report: Report };

const CHECKS: Readonly<Record<string, (context: CheckContext) => TransactionChecks>> = {};

/** The rules of a transaction (ST01), or undefined where there are none beyond its guide. */
export function checksFor(transaction: string, context: CheckContext): TransactionChecks | undefined {
  return CHECKS[transaction]?.(context);
}
