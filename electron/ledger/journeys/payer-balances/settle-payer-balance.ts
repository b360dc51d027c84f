import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { setPayerBalancesOff, settlePayerBalanceWithLine } from "../../../../shared/ledger/move-payer-balance.ts";
import { reverseEntry } from "../../../../shared/ledger/reverse-entry.ts";
import { type Cents, cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { readEntry } from "../journal/read-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { missing } from "../save-row.ts";
import { readPayerLines } from "./payer-lines.ts";
import { readReferences } from "./read-references.ts";

export const settlePayerBalanceJourneys: JourneysOf<"payerBalances.settle" | "payerBalances.undo"> = {
  "payerBalances.settle": (context, { payerId, reference, otherReference, lineId, amountCents, note }) => {
    const { write, clock } = context;
    const balanceCents = balanceOf(context, payerId, reference);
    if (amountCents > Math.abs(balanceCents)) throw tooMuch(balanceCents);
    // Positive where the practice owes: settling lowers what is owed. Negative where the payer has taken.
    const signedCents = cents(balanceCents > 0 ? amountCents : -amountCents);
    const settled = { payerId, reference, amountCents: signedCents };
    const entry =
      lineId === undefined
        ? setOff(context, { ...settled, otherReference: otherReference! })
        : settleWithLine(context, { ...settled, lineId });
    postEntries(context, [entry]);
    write.run(build.insertInto("entryNote").values({ entryId: entry.entryId, note }));
    afterMove(context, entry);
    const [after] = readReferences(write, clock.today(), { payerId, reference, withSettled: true });
    return { entryId: entry.entryId, balanceCents: after?.balanceCents ?? ZERO_CENTS };
  },
  "payerBalances.undo": (context, { entryId, reason }) => {
    const { write } = context;
    const entry = readEntry(write, entryId);
    const byHand = entry.postings.every(({ dimensions }) => dimensions.receiptId === undefined);
    if (entry.kind !== "payer-balance-moved" || !byHand) {
      throw new Refusal("refused", "Only what was settled by hand is taken back here. Void the check in Remittances.");
    }
    const undone = build.selectFrom("journalEntry").select("id").where("reversesEntryId", "=", entryId);
    if (write.first(undone)) throw new Refusal("already-done", "This was taken back before. Nothing was changed.");
    postEntries(context, [reverseEntry(stampOf(context), entry, reason)]);
    afterMove(context, entry);
    return {};
  },
};

function stampOf({ newId, clock }: CommandContext) {
  return { entryId: newId(), postingDate: clock.today(), source: "screen: payer balances" };
}

function balanceOf({ write, clock }: CommandContext, payerId: string, reference: string): Cents {
  const [found] = readReferences(write, clock.today(), { payerId, reference, withSettled: true });
  if (!found) throw missing("balance");
  return found.balanceCents;
}

interface Settled {
  payerId: string;
  reference: string;
  amountCents: Cents;
}

/** The other reference must stand on the other side, and both come nearer to zero. */
function setOff(context: CommandContext, settled: Settled & { otherReference: string }): JournalEntry {
  const { payerId, reference, otherReference, amountCents } = settled;
  const otherCents = balanceOf(context, payerId, otherReference);
  if (otherReference === reference || otherCents * amountCents >= 0 || Math.abs(amountCents) > Math.abs(otherCents)) {
    throw new Refusal(
      "refused",
      `Under ${otherReference} stand ${formatDollars(otherCents)}, which does not balance this amount. Nothing was posted. Choose a reference on the other side, and no more than stands there.`,
      "otherReference",
    );
  }
  return setPayerBalancesOff(stampOf(context), { payerId, from: reference, to: otherReference, amountCents });
}

function settleWithLine(context: CommandContext, settled: Settled & { lineId: string }): JournalEntry {
  const { payerId, reference, lineId, amountCents } = settled;
  const lines = readPayerLines(context.write, payerId, { lineId });
  const line = lines[0];
  if (line === undefined || line.serviceDate === null) throw missing("claim line of this payer");
  if (amountCents > 0 && amountCents > line.openCents) {
    throw new Refusal(
      "refused",
      `Only ${formatDollars(line.openCents)} of this line are open with the payer. Nothing was posted. Settle no more than that with it.`,
      "lineId",
    );
  }
  const { patientId, claimId, serviceDate, party } = line;
  const subject = { patientId, claimId, lineId, serviceDate };
  return settlePayerBalanceWithLine(stampOf(context), { line: subject, party, payerId, reference, amountCents });
}

function afterMove(context: CommandContext, entry: JournalEntry): void {
  const named = entry.postings.flatMap(({ dimensions }) => dimensions.claimId ?? []);
  refreshResponsibility(context, named);
  for (const claimId of new Set(named)) context.concerns("claim", claimId);
}

function tooMuch(balanceCents: Cents): Refusal {
  return new Refusal(
    "refused",
    `Only ${formatDollars(cents(Math.abs(balanceCents)))} stand under this reference. Nothing was posted. Settle no more than that.`,
    "amountCents",
  );
}
