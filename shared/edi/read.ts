import type { Claim } from "../claims/claim.ts";
import type { InstitutionalClaim } from "../claims/institutional-claim.ts";
import type { EligibilityAnswer } from "./270-271/eligibility-answer.ts";
import type { ClaimStatusAnswer } from "./276-277/claim-status-answer.ts";
import type { ClaimAcknowledgement } from "./277ca/claim-acknowledgement.ts";
import type { Remittance } from "./835/remittance.ts";
import type { Acknowledgement, InterchangeAcknowledgement } from "./999/acknowledgement.ts";
import { finishSteps, type Steps } from "./steps.ts";
import { streamEdiInSteps } from "./stream.ts";
import type { EdiPiece } from "./x12/coded-text.ts";
import type { InterchangeInfo } from "./x12/interchange-info.ts";
import type { EdiProblem } from "./x12/problem.ts";

/** What a file says, as typed objects, one list for each transaction that the program understands. */
export type EdiContent = {
  /** Every transaction of the file, also those not understood. */
  readonly transactions: readonly InterchangeInfo[];
  readonly remittances: readonly Remittance[];
  /** Claims of 837P transactions, in order. */
  readonly claims: readonly Claim[];
  /** Claims of 837I transactions, in order. */
  readonly institutionalClaims: readonly InstitutionalClaim[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** 277CA: what became of claims before any was decided. */
  readonly claimAcknowledgements: readonly ClaimAcknowledgement[];
  /** 277: what payers answer to questions about claims. */
  readonly claimStatusAnswers: readonly ClaimStatusAnswer[];
  /** 271: what payers say about coverage. */
  readonly eligibilityAnswers: readonly EligibilityAnswer[];
  /** TA1 segments, in order. */
  readonly interchangeAcknowledgements: readonly InterchangeAcknowledgement[];
  /**
   * What could not be read. A transaction with an error among its problems is not in the lists above: what is there
   * is whole. Use {@link checkEdi} for what is readable and still wrong.
   */
  readonly problems: readonly EdiProblem[];
};

/** Reads a file tolerantly into typed objects. Never throws for what a file may contain. */
export function readEdi(text: string): EdiContent {
  return finishSteps(readEdiInSteps([text]));
}

/** {@link readEdi} in steps; the pieces make up the text. */
export function* readEdiInSteps(pieces: Iterable<EdiPiece>): Steps<EdiContent> {
  const transactions: InterchangeInfo[] = [];
  const remittances: Remittance[] = [];
  const claims: Claim[] = [];
  const institutionalClaims: InstitutionalClaim[] = [];
  const acknowledgements: Acknowledgement[] = [];
  const claimAcknowledgements: ClaimAcknowledgement[] = [];
  const claimStatusAnswers: ClaimStatusAnswer[] = [];
  const eligibilityAnswers: EligibilityAnswer[] = [];
  const interchangeAcknowledgements: InterchangeAcknowledgement[] = [];
  const problems: EdiProblem[] = [];
  yield* streamEdiInSteps(pieces, {
    transaction: (one) => transactions.push(one),
    remittance: (one) => remittances.push(one),
    claim: (one) => claims.push(one),
    institutionalClaim: (one) => institutionalClaims.push(one),
    acknowledgement: (one) => acknowledgements.push(one),
    claimAcknowledgement: (one) => claimAcknowledgements.push(one),
    claimStatusAnswer: (one) => claimStatusAnswers.push(one),
    eligibilityAnswer: (one) => eligibilityAnswers.push(one),
    interchangeAcknowledgement: (one) => interchangeAcknowledgements.push(one),
    problem: (one) => problems.push(one),
  });
  return {
    transactions,
    remittances,
    claims,
    institutionalClaims,
    acknowledgements,
    claimAcknowledgements,
    claimStatusAnswers,
    eligibilityAnswers,
    interchangeAcknowledgements,
    problems,
  };
}
