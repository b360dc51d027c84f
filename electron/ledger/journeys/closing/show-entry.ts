import { build } from "../../../../db/query-builder.ts";
import { carcLabel } from "../../../../shared/codes/carc-labels.ts";
import type { Dimensions, Posting } from "../../../../shared/ledger/journal-entry.ts";
import { describeEntry } from "../../../../shared/patient-billing/describe-entry.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readEntry } from "../journal/read-entries.ts";
import { readSubjects } from "./entry-subjects.ts";

export const showEntryJourneys: JourneysOf<"journal.get"> = {
  "journal.get": ({ read, concerns }, { entryId }) => {
    const entry = readEntry(read, entryId);
    const subject = readSubjects(read, [entry])(entry);
    const origin = read.first(
      build.selectFrom("journalEntry").select(["sequence", "userName", "at"]).where("id", "=", entryId),
    )!;
    const reversal = build.selectFrom("journalEntry").select("id").where("reversesEntryId", "=", entryId);
    const remittance = build.selectFrom("remittance").select("id").where("receiptId", "=", subject.receiptId);
    if (subject.patientId !== null) concerns("patient", subject.patientId);
    return {
      ...{ entryId, kind: entry.kind, text: describeEntry(entry), source: entry.source, ...origin, ...subject },
      postingDate: entry.postingDate,
      serviceDate: entry.serviceDate ?? null,
      depositDate: entry.depositDate ?? null,
      remittanceId: subject.receiptId === null ? null : (read.first(remittance)?.id ?? null),
      reversesEntryId: entry.reversesEntryId ?? null,
      reversedByEntryId: read.first(reversal)?.id ?? null,
      postings: entry.postings.map(({ account, amountCents, dimensions }: Posting) => ({
        ...{ account, amountCents, detail: detailOf(dimensions) },
      })),
    };
  },
};

/** What a posting says beyond its account: who is asked, the payer's reason, the reference. */
function detailOf({ party, group, carc, reasonCode, reference }: Dimensions): string {
  const payersReason = carc === undefined ? undefined : `${group ?? ""}-${carc} ${carcLabel(carc)}`;
  return [party, payersReason, carc === undefined ? reasonCode : undefined, reference].filter(Boolean).join(" · ");
}
