import type { CodeSets } from "../codes/code-sets.ts";
import type { IsoDate } from "../dates/iso-date.ts";
import { checkTa1 } from "./999/check-ta1.ts";
import { checksFor, type TransactionChecks } from "./business-checks.ts";
import { collectProblems } from "./collect-problems.ts";
import { checkSegment } from "./guide/check-segment.ts";
import { checkLoopComplete, checkPlacement } from "./guide/check-structure.ts";
import { guideFor } from "./guide/guides.ts";
import { type Walk, walkGuide } from "./guide/walk.ts";
import { finishSteps, type Steps } from "./steps.ts";
import { checkGroupKind, checkGs } from "./x12/check-gs.ts";
import { checkIsa } from "./x12/check-isa.ts";
import type { EdiPiece } from "./x12/coded-text.ts";
import { readEnvelopeInSteps } from "./x12/envelope.ts";
import type { InterchangeInfo } from "./x12/interchange-info.ts";
import type { EdiProblem } from "./x12/problem.ts";
import type { Segment } from "./x12/segment.ts";
import { SegmentSource } from "./x12/segment-source.ts";

/** What the checker says about a file. */
export type EdiReport = {
  /** How many interchanges (ISA) the file holds. */
  readonly interchanges: number;
  readonly transactions: readonly {
    /** ST01, e.g. 837. */
    readonly type: string;
    /** GS08 or ST03. */
    readonly version: string;
    readonly controlNumber: string;
    readonly segmentNumber: number;
    readonly segments: number;
  }[];
  readonly problems: readonly EdiProblem[];
};

/** What a check needs to know beside the file. */
export type CheckSurroundings = {
  /** Service dates after it are noticed. */
  readonly today: IsoDate;
  /** Lists of codes, where some are loaded: codes that they lack are noticed. */
  readonly codeSets?: CodeSets;
};

/**
 * Checks a file: its envelope, each transaction against its guide, and the rules between values. Never throws for
 * what a file may contain. Problems come in the order of the file.
 * @param file its text, or its pieces: a large file then never stands in memory as a whole.
 */
export function checkEdi(file: string | Iterable<EdiPiece>, surroundings: CheckSurroundings): EdiReport {
  return finishSteps(checkEdiInSteps(file, surroundings));
}

/** {@link checkEdi} in steps. */
export function* checkEdiInSteps(file: string | Iterable<EdiPiece>, surroundings: CheckSurroundings): Steps<EdiReport> {
  const problems = collectProblems();
  const { report } = problems;
  const transactions: CheckedTransaction[] = [];
  let transaction: CheckedTransaction | undefined;
  let interchanges = 0;
  let open: OpenTransaction | undefined;
  let group: Segment | undefined;
  const source = new SegmentSource(typeof file === "string" ? [file] : file);
  yield* readEnvelopeInSteps(source, {
    problem: report,
    interchange: (isa) => {
      interchanges += 1;
      checkIsa(isa, report);
    },
    group: (gs) => {
      group = gs;
      checkGs(gs, report);
    },
    transaction: (info, st) => {
      problems.leaveTransaction();
      const guide = guideFor(info.transactionType, info.version);
      if (guide && group) checkGroupKind(group, st, guide.functionalCode, report);
      transaction = { ...named(info), segments: 0 };
      transactions.push(transaction);
      open = openTransaction(info, st, { ...surroundings, group }, report);
      source.passes = open?.isPassing ?? false;
    },
    segment: (segment) => {
      if (transaction) transaction.segments += 1;
      open?.take(segment);
    },
    transactionEnd: (complete) => {
      open?.finish(complete);
      open = undefined;
      source.passes = false;
      problems.leaveTransaction();
    },
    interchangeAcknowledgement: (ta1) => checkTa1(ta1, report),
    other: () => undefined,
  });
  return { interchanges, transactions, problems: problems.finish() };
}

type CheckedTransaction = ReturnType<typeof named> & { segments: number };
type OpenTransaction = {
  take: (segment: Segment) => void;
  finish: (complete: boolean) => void;
  /** Whether no rule holds a segment beyond the next one, but by asking for it. */
  isPassing: boolean;
};

function openTransaction(
  info: InterchangeInfo,
  st: Segment,
  { today, codeSets = {}, group }: CheckSurroundings & { readonly group: Segment | undefined },
  report: (problem: EdiProblem) => void,
): OpenTransaction | undefined {
  const guide = guideFor(info.transactionType, info.version);
  if (!guide) {
    report(unknownGuide(info, st));
    return undefined;
  }
  // Remittances alone come in files so large that it matters.
  const isPassing = guide.transaction === "835";
  const walk: Walk = walkGuide(guide, isPassing);
  const checks: TransactionChecks = checksFor({ today, info, group, guide, codeSets, report });
  return {
    isPassing,
    take: (segment) => {
      const placement = walk.place(segment);
      for (const closed of placement.closed) {
        checkLoopComplete(closed, report);
        checks.closeLoop(closed);
      }
      checkPlacement(placement, report);
      if (placement.def) checkSegment(placement, placement.def, report);
      checks.place(placement);
    },
    finish: (complete) => {
      // What a file that was cut off lacks is said once, by the envelope.
      if (!complete) return;
      for (const loop of walk.finish()) {
        checkLoopComplete(loop, report);
        checks.closeLoop(loop);
      }
    },
  };
}

function named(info: InterchangeInfo): { type: string; version: string; controlNumber: string; segmentNumber: number } {
  const { transactionType: type, version, transactionControlNumber: controlNumber, segmentNumber } = info;
  return { type, version, controlNumber, segmentNumber };
}

function unknownGuide(info: InterchangeInfo, st: Segment): EdiProblem {
  return {
    severity: "warning",
    code: "transaction-not-known",
    segmentNumber: st.number,
    segmentId: "ST",
    value: `${info.transactionType} ${info.version}`,
    message: `The transaction ${info.transactionType} in version ${info.version || "unknown"} is not one that this program checks. Only its envelope was checked.`,
  };
}
