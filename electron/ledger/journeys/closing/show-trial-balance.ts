import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import {
  type AccountFigures,
  type AccountMonth,
  accountByMonth,
  accountFigures,
} from "../../../../shared/closing/account-figures.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readClosedThrough } from "../journal/posting-day.ts";

export const monthlyTrialBalanceJourneys: JourneysOf<"trialBalance.get" | "trialBalance.account"> = {
  "trialBalance.get": ({ read }, { month }) => {
    const accounts = accountFigures(readAccountMonths(read), month);
    const total = (column: "start" | "moved" | "end") =>
      sumCents(accounts.map((row: AccountFigures) => row[column].amountCents));
    const closedThrough = readClosedThrough(read);
    return {
      accounts,
      startTotalCents: total("start"),
      movedTotalCents: total("moved"),
      endTotalCents: total("end"),
      closed: closedThrough !== null && month <= closedThrough,
    };
  },
  "trialBalance.account": ({ read }, { account }) => accountByMonth(readAccountMonths(read), account),
};

/** What every account moved in every month. The table's texts are written by the journal's own lists and days. */
export function readAccountMonths(read: ReadHandle): AccountMonth[] {
  return read.all(sql<AccountMonth>`SELECT month, account, movedCents FROM accountMonth`);
}
