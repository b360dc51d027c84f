import { build } from "../../../../db/query-builder.ts";
import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { returnCheck } from "../../../../shared/ledger/return-money.ts";
import { reverseEntry } from "../../../../shared/ledger/reverse-entry.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { entriesOfReceipt } from "../journal/read-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { BY_HAND, keepNote, stampFrom } from "./by-hand.ts";
import { chargeFee } from "./charge-fee.ts";
import { type PatientReceipt, readStandingReceipt } from "./patient-receipt.ts";
import { askPatientAfterRecall } from "./place-with-agency.ts";

export const returnCheckJourneys: JourneysOf<"receipts.returnCheck"> = {
  "receipts.returnCheck": (context, wanted) => {
    const { receiptId, returnedDate, feeCents, reason } = wanted;
    const receipt = readStandingReceipt(context.write, receiptId);
    checkReturn(context, receipt, wanted);
    const applications = standingApplications(context, receiptId);
    const undone = applications
      .toReversed()
      .map((entry) => reverseEntry(stampFrom(context, BY_HAND.returnCheck), entry, "check-returned"));
    const returned = returnCheck(stampFrom(context, BY_HAND.returnCheck), {
      ...{ receiptId, owner: { patientId: receipt.patientId }, amountCents: receipt.amountCents },
      returnDate: returnedDate,
    });
    postEntries(context, [...undone, returned]);
    keepNote(context, returned.entryId, reason);
    const postings = applications.flatMap((entry) => entry.postings);
    refreshResponsibility(
      context,
      postings.flatMap(({ dimensions }) => dimensions.claimId ?? []),
    );
    const { patientId } = receipt;
    const patientIds = new Set([patientId, ...postings.flatMap(({ dimensions }) => dimensions.patientId ?? [])]);
    askPatientAfterRecall(context, patientIds);
    const feeLineId = feeCents > 0 ? chargeFee(context, { patientId, day: returnedDate, amountCents: feeCents }) : null;
    const { entryId } = returned;
    context.write.run(
      build.insertInto("returnedCheck").values({ receiptId, returnedDate, reason, entryId, feeLineId }),
    );
    for (const id of patientIds) context.concerns("patient", id);
    const reopened = postings.filter((posting) => posting.account === "unapplied");
    return { reopenedCents: sumCents(reopened.map((posting) => posting.amountCents)), feeLineId };
  },
};

function checkReturn(
  { clock }: CommandContext,
  receipt: PatientReceipt,
  { returnedDate, feeCents }: ParsedInputOf<"receipts.returnCheck">,
): void {
  if (receipt.method !== "check") {
    throw new Refusal("refused", "Only a check comes back from the bank. Void the payment instead.", "receiptId");
  }
  if (returnedDate < receipt.receivedDate || returnedDate > clock.today()) {
    const message = "A check comes back after it was received, and not on a day to come. Type that day.";
    throw new Refusal("refused", message, "returnedDate");
  }
  if (feeCents < 0) throw new Refusal("refused", "A fee cannot be below zero.", "feeCents");
}

/** What stands applied of the check. @throws Refusal when money of it was given back: that is undone first. */
function standingApplications({ write }: CommandContext, receiptId: string): JournalEntry[] {
  const entries = entriesOfReceipt(write, receiptId);
  const undone = new Set(entries.map((entry) => entry.reversesEntryId));
  const standing = entries.filter((entry) => entry.kind !== "reversal" && !undone.has(entry.entryId));
  if (standing.some((entry) => entry.kind === "refund-approved" || entry.kind === "refund-paid")) {
    throw new Refusal(
      "refused",
      "Money of this check was refunded, or the refund is approved. Withdraw the refund first, then note the return.",
    );
  }
  return standing.filter((entry) => entry.kind === "patient-payment");
}
