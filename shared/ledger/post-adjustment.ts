import type { Cents } from "../money/cents.ts";
import type { Party, WriteOffAccount } from "./chart-of-accounts.ts";
import {
  credit,
  type Dimensions,
  debit,
  type EntryStamp,
  type JournalEntry,
  journalEntry,
  type LineSubject,
  lineDimensions,
} from "./journal-entry.ts";

/**
 * Income is given up for a named reason: contractual for CO-45, small balance, courtesy, bad debt ... A negative
 * amount takes an earlier adjustment back (a payer's reversal), or adds an increase such as CO-144.
 */
export function postAdjustment(
  stamp: EntryStamp,
  adjustment: {
    line: LineSubject;
    account: WriteOffAccount;
    party: Party;
    amountCents: Cents;
    payerId?: string | undefined;
    carc?: string | undefined;
    group?: string | undefined;
    reasonCode?: string | undefined;
  },
): JournalEntry {
  const { payerId, carc, group, reasonCode } = adjustment;
  const subject: Dimensions = {
    ...lineDimensions(adjustment.line),
    // The write-off's own posting tells the rank too: a later reversal of that rank may take back only this much.
    party: adjustment.party,
    ...(payerId === undefined ? {} : { payerId }),
    ...(carc === undefined ? {} : { carc }),
    ...(group === undefined ? {} : { group }),
    ...(reasonCode === undefined ? {} : { reasonCode }),
  };
  return journalEntry({
    ...stamp,
    kind: "adjustment",
    reason: group !== undefined && carc !== undefined ? `${group}-${carc}` : (reasonCode ?? adjustment.account),
    serviceDate: adjustment.line.serviceDate,
    postings: [
      debit(adjustment.account, adjustment.amountCents, subject),
      credit("receivable", adjustment.amountCents, subject),
    ],
  });
}
