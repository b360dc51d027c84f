import { Tabs } from "@mantine/core";
import { ScreenHead } from "../../parts/screen-head.tsx";
import tabs from "../../parts/screen-tabs.module.css";
import { goTo } from "../../state/navigation.ts";
import type { ScreenProps } from "../screen-table.ts";
import { EntriesPage } from "./entries/entries-page.tsx";
import { figureOfRoute } from "./entries/figure-route.ts";
import { REPORT_TABS, type ReportTab } from "./report-tabs.ts";

/** The books: at a glance, and each report with what its figures are made of. */
export function ReportsScreen({ route }: ScreenProps) {
  const figure = figureOfRoute(route);
  if (figure) return <EntriesPage key={route.at} {...figure} />;
  // The tabs' ids are made of these, so they hold no blanks.
  const tabValue = (tab: ReportTab) => tab.view ?? "overview";
  const drawn = REPORT_TABS.find((tab) => tab.view === (route.view ?? null)) ?? REPORT_TABS[0]!;
  return (
    <>
      <ScreenHead title="Reports" aside="From the journal, as it stands now" />
      <Tabs
        value={tabValue(drawn)}
        className={tabs.tabs}
        onChange={(chosen) => {
          const view = REPORT_TABS.find((tab) => tabValue(tab) === chosen)?.view;
          goTo({ screen: "reports", ...(view ? { view } : {}) });
        }}
      >
        <Tabs.List>
          {REPORT_TABS.map((tab) => (
            <Tabs.Tab key={tab.label} value={tabValue(tab)}>
              {tab.label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tabValue(drawn)} className={tabs.panel}>
          <drawn.Panel route={route} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
