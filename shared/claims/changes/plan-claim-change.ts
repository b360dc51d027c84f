import { waitingOn } from "../../ledger/line-balance.ts";
import type { Cents } from "../../money/cents.ts";
import type { AnyDraft, SendingFrequency } from "../any-draft.ts";
import type { CoverageRank } from "../claim.ts";
import type { Submission } from "../claim-states.ts";
import type { BalanceMove, ClaimChange } from "./claim-change.ts";
import { askAnewFrom, type ChangedLine, moveBackTo, openAfterMoves, RANKS } from "./move-balances.ts";

/** The latest answer of a payer to the claim. */
export interface PayerAnswer {
  /** CLP07; "" where the answer had none, as one typed from paper. */
  payerControlNumber: string;
  /** Whether it stands: it was not taken back since. */
  stands: boolean;
  /** What the payer has paid on it, reversals counted. */
  paidCents: Cents;
  /** Whether the whole claim was denied: nothing was paid, nothing left to anybody. */
  isDenied: boolean;
}

/** A coverage of the claim, with its payer and what that payer has answered; undefined when it has not. */
export interface ChangedCoverage {
  rank: CoverageRank;
  coverageId: string;
  payerName: string;
  acceptsReplacement: boolean;
  answer: PayerAnswer | undefined;
}

export interface ClaimChangeFacts {
  submission: Submission;
  destination: CoverageRank;
  coverages: readonly ChangedCoverage[];
  lines: readonly ChangedLine[];
  /** A change that was made and has not gone out yet, in words: "a correction". */
  pendingChange: string | undefined;
  /** The payer's names of coverages that a change of coverage names, by coverage. */
  newPayerNames: ReadonlyMap<string, string>;
}

/** What a change would do, or why it is refused. Nothing of it has happened. */
export interface ClaimChangePlan {
  /** Why it may not be made, what it means and what to do; undefined when it may. */
  refusal: string | undefined;
  /** What a person should know before. */
  warnings: string[];
  /** Whom the claim is addressed to afterwards, and how. */
  destination: CoverageRank;
  payerName: string;
  frequency: SendingFrequency;
  payerControlNumber: string;
  coverageIds: AnyDraft["coverageIds"];
  /** Whether the claim waits to be sent afterwards. */
  opens: boolean;
  reversesCharges: boolean;
  moves: BalanceMove[];
}

/** Plans a change of a claim that has gone out (rules 3.6). Pure: what it needs to know is given. */
export function planClaimChange(facts: ClaimChangeFacts, change: ClaimChange): ClaimChangePlan {
  const early = refusedEarly(facts, change);
  if (early !== undefined) return { ...unchanged(facts), refusal: early };
  switch (change.kind) {
    case "correct":
    case "void":
      return planReplacement(facts, change);
    case "rebill":
      return planRebill(facts);
    case "reset-to-primary":
      return planReset(facts);
    case "change-coverage":
      return planCoverages(facts, change.coverageIds);
  }
}

function refusedEarly({ submission, pendingChange }: ClaimChangeFacts, { kind }: ClaimChange): string | undefined {
  if (submission === "prepared") {
    return "This claim is in a batch whose file was not written. Nothing was changed. Write the batch or cancel it, then try again.";
  }
  if (pendingChange !== undefined && kind !== "change-coverage") {
    return `This claim has ${pendingChange} that has not gone out yet. Nothing was changed. Send it, or undo it first.`;
  }
  return undefined;
}

function unchanged({ destination, coverages }: ClaimChangeFacts): ClaimChangePlan {
  const idOf = (rank: CoverageRank) => coverages.find((one) => one.rank === rank)?.coverageId ?? null;
  return {
    refusal: undefined,
    warnings: [],
    destination,
    payerName: coverages.find((one) => one.rank === destination)?.payerName ?? "",
    frequency: "1",
    payerControlNumber: "",
    coverageIds: { primary: idOf("primary"), secondary: idOf("secondary"), tertiary: idOf("tertiary") },
    opens: true,
    reversesCharges: false,
    moves: [],
  };
}

/** Frequency 7 or 8: only after an answer, only with the payer's number, only where the payer takes it. */
function planReplacement(
  facts: ClaimChangeFacts,
  change: Extract<ClaimChange, { kind: "correct" | "void" }>,
): ClaimChangePlan {
  const plan = unchanged(facts);
  const coverage = addressedBy(facts, change.rank);
  const act = change.kind === "correct" ? "corrected" : "voided";
  if (coverage?.answer === undefined) {
    const refusal = `No payer has answered this claim yet, and only an answered claim is ${act}: sent now it would be denied as a duplicate. Nothing was changed. Wait for the answer, or bill it again if the payer never got it.`;
    return { ...plan, refusal };
  }
  const { rank, payerName, acceptsReplacement, answer } = coverage;
  if (!acceptsReplacement) {
    const refusal = `${payerName} does not take corrected or void claims electronically (its settings say so). Nothing was changed. Ask it for a reopening, or bill a claim again that it denied as incomplete.`;
    return { ...plan, refusal };
  }
  const payerControlNumber = change.payerControlNumber ?? answer.payerControlNumber;
  if (payerControlNumber === "") {
    const refusal = `A claim is ${act} under the payer's own claim number, and no answer of ${payerName} on file has one. Nothing was changed. Type the number from its letter or portal.`;
    return { ...plan, refusal };
  }
  const reversesCharges = change.kind === "void" && change.reverseCharges;
  const warnings = [
    ...(answer.stands ? [] : [`${payerName} has taken its last answer back already; ask it before you send anything.`]),
    ...(rank !== facts.destination && isOut(facts.submission)
      ? ["The claim is with a later payer now. What that payer answers meanwhile rests on the former answer."]
      : []),
  ];
  const frequency = change.kind === "correct" ? "7" : "8";
  return { ...plan, warnings, destination: rank, payerName, frequency, payerControlNumber, reversesCharges };
}

/** The coverage whose answer is meant: the one named, else the addressed one if it answered, else the last that did. */
function addressedBy({ coverages, destination }: ClaimChangeFacts, rank: CoverageRank | null) {
  if (rank !== null) return coverages.find((one) => one.rank === rank);
  const addressed = coverages.find((one) => one.rank === destination);
  return addressed?.answer ? addressed : coverages.findLast((one) => one.answer !== undefined);
}

const isOut = (submission: Submission) => submission !== "unsent" && submission !== "rejected";

const DUPLICATE =
  "If the payer has the claim after all, it denies this one as a duplicate (CARC 18). Ask for its status first.";

function planRebill(facts: ClaimChangeFacts): ClaimChangePlan {
  const plan = unchanged(facts);
  if (!isOut(facts.submission)) {
    return {
      ...plan,
      refusal: "This claim waits to be sent already. Nothing was changed. Send it with the next batch.",
    };
  }
  const { answer } = facts.coverages.find((one) => one.rank === facts.destination) ?? {};
  if (answer?.stands && !answer.isDenied) {
    const refusal = `${plan.payerName} has answered this claim, so billing it again would bill it twice. Nothing was changed. Correct it, or void it.`;
    return { ...plan, refusal };
  }
  const denied =
    "The payer denied it. Only a claim refused as incomplete (remark MA130) is billed anew; else correct it or appeal.";
  return { ...plan, warnings: answer?.stands ? [denied, DUPLICATE] : [DUPLICATE] };
}

/** Everything that is open is asked of the first payer again, as if nobody had been asked after it. */
function planReset(facts: ClaimChangeFacts): ClaimChangePlan {
  const plan = unchanged(facts);
  const primary = facts.coverages.find((one) => one.rank === "primary");
  if (!primary) {
    return { ...plan, refusal: "This claim has no first payer. Nothing was changed. Change its coverage instead." };
  }
  const moves = moveBackTo(facts.lines, "primary");
  if (moves.length === 0 && facts.destination === "primary") {
    return {
      ...plan,
      refusal: "Everything open on this claim is asked of its first payer already. Nothing was changed.",
    };
  }
  const { payerName, answer, acceptsReplacement } = primary;
  const replaces = answer?.stands === true && acceptsReplacement && answer.payerControlNumber !== "";
  return {
    ...plan,
    destination: "primary",
    payerName,
    frequency: replaces ? "7" : "1",
    payerControlNumber: replaces ? answer.payerControlNumber : "",
    warnings: replaces || !answer ? [] : [DUPLICATE],
    moves,
  };
}

/** Other coverages: what the first changed one, or anybody behind it, was asked for is asked anew. */
function planCoverages(facts: ClaimChangeFacts, coverageIds: AnyDraft["coverageIds"]): ClaimChangePlan {
  const plan = unchanged(facts);
  const first = RANKS.find((rank) => coverageIds[rank] !== plan.coverageIds[rank]);
  if (first === undefined) {
    return { ...plan, refusal: "These are the claim's coverages already. Nothing was changed." };
  }
  const gap = RANKS.find(
    (rank, index) => index > 0 && coverageIds[rank] !== null && coverageIds[RANKS[index - 1]!] === null,
  );
  if (gap !== undefined) {
    return {
      ...plan,
      refusal: `A ${gap} coverage needs one before it. Nothing was changed. Choose the coverages in their order.`,
    };
  }
  const paid = facts.coverages.find(
    (one) => RANKS.indexOf(one.rank) >= RANKS.indexOf(first) && one.answer?.stands && one.answer.paidCents !== 0,
  );
  if (paid) {
    const refusal = `${paid.payerName} has paid on this claim as its ${paid.rank} payer. Nothing was changed. Void the claim there first, and post what the payer takes back.`;
    return { ...plan, refusal };
  }
  const ranks = new Set(RANKS.filter((rank) => coverageIds[rank] !== null));
  const moves = askAnewFrom(facts.lines, first, ranks);
  const asked = RANKS.find((rank) => facts.lines.some((line) => waitingOn(openAfterMoves(line, moves)) === rank));
  const destination = asked ?? (ranks.has(facts.destination) ? facts.destination : "primary");
  const stays = !ranks.has(destination) || RANKS.indexOf(destination) < RANKS.indexOf(first);
  const answered = facts.coverages.some((one) => one.rank === destination && one.answer?.stands);
  const id = coverageIds[destination];
  return {
    ...plan,
    coverageIds,
    destination,
    payerName: (id === null ? undefined : facts.newPayerNames.get(id)) ?? "",
    opens: ranks.size > 0 && !(stays && (isOut(facts.submission) || answered)),
    moves,
  };
}
