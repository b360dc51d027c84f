import type { CodeSets } from "../codes/code-sets.ts";
import type { IsoDate } from "../dates/iso-date.ts";
import { checkTa1 } from "./999/check-ta1.ts";
import { checksFor, type TransactionChecks } from "./business-checks.ts";
import { collectProblems, type ProblemCollection } from "./collect-problems.ts";
import { checkSegment } from "./guide/check-segment.ts";
import { checkLoopComplete, checkPlacement } from "./guide/check-structure.ts";
import type { Guide } from "./guide/guide.ts";
import { guideFor } from "./guide/guides.ts";
import type { Report } from "./guide/report.ts";
import { type LoopInstance, type Walk, walkGuide } from "./guide/walk.ts";
import { finishSteps, type Steps } from "./steps.ts";
import { checkGroupKind, checkGs } from "./x12/check-gs.ts";
import { checkIsa } from "./x12/check-isa.ts";
import type { EdiPiece } from "./x12/coded-text.ts";
import { readEnvelopeInSteps, type TransactionTaker } from "./x12/envelope.ts";
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
  let interchanges = 0;
  let group: Segment | undefined;
  yield* readEnvelopeInSteps(new SegmentSource(typeof file === "string" ? [file] : file), {
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
      const transaction = { ...named(info), segments: 0 };
      transactions.push(transaction);
      return openTransaction(transaction, info, st, { ...surroundings, group }, problems);
    },
    interchangeAcknowledgement: (ta1) => checkTa1(ta1, report),
    other: () => undefined,
  });
  return { interchanges, transactions, problems: problems.finish() };
}

type CheckedTransaction = ReturnType<typeof named> & { segments: number };

function openTransaction(
  transaction: CheckedTransaction,
  info: InterchangeInfo,
  st: Segment,
  { today, codeSets = {}, group }: CheckSurroundings & { readonly group: Segment | undefined },
  problems: ProblemCollection,
): TransactionTaker {
  const { report } = problems;
  const guide = guideFor(info.transactionType, info.version);
  if (!guide) {
    report(unknownGuide(info, st));
    return new CheckingTaker(transaction, problems);
  }
  if (group) checkGroupKind(group, st, guide.functionalCode, report);
  const checks = checksFor({ today, info, group, guide, codeSets, report });
  // Remittances alone come in files so large that it matters.
  return new CheckingTaker(transaction, problems, { guide, checks }, guide.transaction === "835");
}

/** Checks one transaction. A class, because what is called for every segment of a file must be one and the same code. */
class CheckingTaker implements TransactionTaker {
  readonly isPassing: boolean;
  readonly #transaction: CheckedTransaction;
  readonly #problems: ProblemCollection;
  readonly #report: Report;
  readonly #walk: Walk | undefined;
  readonly #checks: TransactionChecks | undefined;

  constructor(
    transaction: CheckedTransaction,
    problems: ProblemCollection,
    known?: { readonly guide: Guide; readonly checks: TransactionChecks },
    isPassing = false,
  ) {
    this.isPassing = isPassing;
    this.#transaction = transaction;
    this.#problems = problems;
    this.#report = problems.report;
    this.#walk = known && walkGuide(known.guide, isPassing);
    this.#checks = known?.checks;
  }

  take(segment: Segment): void {
    this.#transaction.segments += 1;
    const walk = this.#walk;
    const checks = this.#checks;
    if (!walk || !checks) return;
    const report = this.#report;
    const placement = walk.place(segment);
    for (let index = 0; index < placement.closed.length; index += 1) {
      this.#closeLoop(placement.closed[index] as LoopInstance, checks);
    }
    checkPlacement(placement, report);
    if (placement.def) checkSegment(placement, placement.def, report);
    checks.place(placement);
  }

  end(complete: boolean): void {
    // What a file that was cut off lacks is said once, by the envelope.
    if (complete && this.#walk && this.#checks) {
      for (const loop of this.#walk.finish()) this.#closeLoop(loop, this.#checks);
    }
    this.#problems.leaveTransaction();
  }

  #closeLoop(loop: LoopInstance, checks: TransactionChecks): void {
    checkLoopComplete(loop, this.#report);
    checks.closeLoop(loop);
  }
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
