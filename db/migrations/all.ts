import type { Migration } from "../migrate.ts";
import { foundationMigration } from "./0001-foundation.ts";
import { practiceMigration } from "./0002-practice.ts";
import { patientsMigration } from "./0003-patients.ts";
import { claimsMigration } from "./0004-claims.ts";
import { journalMigration } from "./0005-journal.ts";
import { batchesMigration } from "./0006-batches.ts";
import { remittancesMigration } from "./0007-remittances.ts";
import { documentsMigration } from "./0008-documents.ts";
import { acknowledgementsMigration } from "./0009-acknowledgements.ts";
import { filingProofsMigration } from "./0010-filing-proofs.ts";
import { accountMonthsMigration } from "./0011-account-months.ts";
import { adjustmentRulesMigration } from "./0012-adjustment-rules.ts";
import { patientMoneyMigration } from "./0013-patient-money.ts";
import { closingMigration } from "./0014-closing.ts";
import { voidsMigration } from "./0015-voids.ts";
import { claimChangesMigration } from "./0016-claim-changes.ts";
import { entryNotesMigration } from "./0017-entry-notes.ts";
import { answerPairsMigration } from "./0018-answer-pairs.ts";
import { documentKindsMigration } from "./0019-document-kinds.ts";
import { paperMigration } from "./0020-paper.ts";
import { collectionsMigration } from "./0021-collections.ts";
import { statementRunsMigration } from "./0022-statement-runs.ts";
import { lettersMigration } from "./0023-letters.ts";
import { paymentPlansMigration } from "./0024-payment-plans.ts";
import { packedContentsMigration } from "./0025-packed-contents.ts";
import { estimatesMigration } from "./0026-estimates.ts";
import { leanImportsMigration } from "./0027-lean-imports.ts";

/** Every step of the schema in order. Add the next at the end; never edit or reorder what has been released. */
export const MIGRATIONS: readonly Migration[] = [
  foundationMigration,
  practiceMigration,
  patientsMigration,
  claimsMigration,
  journalMigration,
  batchesMigration,
  remittancesMigration,
  documentsMigration,
  acknowledgementsMigration,
  filingProofsMigration,
  accountMonthsMigration,
  adjustmentRulesMigration,
  patientMoneyMigration,
  closingMigration,
  voidsMigration,
  claimChangesMigration,
  entryNotesMigration,
  answerPairsMigration,
  documentKindsMigration,
  paperMigration,
  collectionsMigration,
  statementRunsMigration,
  lettersMigration,
  paymentPlansMigration,
  packedContentsMigration,
  estimatesMigration,
  leanImportsMigration,
];
