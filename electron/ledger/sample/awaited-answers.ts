import { build } from "../../../db/query-builder.ts";
import type { AnyClaim, Claim } from "../../../shared/claims/claim.ts";
import { addDays, type IsoDate } from "../../../shared/dates/iso-date.ts";
import { judgeClaim } from "../journeys/claims/judge-claim.ts";
import { readPracticeLists } from "../journeys/claims/load-claim-facts.ts";
import { readStoredClaim } from "../journeys/claims/stored-claim.ts";
import { followUpJourneys } from "../journeys/follow-up.ts";
import { postRemittanceJourneys } from "../journeys/remittances/post-remittance.ts";
import type { CommandContext } from "../journeys.ts";
import { runCommandJourney as run } from "./run-command-journey.ts";
import { sampleRandom } from "./sample-random.ts";
import { receiveSampleAnswer, type SampleAnswer } from "./send-sample-batch.ts";

/** Days that a payer takes for a claim that another payer sent on, and for one that it denied and was called about. */
const CROSSOVER_DAYS = 12;
const CORRECTION_DAYS = 24;
/** Of a hundred denials, those that the payer takes back when it is called. */
const CORRECTED_PERCENT = 75;

/** Payers' answers that will come, and what follows from each. */
export class AwaitedAnswers {
  #awaited: SampleAnswer[] = [];
  #serial = 0;

  /** An answer will come. */
  expect(answer: SampleAnswer): void {
    this.#awaited.push(answer);
  }

  /** Imports and posts what comes on the context's day. */
  receiveDue(context: CommandContext): void {
    const day = context.clock.today();
    const due = this.#awaited.filter((answer) => answer.day === day);
    this.#awaited = this.#awaited.filter((answer) => answer.day !== day);
    for (const answer of due) this.#receive(context, answer);
  }

  #receive(context: CommandContext, answer: SampleAnswer): void {
    const remittanceId = this.#import(context, answer);
    run(postRemittanceJourneys["remittances.post"], context, { remittanceId, depositDate: answer.day });
    if (answer.corrects) closeWork(context, answer.claims);
    for (const claims of readForwarded(context, remittanceId)) {
      this.expect({ day: addDays(answer.day, CROSSOVER_DAYS), claims });
    }
    const corrected = readDenied(context, answer).filter((claim) =>
      sampleRandom(`call ${claim.claimNumber}`).chance(CORRECTED_PERCENT),
    );
    if (corrected.length > 0) {
      this.expect({ day: addDays(answer.day, CORRECTION_DAYS), claims: corrected, corrects: true });
    }
  }

  /** The largest first answers still to come arrive today, and nobody posts them: one is clean, one is not. */
  receiveUnposted(context: CommandContext): void {
    const day = context.clock.today();
    const firstAnswers = this.#awaited.filter((answer) => !answer.corrects);
    const [largest, second] = firstAnswers.toSorted((one, other) => other.claims.length - one.claims.length);
    if (!largest || !second) throw new RangeError("The sample practice waits for too few answers.");
    this.#import(context, { ...largest, day });
    this.#import(context, { ...second, day, withStranger: true });
  }

  #import(context: CommandContext, answer: SampleAnswer): string {
    this.#serial += 1;
    return receiveSampleAnswer(context, answer, this.#serial);
  }
}

/** Claims of a posted check that its payer sent on, as the next payer has them, by that payer. */
function readForwarded({ write }: CommandContext, remittanceId: string): Claim[][] {
  const rows = write.all(
    build
      .selectFrom("forwarding")
      .select(["claimId", "rank"])
      .where("remittanceId", "=", remittanceId)
      .orderBy("claimId"),
  );
  if (rows.length === 0) return [];
  const lists = readPracticeLists(write);
  const claims = rows.map(({ claimId, rank }) => {
    const { row, draft, lineControlNumbers } = readStoredClaim(write, claimId);
    const identity = { claimId, claimNumber: row.claimNumber, lineControlNumbers };
    const today = row.serviceDate as IsoDate;
    const { claim } = judgeClaim(write, lists, { ...draft, destination: rank }, identity, { hold: null, today });
    // The sample's payers send professional claims on.
    return claim as Claim;
  });
  const payerOf = (claim: Claim) => claim.coverages.find((one) => one.rank === claim.destination)!.payer.payerId;
  return [...Map.groupBy(claims, payerOf).values()];
}

/** The claims of an answer on which a denial is open. */
function readDenied({ write }: CommandContext, { claims }: SampleAnswer): AnyClaim[] {
  const open = build
    .selectFrom("workItem")
    .innerJoin("claim", "claim.id", "workItem.claimId")
    .select("claim.claimNumber")
    .where("workItem.closedDate", "is", null);
  const denied = new Set(write.all(open).map((row) => row.claimNumber));
  return claims.filter((claim) => denied.has(claim.claimNumber));
}

/** Closes what was open on claims that are settled now. */
function closeWork(context: CommandContext, claims: readonly AnyClaim[]): void {
  const items = context.write.all(
    build
      .selectFrom("workItem")
      .innerJoin("claim", "claim.id", "workItem.claimId")
      .select("workItem.id")
      .where("workItem.closedDate", "is", null)
      .where(
        "claim.claimNumber",
        "in",
        claims.map((claim) => claim.claimNumber),
      ),
  );
  for (const { id: workItemId } of items) {
    run(followUpJourneys["work.close"], context, { workItemId, reason: "The payer took its denial back" });
  }
}
