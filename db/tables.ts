import type { FoundationTables } from "./foundation-tables.ts";

/** Every table of the ledger. */
export interface Tables extends FoundationTables {}
