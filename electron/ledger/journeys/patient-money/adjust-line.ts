import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { postAdjustment } from "../../../../shared/ledger/post-adjustment.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { type AdjustmentConcern, judgeAdjustment } from "../../../../shared/patient-billing/judge-adjustment.ts";
import type { JourneysOf } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { type AccountLine, readLineOf, readLinesById, subjectOf } from "./account-lines.ts";
import { readReason } from "./adjustment-reasons.ts";
import { BY_HAND, keepNote, stampFrom } from "./by-hand.ts";

type Wanted = ParsedInputOf<"adjustments.check">;

export const adjustLineJourneys: JourneysOf<"adjustments.check" | "adjustments.post"> = {
  "adjustments.check": ({ read }, wanted) =>
    concernsOf(read, wanted, readLinesById(read, [wanted.lineId]).get(wanted.lineId)!),
  "adjustments.post": (context, { patientId, confirmed, ...wanted }) => {
    const line = readLineOf(context.write, patientId, wanted.lineId);
    refuseTooMuch(line, wanted);
    const concerns = concernsOf(context.write, wanted, line);
    const noteless = concerns.find((concern) => concern.code === "note-missing");
    if (noteless) throw new Refusal("refused", `${noteless.message} Nothing was posted.`, "note");
    if (concerns.length > 0 && !confirmed) {
      throw new Refusal("refused", `${concerns[0]!.message} Confirm it, or lower the amount.`, "confirmed");
    }
    const reason = readReason(context.write, wanted.reasonId);
    const entry = postAdjustment(stampFrom(context, BY_HAND.adjust), {
      line: subjectOf(line),
      account: reason.account,
      party: wanted.party,
      amountCents: wanted.amountCents,
      reasonCode: reason.code,
    });
    postEntries(context, [entry]);
    keepNote(context, entry.entryId, wanted.note);
    refreshResponsibility(context, [line.claimId]);
    context.concerns("patient", patientId);
    return { entryId: entry.entryId };
  },
};

/** Only what is open can be given up: an adjustment never makes a credit. */
function refuseTooMuch(line: AccountLine, { party, amountCents }: Wanted): void {
  const open = line.balance.open[party];
  if (amountCents <= 0) throw new Refusal("refused", "An adjustment is of more than zero.", "amountCents");
  if (amountCents > open) {
    throw new Refusal(
      "refused",
      `Only ${formatDollars(open)} is open there, less than the ${formatDollars(amountCents)} to adjust. Nothing was posted. Lower the amount.`,
      "amountCents",
    );
  }
}

function concernsOf(read: ReadHandle, wanted: Wanted, line: AccountLine): AdjustmentConcern[] {
  const { account, label, limitCents } = readReason(read, wanted.reasonId);
  const { amountCents, party, note } = wanted;
  const filingCodes = filingCodesOf(read, line.claimId);
  return judgeAdjustment({ account, label, limitCents, amountCents, party, note, filingCodes });
}

function filingCodesOf(read: ReadHandle, claimId: string): string[] {
  const rows = read.all(
    build
      .selectFrom("claimCoverage")
      .innerJoin("coverage", "coverage.id", "claimCoverage.coverageId")
      .innerJoin("payer", "payer.id", "coverage.payerId")
      .select("payer.filingCode")
      .where("claimCoverage.claimId", "=", claimId),
  );
  return rows.map((row) => row.filingCode);
}
