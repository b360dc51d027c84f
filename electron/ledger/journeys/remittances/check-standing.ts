import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { type Cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readRemittance, type StoredRemittance } from "./stored-remittance.ts";

type Standing = OutputOf<"remittances.standing">;

export const checkStandingJourneys: JourneysOf<"remittances.standing"> = {
  "remittances.standing": ({ read }, { remittanceId }) => {
    const { row } = readRemittance(read, remittanceId);
    const receipt = readReceipt(read, row);
    // A check is closed when cash is what the payer sent and every cent of it has its place (domain, invariant 4).
    const closed =
      receipt !== null &&
      row.state === "posted" &&
      receipt.unappliedCents === 0 &&
      receipt.cashCents === row.amountCents;
    return { receipt, closed, voids: readVoids(read, remittanceId) };
  },
};

function readReceipt(read: ReadHandle, { receiptId }: StoredRemittance["row"]): Standing["receipt"] {
  if (receiptId === null) return null;
  const receipt = read.first(
    build
      .selectFrom("receipt")
      .leftJoin("receiptBalance", "receiptBalance.receiptId", "receipt.id")
      .select(["receipt.id", "depositDate", "postingDate", "unappliedCents"])
      .where("receipt.id", "=", receiptId),
  )!;
  const cash = read.first(
    build
      .selectFrom("posting")
      .select(sql<Cents | null>`sum(amountCents)`.as("cashCents"))
      .where("receiptId", "=", receiptId)
      .where("account", "=", "cash"),
  );
  return {
    receiptId,
    depositDate: receipt.depositDate,
    postingDate: receipt.postingDate,
    cashCents: cash?.cashCents ?? ZERO_CENTS,
    unappliedCents: receipt.unappliedCents ?? ZERO_CENTS,
  };
}

/** What was voided of a check, oldest first. Answers that went with the whole check are told once, by the check. */
function readVoids(read: ReadHandle, remittanceId: string): Standing["voids"] {
  const checks = read.all(
    build
      .selectFrom("checkVoid")
      .select(["reason", "userName", "at", "requestId"])
      .where("remittanceId", "=", remittanceId),
  );
  const whole = new Set(checks.map((one) => one.requestId));
  const answers = read
    .all(
      build
        .selectFrom("answerVoid")
        .innerJoin("claimAnswer", "claimAnswer.id", "answerVoid.claimAnswerId")
        .innerJoin("claim", "claim.id", "claimAnswer.claimId")
        .select(["claim.claimNumber", "answerVoid.reason", "answerVoid.userName", "answerVoid.at"])
        .select("answerVoid.requestId")
        .where("claimAnswer.remittanceId", "=", remittanceId),
    )
    .filter((one) => !whole.has(one.requestId));
  const all = [...checks.map((one) => ({ ...one, claimNumber: null })), ...answers];
  return all
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ claimNumber, reason, userName, at }) => ({ claimNumber, reason, userName, at }));
}
