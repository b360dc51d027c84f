import type { ReadHandle } from "../../../../db/handles.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { postAdjustment } from "../../../../shared/ledger/post-adjustment.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import {
  charityPercent,
  discountOf,
  shareDiscount,
} from "../../../../shared/patient-billing/collections/share-discount.ts";
import type { JourneysOf } from "../../journeys.ts";
import { postEntries } from "../journal/post-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { type AccountLine, readAccountLines, subjectOf } from "../patient-money/account-lines.ts";
import { readReason } from "../patient-money/adjustment-reasons.ts";
import { BY_HAND, keepNote, stampFrom } from "../patient-money/by-hand.ts";
import { readPolicy } from "./keep-policy.ts";
import { waitsOnInsurance } from "./patient-part.ts";

export const assistanceJourneys: JourneysOf<"assistance.preview" | "assistance.grant"> = {
  "assistance.preview": ({ read }, { patientId, incomePercent, percent }) => {
    const lines = readOwedLines(read, patientId);
    const share = incomePercent === null ? (percent ?? 0) : charityPercent(readPolicy(read).charity, incomePercent);
    const owesCents = sumCents(lines.map((line) => line.openCents));
    return { percent: share, owesCents, discountCents: discountOf(lines, share), lineCount: lines.length };
  },
  "assistance.grant": (context, { patientId, percent, discountCents, reasonId, approvedBy, note }) => {
    const lines = readOwedLines(context.write, patientId);
    const sum = discountOf(lines, percent);
    if (sum !== discountCents || sum <= 0) {
      throw new Refusal(
        "stale",
        `What the patient owes changed: it comes to ${formatDollars(sum)} now. Nothing was posted. Look again, then grant it.`,
      );
    }
    const reason = readReason(context.write, reasonId);
    const parts = shareDiscount(lines, percent).filter((part) => part.discountCents > 0);
    const entries = parts.map((part) =>
      postAdjustment(stampFrom(context, BY_HAND.assistance), {
        line: subjectOf(part.line),
        ...{ account: reason.account, party: "patient", amountCents: part.discountCents, reasonCode: reason.code },
      }),
    );
    postEntries(context, entries);
    for (const { entryId } of entries) keepNote(context, entryId, approvedNote(percent, approvedBy, note));
    refreshResponsibility(
      context,
      parts.map((part) => part.line.claimId),
    );
    return { entryIds: entries.map((entry) => entry.entryId) };
  },
};

function approvedNote(percent: number, approvedBy: string, note: string): string {
  return `${percent} %, approved by ${approvedBy}: ${note}`;
}

/** Lines on which the patient owes and insurance has finished, oldest service first. */
export function readOwedLines(read: ReadHandle, patientId: string): (AccountLine & { openCents: Cents })[] {
  return [...readAccountLines(read, [patientId]).values()]
    .filter((line) => line.balance.open.patient > 0 && !waitsOnInsurance(line.balance))
    .map((line) => ({ ...line, openCents: line.balance.open.patient }));
}
