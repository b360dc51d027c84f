import type { CodeSets } from "../codes/code-sets.ts";
import type { IsoDate } from "../dates/iso-date.ts";
import { checkBenefits, checkEligibilityLevels, checkEligibilityQuestions } from "./270-271/check-eligibility.ts";
import { checkStatusLevels, checkStatusQuestions } from "./276-277/check-status.ts";
import {
  checkAcknowledgedStatuses,
  checkAcknowledgementLevels,
  checkAcknowledgementTotals,
} from "./277ca/check-acknowledgement.ts";
import { checkRemittanceBalance } from "./835/check-balance.ts";
import { checkServiceDays } from "./835/check-service-days.ts";
import { checkAttachments } from "./837/check-attachments.ts";
import { checkClaim } from "./837/check-claim.ts";
import { checkHierarchy } from "./837/check-hierarchy.ts";
import { checkMedicareId } from "./837/check-medicare-id.ts";
import { checkOtherPayers } from "./837/check-other-payers.ts";
import { checkSubscriber } from "./837/check-subscriber.ts";
import { checkBill } from "./837i/check-bill.ts";
import { checkCodes } from "./837i/check-codes.ts";
import { checkProviders } from "./837i/check-providers.ts";
import { checkRevenueLines } from "./837i/check-revenue-lines.ts";
import { checkDiagnoses } from "./837p/check-diagnoses.ts";
import { checkProviders as checkRenderingProviders } from "./837p/check-providers.ts";
import { checkServices } from "./837p/check-services.ts";
import { checkSpecialServices } from "./837p/check-special-services.ts";
import { checkAcknowledgementCounts } from "./999/check-counts.ts";
import { checkStatuses } from "./claim-status/check-statuses.ts";
import type { Guide } from "./guide/guide.ts";
import type { Report } from "./guide/report.ts";
import type { LoopInstance, Placement } from "./guide/walk.ts";
import { checkAddresses } from "./rules/check-addresses.ts";
import { checkAdjustmentCodes } from "./rules/check-adjustment-codes.ts";
import { checkDatePairs } from "./rules/check-date-pairs.ts";
import { checkDiagnosisCodes } from "./rules/check-diagnosis-codes.ts";
import { checkDrugs } from "./rules/check-drugs.ts";
import { checkFutureDates } from "./rules/check-future-dates.ts";
import { checkIdentifiers } from "./rules/check-identifiers.ts";
import { checkLifeDates } from "./rules/check-life-dates.ts";
import { checkNames } from "./rules/check-names.ts";
import { checkPayment } from "./rules/check-payment.ts";
import { checkRemarks } from "./rules/check-remarks.ts";
import { checkVersions } from "./rules/check-versions.ts";
import type { InterchangeInfo } from "./x12/interchange-info.ts";
import type { Segment } from "./x12/segment.ts";

/** Looks at one segment where it stands. */
export type TakePlacement = (placement: Placement) => void;

/** Rules between values, which a guide's table cannot say. One set for each transaction in progress. */
export type BusinessCheck = {
  /** By segment id: the segments that the rules look at. Most segments of a large file concern nobody. */
  readonly on?: Readonly<Record<string, TakePlacement>>;
  /** Every segment, where the ids are not known beforehand. */
  readonly place?: TakePlacement;
  /** Called when a loop is complete; for the transaction itself with the root, whose id is "ST". */
  readonly closeLoop?: (loop: LoopInstance) => void;
};

/** All rules of one transaction. */
export type TransactionChecks = Required<Pick<BusinessCheck, "place" | "closeLoop">>;

export type CheckContext = {
  readonly today: IsoDate;
  readonly info: InterchangeInfo;
  /** The GS of its group, where it has one. */
  readonly group: Segment | undefined;
  readonly guide: Guide;
  /** Lists of codes in force, where the user loaded some. */
  readonly codeSets: CodeSets;
  readonly report: Report;
};

/** Starts one check for a transaction. */
export type StartCheck = (context: CheckContext) => BusinessCheck;

const GENERAL: readonly StartCheck[] = [
  checkVersions,
  checkIdentifiers,
  checkAddresses,
  checkFutureDates,
  checkDatePairs,
];

/** Both kinds of claims. */
const CLAIM: readonly StartCheck[] = [
  ...GENERAL,
  checkNames,
  checkLifeDates,
  checkDiagnosisCodes,
  checkDrugs,
  checkAdjustmentCodes,
  checkHierarchy,
  checkSubscriber,
  checkClaim,
  checkOtherPayers,
  checkMedicareId,
  checkAttachments,
];

/** What each guide's transactions are checked for beyond its table, by the first part of the guide's version. */
const CHECKS: Readonly<Record<string, readonly StartCheck[]>> = {
  "005010X212": [...GENERAL, checkStatuses, checkStatusLevels, checkStatusQuestions],
  "005010X214": [
    ...GENERAL,
    checkStatuses,
    checkAcknowledgementLevels,
    checkAcknowledgedStatuses,
    checkAcknowledgementTotals,
  ],
  "005010X221": [
    ...GENERAL,
    checkAdjustmentCodes,
    checkRemarks,
    checkPayment,
    checkServiceDays,
    checkRemittanceBalance,
  ],
  "005010X222": [...CLAIM, checkDiagnoses, checkServices, checkSpecialServices, checkRenderingProviders],
  "005010X223": [...CLAIM, checkBill, checkCodes, checkRevenueLines, checkProviders],
  "005010X279": [...GENERAL, checkEligibilityLevels, checkEligibilityQuestions, checkBenefits],
  "005010X231": [checkVersions, checkAcknowledgementCounts],
};

/** All rules of a transaction as one. */
export function checksFor(context: CheckContext): TransactionChecks {
  const starts = CHECKS[context.guide.version.slice(0, 10)] ?? GENERAL;
  const all = starts.map((start) => start(context));
  const closers = all.filter((one) => one.closeLoop);
  const givenUp = new Set<BusinessCheck>();
  const giveUp = (one: BusinessCheck, error: unknown): void => {
    // Sums beyond the ledger's bound are the one thing that a hostile file can force on exact arithmetic.
    if (!(error instanceof RangeError)) throw error;
    givenUp.add(one);
    const message = "The amounts of this transaction are too large to be added up. It cannot be real.";
    const { segmentNumber } = context.info;
    context.report({ severity: "error", code: "amounts-too-large", segmentNumber, segmentId: "ST", message });
  };
  const concerned = new Map<number, readonly Taker[]>();
  return {
    place: (placement) => {
      const key = placement.segment.idKey;
      let takers = concerned.get(key);
      if (!takers) {
        takers = takersOf(all, placement.segment.id);
        // Ids that are longer than any have no number of their own.
        if (key >= 0) concerned.set(key, takers);
      }
      for (let index = 0; index < takers.length; index += 1) {
        const { one, take } = takers[index] as Taker;
        if (givenUp.size > 0 && givenUp.has(one)) continue;
        try {
          take(placement);
        } catch (error) {
          giveUp(one, error);
        }
      }
    },
    closeLoop: (loop) => {
      for (const one of closers) {
        if (givenUp.size > 0 && givenUp.has(one)) continue;
        try {
          one.closeLoop?.(loop);
        } catch (error) {
          giveUp(one, error);
        }
      }
    },
  };
}

/** A check, and what of it looks at one kind of segment. */
type Taker = { readonly one: BusinessCheck; readonly take: TakePlacement };

function takersOf(checks: readonly BusinessCheck[], segmentId: string): Taker[] {
  const takers: Taker[] = [];
  for (const check of checks) {
    // A file names its segments as it likes, also "constructor".
    const take = check.on && Object.hasOwn(check.on, segmentId) ? check.on[segmentId] : undefined;
    if (take) takers.push({ one: check, take });
    if (check.place) takers.push({ one: check, take: check.place });
  }
  return takers;
}
