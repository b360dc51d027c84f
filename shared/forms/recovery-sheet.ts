import type { IsoDate } from "../dates/iso-date.ts";

/** What the sheet that opens a ledger without its passphrase says. */
export interface RecoverySheet {
  readonly practiceName: string;
  readonly ledgerName: string;
  readonly recoveryCode: string;
  readonly createdDate: IsoDate;
}

/** A recovery code in groups that can be read aloud: its own groups where it has hyphens or blanks, else fours. */
export function groupRecoveryCode(code: string): string[] {
  const own = code.split(/[\s-]+/).filter(Boolean);
  return own.length > 1 ? own : (code.match(/.{1,4}/gu) ?? []);
}
