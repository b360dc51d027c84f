import type { IsoDate } from "../dates/iso-date.ts";
import type { Party } from "../ledger/chart-of-accounts.ts";
import type { EntryKind, JournalEntry } from "../ledger/journal-entry.ts";
import { type LineBalance, waitingOn } from "../ledger/line-balance.ts";
import { type Cents, cents, sumCents } from "../money/cents.ts";
import { describeEntry } from "./describe-entry.ts";

/** One row of a patient's account. */
export interface AccountHistoryRow {
  entryId: string;
  postingDate: IsoDate;
  serviceDate: IsoDate | null;
  kind: EntryKind;
  text: string;
  claimId: string | null;
  lineId: string | null;
  /** Change of the account's receivable: zero for transfers and for money that is not applied yet. */
  amountCents: Cents;
  /** Receivable after this row. */
  balanceCents: Cents;
}

/** The account's history in journal order, with its running balance; entries of other patients are left out. */
export function accountHistory(entries: Iterable<JournalEntry>, patientId: string): AccountHistoryRow[] {
  const rows: AccountHistoryRow[] = [];
  let balance: number = 0;
  for (const entry of entries) {
    const own = entry.postings.filter((posting) => posting.dimensions.patientId === patientId);
    if (own.length === 0) continue;
    const amountCents = sumCents(
      own.filter((posting) => posting.account === "receivable").map((posting) => posting.amountCents),
    );
    balance += amountCents;
    const { claimId, lineId } = own[0]!.dimensions;
    rows.push({
      entryId: entry.entryId,
      postingDate: entry.postingDate,
      serviceDate: entry.serviceDate ?? null,
      kind: entry.kind,
      text: describeEntry(entry),
      claimId: claimId ?? null,
      lineId: lineId ?? null,
      amountCents,
      balanceCents: cents(balance),
    });
  }
  return rows;
}

/** Who owes what on a line now. */
export interface LineStanding {
  insuranceOwesCents: Cents;
  patientOwesCents: Cents;
  agencyOwesCents: Cents;
  waitingOn: Party | "nobody";
}

/** How a line stands, read from its balance. */
export function lineStanding(balance: LineBalance): LineStanding {
  const { primary, secondary, tertiary, patient, agency } = balance.open;
  return {
    insuranceOwesCents: sumCents([primary, secondary, tertiary]),
    patientOwesCents: patient,
    agencyOwesCents: agency,
    waitingOn: waitingOn(balance.open),
  };
}
