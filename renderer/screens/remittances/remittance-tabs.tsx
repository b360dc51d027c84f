import { Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import tabs from "../../parts/screen-tabs.module.css";
import { goTo } from "../../state/navigation.ts";
import { DryRunPage } from "./automation/dry-run-page.tsx";
import { ExceptionsPage } from "./exceptions/exceptions-page.tsx";

/** The faces of the list of remittances: its checks, what one press would post, and what waits for a person. */
export function RemittanceTabs({ view, children }: { view: string; children: ReactNode }) {
  return (
    <Tabs
      value={view}
      className={tabs.tabs}
      keepMounted={false}
      onChange={(next) => goTo({ screen: "remittances", ...(next && next !== "checks" ? { view: next } : {}) })}
    >
      <Tabs.List>
        <Tabs.Tab value="checks">Checks</Tabs.Tab>
        <Tabs.Tab value="together">Post together</Tabs.Tab>
        <Tabs.Tab value="exceptions">Exceptions</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="checks" className={tabs.panel}>
        {children}
      </Tabs.Panel>
      <Tabs.Panel value="together" className={tabs.panel}>
        <DryRunPage />
      </Tabs.Panel>
      <Tabs.Panel value="exceptions" className={tabs.panel}>
        <ExceptionsPage />
      </Tabs.Panel>
    </Tabs>
  );
}
