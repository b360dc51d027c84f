import type { ComponentType } from "react";
import type { Route } from "../../routes.ts";
import { DaySheetTab } from "./closing/day-sheet-tab.tsx";
import { MonthsTab } from "./closing/months-tab.tsx";
import { TrialBalanceTab } from "./closing/trial-balance-tab.tsx";
import { CreditsTab } from "./credits/credits-tab.tsx";
import { RefundsTab } from "./credits/refunds-tab.tsx";
import { SmallBalancesTab } from "./credits/small-balances-tab.tsx";
import { DepositsTab } from "./deposits/deposits-tab.tsx";
import { Overview } from "./overview.tsx";
import { PayerBalancesTab } from "./payer-balances/payer-balances-tab.tsx";

/** One tab of the screen. `view` stands in the route, so that the way back knows it; the first tab's is null. */
export interface ReportTab {
  readonly view: string | null;
  readonly label: string;
  /** Gets the route, for what is open within the tab. */
  readonly Panel: ComponentType<{ readonly route: Route }>;
}

/** The tabs in their order. A report that is added gets a line here and nothing else. */
export const REPORT_TABS: readonly ReportTab[] = [
  { view: null, label: "Overview", Panel: Overview },
  { view: "deposits", label: "Deposits", Panel: DepositsTab },
  { view: "day-sheet", label: "Day sheet", Panel: DaySheetTab },
  { view: "months", label: "Months", Panel: MonthsTab },
  { view: "trial-balance", label: "Trial balance", Panel: TrialBalanceTab },
  { view: "payer-balances", label: "Payer balances", Panel: PayerBalancesTab },
  { view: "credits", label: "Credits", Panel: CreditsTab },
  { view: "refunds", label: "Refunds", Panel: RefundsTab },
  { view: "small-balances", label: "Small balances", Panel: SmallBalancesTab },
];
