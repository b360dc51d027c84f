import type { Selectable } from "kysely";
import type { z } from "zod";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { RemittanceTable } from "../../../../db/tables.ts";
import type { remittanceRowSchema } from "../../../../shared/contract/remittances.ts";
import { type Remittance, remittanceSchema } from "../../../../shared/edi/835/remittance.ts";
import { type OverpaymentCause, overpaymentCauseSchema } from "../../../../shared/remittance/overpayment-cause.ts";
import { planPosting } from "../../../../shared/remittance/plan-posting.ts";
import { type PlannedClaim, type PostingPlan, plannedClaimSchema } from "../../../../shared/remittance/posting-plan.ts";
import { loadAdjustmentRules } from "../adjustment-policy/stored-rules.ts";
import { unpackText } from "../files/pack-bytes.ts";
import { missing } from "../save-row.ts";
import { loadCandidates } from "./load-candidates.ts";
import { isStanding } from "./standing-answer.ts";

export interface StoredRemittance {
  row: Selectable<RemittanceTable>;
  contents: Remittance;
}

/** One check with its contents as received. @throws Refusal `not-found`. */
export function readRemittance(read: ReadHandle, remittanceId: string): StoredRemittance {
  const row = read.first(build.selectFrom("remittance").selectAll().where("id", "=", remittanceId));
  if (!row) throw missing("remittance");
  return { row, contents: remittanceSchema.parse(JSON.parse(contentsTextOf(row))) };
}

/** What came in a file is packed; what was typed from paper, or came before files were packed, is plain. */
function contentsTextOf({ contentsPacked, contentsJson }: Selectable<RemittanceTable>): string {
  // The table lets none be without both.
  return contentsPacked === null ? contentsJson! : unpackText(contentsPacked);
}

/** Remittances as lists show them: those with work left first, then the newest. */
export function readRemittanceRows(read: ReadHandle, remittanceId?: string): z.input<typeof remittanceRowSchema>[] {
  let query = build
    .selectFrom("remittance")
    .select([
      "remittance.id",
      "remittance.source",
      "remittance.state",
      "remittance.payerName",
      "remittance.checkNumber",
      "remittance.paymentMethod",
      "remittance.paymentDate",
      "remittance.amountCents",
      "remittance.claimCount",
      "remittance.importedAt",
      "remittance.postedAt",
    ])
    .orderBy(({ case: when }) => when().when("state", "=", "posted").then(1).else(0).end())
    .orderBy("remittance.importedAt", "desc")
    .orderBy("remittance.position");
  if (remittanceId !== undefined) query = query.where("remittance.id", "=", remittanceId);
  return read.all(query);
}

/** Plans a stored check against the ledger as it is now. Claims posted earlier show what was posted then. */
export function planStored(read: ReadHandle, { row, contents }: StoredRemittance): PostingPlan {
  const claims = read.all(
    build
      .selectFrom("remittanceClaim")
      .select(["position", "state", "matchedClaimId"])
      .where("remittanceId", "=", row.id)
      .orderBy("position"),
  );
  const chosenClaims = new Map(
    claims.flatMap((one) => (one.matchedClaimId === null ? [] : [[one.position, one.matchedClaimId] as const])),
  );
  const positions = (state: string) => new Set(claims.filter((one) => one.state === state).map((one) => one.position));
  const plan = planPosting({
    remittance: contents,
    candidates: loadCandidates(read, contents, [...chosenClaims.values()]),
    payerId: row.payerId ?? undefined,
    policy: loadAdjustmentRules(read),
    onDate: row.paymentDate,
    chosenClaims,
    notMeant: readNotMeant(read, row.id),
    setAside: positions("set-aside"),
    settled: positions("posted"),
    overpaymentCauses: readOverpaymentCauses(read, row.id),
  });
  return withPostedAnswers(plan, readPostedAnswers(read, row.id));
}

/** Which claims of ours the user has said that places of the check do not mean. */
function readNotMeant(read: ReadHandle, remittanceId: string): Map<number, Set<string>> {
  const rows = read.all(
    build.selectFrom("notMeant").select(["position", "claimId"]).where("remittanceId", "=", remittanceId),
  );
  const byPosition = Map.groupBy(rows, (row) => row.position);
  return new Map(
    [...byPosition].map(([position, ofPosition]) => [position, new Set(ofPosition.map((row) => row.claimId))]),
  );
}

/** Why answers of the check take lines below zero, as far as the user has said so. */
function readOverpaymentCauses(read: ReadHandle, remittanceId: string): Map<number, OverpaymentCause> {
  const rows = read.all(
    build.selectFrom("overpaymentCause").select(["position", "cause"]).where("remittanceId", "=", remittanceId),
  );
  return new Map(rows.map((row) => [row.position, overpaymentCauseSchema.parse(row.cause)]));
}

function readPostedAnswers(read: ReadHandle, remittanceId: string): Map<number, PlannedClaim> {
  const rows = read.all(
    build
      .selectFrom("claimAnswer")
      .select(["claimPosition", "plannedJson"])
      .where("remittanceId", "=", remittanceId)
      .where(isStanding),
  );
  return new Map(rows.map((row) => [row.claimPosition, plannedClaimSchema.parse(JSON.parse(row.plannedJson))]));
}

function withPostedAnswers(plan: PostingPlan, posted: ReadonlyMap<number, PlannedClaim>): PostingPlan {
  if (posted.size === 0) return plan;
  const claims = plan.claims.map((claim) => {
    const answer = claim.settled ? posted.get(claim.claimIndex) : undefined;
    return answer ? { ...answer, posts: false, settled: true } : claim;
  });
  return { ...plan, claims };
}
