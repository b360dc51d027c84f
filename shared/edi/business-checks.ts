import type { IsoDate } from "../dates/iso-date.ts";
import { checkRemittanceBalance } from "./835/check-balance.ts";
import { checkClaim } from "./837p/check-claim.ts";
import { checkHierarchy } from "./837p/check-hierarchy.ts";
import { checkOtherPayers } from "./837p/check-other-payers.ts";
import { checkSubscriber } from "./837p/check-subscriber.ts";
import { checkAcknowledgementCounts } from "./999/check-counts.ts";
import type { Guide } from "./guide/guide.ts";
import type { Report } from "./guide/report.ts";
import type { LoopInstance, Placement } from "./guide/walk.ts";
import { checkAddresses } from "./rules/check-addresses.ts";
import { checkAdjustmentCodes } from "./rules/check-adjustment-codes.ts";
import { checkDatePairs } from "./rules/check-date-pairs.ts";
import { checkFutureDates } from "./rules/check-future-dates.ts";
import { checkIdentifiers } from "./rules/check-identifiers.ts";
import { checkMedicalCodes } from "./rules/check-medical-codes.ts";
import { checkVersions } from "./rules/check-versions.ts";
import type { InterchangeInfo } from "./x12/interchange-info.ts";

/** Rules between values, which a guide's table cannot say. One set for each transaction in progress. */
export type TransactionChecks = {
  place: (placement: Placement) => void;
  /** Called when a loop is complete; for the transaction itself with the root, whose id is "ST". */
  closeLoop: (loop: LoopInstance) => void;
};

export type CheckContext = { readonly today: IsoDate; readonly info: InterchangeInfo; readonly report: Report };

type StartChecks = (context: CheckContext) => TransactionChecks;

const GENERAL: readonly StartChecks[] = [checkIdentifiers, checkAddresses, checkFutureDates, checkDatePairs];

/** By ST01: what each transaction is checked for beyond its guide. */
const CHECKS: Readonly<Record<string, readonly StartChecks[]>> = {
  "835": [...GENERAL, checkAdjustmentCodes, checkRemittanceBalance],
  "837": [
    ...GENERAL,
    checkMedicalCodes,
    checkAdjustmentCodes,
    checkHierarchy,
    checkSubscriber,
    checkClaim,
    checkOtherPayers,
  ],
  "999": [checkAcknowledgementCounts],
};

/** All rules of a transaction as one. */
export function checksFor(guide: Guide, context: CheckContext): TransactionChecks {
  const all = [...(CHECKS[guide.transaction] ?? []).map((start) => start(context)), checkVersions(context, guide)];
  const given = new Set<TransactionChecks>();
  const run = (one: TransactionChecks, step: () => void): void => {
    if (given.has(one)) return;
    try {
      step();
    } catch (error) {
      // Sums beyond the ledger's bound are the one thing that a hostile file can force on exact arithmetic.
      if (!(error instanceof RangeError)) throw error;
      given.add(one);
      const message = "The amounts of this transaction are too large to be added up. It cannot be real.";
      const { segmentNumber } = context.info;
      context.report({ severity: "error", code: "amounts-too-large", segmentNumber, segmentId: "ST", message });
    }
  };
  return {
    place: (placement) => {
      for (const one of all) run(one, () => one.place(placement));
    },
    closeLoop: (loop) => {
      for (const one of all) run(one, () => one.closeLoop(loop));
    },
  };
}
