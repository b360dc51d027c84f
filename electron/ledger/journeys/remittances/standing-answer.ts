import { sql } from "kysely";

/**
 * Whether a row of `claimAnswer` counts: an answer whose posting was voided stays in the ledger and counts no more. Every
 * question about what payers have answered carries this.
 */
export const isStanding = sql<boolean>`not exists (
  select 1 from answerVoid where answerVoid.claimAnswerId = claimAnswer.id)`;
