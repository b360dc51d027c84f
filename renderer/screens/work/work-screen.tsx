import { Tabs } from "@mantine/core";
import { ScreenHead } from "../../parts/screen-head.tsx";
import tabs from "../../parts/screen-tabs.module.css";
import { goTo } from "../../state/navigation.ts";
import type { ScreenProps } from "../screen-table.ts";
import { CollectionsView } from "./collections/collections-view.tsx";
import { FollowUpView } from "./follow-up-view.tsx";

/** What is to be followed up: claims with their payers, and balances with patients. */
export function WorkScreen({ route }: ScreenProps) {
  const view = route.view === "collections" ? "collections" : "claims";
  return (
    <>
      <ScreenHead title="Work" aside={view === "claims" ? "With payers" : "With patients"} />
      <Tabs
        value={view}
        className={tabs.tabs}
        onChange={(next) => goTo({ screen: "work", ...(next === "collections" ? { view: next } : {}) })}
      >
        <Tabs.List>
          <Tabs.Tab value="claims">Claims</Tabs.Tab>
          <Tabs.Tab value="collections">Collections</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="claims" className={tabs.panel}>
          {view === "claims" && <FollowUpView route={route} />}
        </Tabs.Panel>
        <Tabs.Panel value="collections" className={tabs.panel}>
          {view === "collections" && <CollectionsView face={route.at} />}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
