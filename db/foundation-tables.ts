import type { IsoDate, IsoMoment } from "../shared/dates/iso-date.ts";

/** Facts about the file itself: its id, the practice's name and zone at founding, the last verified backup. */
export interface LedgerMetaTable {
  key: string;
  value: string;
}

/** People who use the ledger. Their passphrases are not here but in the key file. */
export interface AppUserTable {
  id: string;
  name: string;
  createdAt: IsoMoment;
}

/** Every command that was done, with its answer, so that the same request again is answered and not repeated. */
export interface CommandLogTable {
  requestId: string;
  name: string;
  userId: string;
  at: IsoMoment;
  practiceDay: IsoDate;
  /** SHA-256 of the parsed input. */
  inputHash: string;
  /** The call's value as JSON. */
  answer: string;
}

/** What was done with the ledger and whom it concerned, each row sealed by the hash of the row before. */
export interface AuditTrailTable {
  seq: number;
  at: IsoMoment;
  userId: string | null;
  action: string;
  /** The call's name, or what the ledger process did itself. */
  what: string;
  subjectKind: string | null;
  subjectId: string | null;
  requestId: string | null;
  previousHash: string;
  hash: string;
}

/** The tables that every call needs, whatever the practice does. */
export interface FoundationTables {
  ledgerMeta: LedgerMetaTable;
  appUser: AppUserTable;
  commandLog: CommandLogTable;
  auditTrail: AuditTrailTable;
}
