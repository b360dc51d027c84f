import type { ReadHandle } from "../../db/handles.ts";
import { build } from "../../db/query-builder.ts";
import { contract } from "../../shared/contract/contract.ts";
import { auditActionOf } from "./audit-rule.ts";
import { journeys } from "./journeys/all.ts";
import { checkBalances, checkBooks } from "./journeys/check-books.ts";
import { foundLedger } from "./journeys/found-ledger.ts";
import type { Journeys } from "./journeys.ts";
import type { LedgerProgram } from "./program.ts";

/** Every query and command of the contract has its journey, and nothing else has: otherwise this does not compile. */
const everyJourney: Journeys = journeys;

/** Billwright itself: the whole contract with its journeys, the checks of its books, and how a ledger begins. */
export const billwrightProgram: LedgerProgram = {
  calls: contract,
  journeys: everyJourney,
  auditActionOf,
  checkBooks,
  checkBalances,
  practiceOf,
  found: foundLedger,
};

function practiceOf(read: ReadHandle): { name: string; timeZone: string } | undefined {
  return read.first(build.selectFrom("practice").select(["name", "timeZone"]));
}
