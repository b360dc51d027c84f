import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { Party } from "../../../../shared/ledger/chart-of-accounts.ts";
import { transferResponsibility } from "../../../../shared/ledger/transfer-responsibility.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import type { JourneysOf } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { type AccountLine, readLineOf, subjectOf } from "./account-lines.ts";
import { BY_HAND, keepNote, stampFrom } from "./by-hand.ts";

type Transfer = ParsedInputOf<"responsibility.transfer">;

export const askAnotherPartyJourneys: JourneysOf<"responsibility.transfer"> = {
  "responsibility.transfer": (context, transfer) => {
    const line = readLineOf(context.write, transfer.patientId, transfer.lineId);
    checkTransfer(context.write, line, transfer);
    const { from, to, amountCents } = transfer;
    const entry = transferResponsibility(stampFrom(context, BY_HAND.transfer), {
      line: subjectOf(line),
      ...{ from, to, amountCents, reason: "by-hand" },
    });
    postEntries(context, [entry]);
    keepNote(context, entry.entryId, transfer.note);
    refreshResponsibility(context, [line.claimId]);
    context.concerns("patient", transfer.patientId);
    return { entryId: entry.entryId };
  },
};

function checkTransfer(read: ReadHandle, line: AccountLine, { from, to, amountCents }: Transfer): void {
  if (from === to) throw new Refusal("refused", "It is asked of that party already. Choose another one.", "to");
  if (from === "agency" || to === "agency") {
    const message = "What an agency collects is placed and recalled as a whole account. Use those commands instead.";
    throw new Refusal("refused", message, from === "agency" ? "from" : "to");
  }
  if (to !== "patient" && !hasCoverage(read, line.claimId, to)) {
    const message = `The claim has no ${to} coverage, so nobody could be asked. Add the coverage to the claim first.`;
    throw new Refusal("refused", message, "to");
  }
  const open = line.balance.open[from];
  if (amountCents <= 0) throw new Refusal("refused", "An amount to transfer is more than zero.", "amountCents");
  if (amountCents > open) {
    const message = `Only ${formatDollars(open)} is open there, less than the ${formatDollars(amountCents)} to transfer. Lower the amount.`;
    throw new Refusal("refused", message, "amountCents");
  }
}

function hasCoverage(read: ReadHandle, claimId: string, rank: Exclude<Party, "patient" | "agency">): boolean {
  const coverage = build.selectFrom("claimCoverage").select("coverageId").where("claimId", "=", claimId);
  return read.first(coverage.where("rank", "=", rank)) !== undefined;
}
