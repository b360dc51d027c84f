import type { Claim } from "../claims/claim.ts";
import type { InstitutionalClaim } from "../claims/institutional-claim.ts";
import type { EligibilityAnswer } from "./270-271/eligibility-answer.ts";
import { read271 } from "./270-271/read.ts";
import type { ClaimStatusAnswer } from "./276-277/claim-status-answer.ts";
import { read277 } from "./276-277/read.ts";
import type { ClaimAcknowledgement } from "./277ca/claim-acknowledgement.ts";
import { read277ca } from "./277ca/read.ts";
import { read835 } from "./835/read.ts";
import type { Remittance, RemittanceClaim } from "./835/remittance.ts";
import { read837i } from "./837i/read.ts";
import { read837p } from "./837p/read.ts";
import type { Acknowledgement, InterchangeAcknowledgement } from "./999/acknowledgement.ts";
import { read999, readTa1 } from "./999/read.ts";
import type { Guide } from "./guide/guide.ts";
import { guideFor } from "./guide/guides.ts";
import { type Walk, walkGuide } from "./guide/walk.ts";
import { finishSteps, type Steps } from "./steps.ts";
import type { TransactionReader } from "./transaction-reader.ts";
import type { EdiPiece } from "./x12/coded-text.ts";
import { readEnvelopeInSteps, type TransactionTaker } from "./x12/envelope.ts";
import type { InterchangeInfo } from "./x12/interchange-info.ts";
import { type EdiProblem, readableProblem } from "./x12/problem.ts";
import type { Segment } from "./x12/segment.ts";
import { SegmentSource } from "./x12/segment-source.ts";

/** What a file may say. */
type EdiValues = {
  /** Every transaction of the file, also one that is not understood. */
  transaction: InterchangeInfo;
  remittance: Remittance;
  /**
   * A remittance's claims one by one, for files too large to be kept: the remittance then comes without claims, after
   * them, or not at all where something of it could not be read.
   */
  remittanceClaim: RemittanceClaim;
  /** A professional claim. */
  claim: Claim;
  institutionalClaim: InstitutionalClaim;
  acknowledgement: Acknowledgement;
  /** One for each information receiver of a 277CA. */
  claimAcknowledgement: ClaimAcknowledgement;
  /** One for each asking party of a 277. */
  claimStatusAnswer: ClaimStatusAnswer;
  /** One for each provider of a 271. */
  eligibilityAnswer: EligibilityAnswer;
  /** A TA1 segment. */
  interchangeAcknowledgement: InterchangeAcknowledgement;
  problem: EdiProblem;
};

/** Takes what a file says as it streams by. What nobody takes is not read. */
export type EdiSink = { readonly [Kind in keyof EdiValues]?: (value: EdiValues[Kind]) => void };

/**
 * Reads a file that comes in pieces tolerantly into typed objects, in the order of the file. Never throws for what a
 * file may contain. Memory holds one piece and one transaction at a time, or one claim of a remittance.
 */
export function streamEdi(pieces: Iterable<EdiPiece>, sink: EdiSink): void {
  finishSteps(streamEdiInSteps(pieces, sink));
}

/** {@link streamEdi} in steps. */
export function* streamEdiInSteps(pieces: Iterable<EdiPiece>, sink: EdiSink): Steps<void> {
  const problem = (one: EdiProblem): void => sink.problem?.(readableProblem(one));
  yield* readEnvelopeInSteps(new SegmentSource(pieces), {
    problem,
    interchange: ignore,
    group: ignore,
    other: ignore,
    interchangeAcknowledgement: (ta1) => sink.interchangeAcknowledgement?.(readTa1(ta1)),
    transaction: (info) => {
      sink.transaction?.(info);
      return openReader(info, sink, problem);
    },
  });
}

type TakeProblem = (problem: EdiProblem) => void;

function openReader(info: InterchangeInfo, sink: EdiSink, problem: TakeProblem): TransactionTaker | undefined {
  const guide = guideFor(info.transactionType, info.version);
  switch (guide?.version.slice(0, 10)) {
    case "005010X212":
      // Questions (270, 276) are ours: there is nobody to read them.
      return guide.transaction === "277" ? run(guide, read277(info), each(sink.claimStatusAnswer), problem) : undefined;
    case "005010X279":
      return guide.transaction === "271" ? run(guide, read271(info), each(sink.eligibilityAnswer), problem) : undefined;
    case "005010X214":
      return run(guide, read277ca(info), each(sink.claimAcknowledgement), problem);
    case "005010X221":
      return run(guide, read835(info, sink.remittanceClaim), sink.remittance, problem, true);
    case "005010X222":
      return run(guide, read837p(), each(sink.claim), problem);
    case "005010X223":
      return run(guide, read837i(), each(sink.institutionalClaim), problem);
    case "005010X231":
      return run(guide, read999(info), sink.acknowledgement, problem);
    default:
      return undefined;
  }
}

function run<Value>(
  guide: Guide,
  reader: TransactionReader<Value>,
  take: ((value: Value) => void) | undefined,
  problem: TakeProblem,
  isPassing = false,
): TransactionTaker | undefined {
  return take && new ReadingTaker(walkGuide(guide, isPassing), reader, take, problem, isPassing);
}

/** Reads one transaction. A class, because what is called for every segment of a file must be one and the same code. */
class ReadingTaker<Value> implements TransactionTaker {
  readonly isPassing: boolean;
  readonly #walk: Walk;
  readonly #reader: TransactionReader<Value>;
  readonly #give: (value: Value) => void;
  readonly #problem: TakeProblem;

  constructor(
    walk: Walk,
    reader: TransactionReader<Value>,
    give: (value: Value) => void,
    problem: TakeProblem,
    isPassing: boolean,
  ) {
    this.isPassing = isPassing;
    this.#walk = walk;
    this.#reader = reader;
    this.#give = give;
    this.#problem = problem;
  }

  take(segment: Segment): void {
    this.#reader.place(this.#walk.place(segment));
  }

  end(complete: boolean): void {
    if (!complete) return;
    const { value, problems } = this.#reader.finish();
    for (const one of problems) this.#problem(one);
    if (value !== undefined) this.#give(value);
  }
}

function each<Value>(take: ((value: Value) => void) | undefined): ((values: readonly Value[]) => void) | undefined {
  if (!take) return undefined;
  return (values) => {
    for (const value of values) take(value);
  };
}

function ignore(): void {
  // Not every reader takes everything.
}
