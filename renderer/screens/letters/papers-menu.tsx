import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { goTo } from "../../state/navigation.ts";
import { useScreenActions } from "../../state/screen-actions.ts";
import { CLAIM_PAPERS, PATIENT_PAPERS } from "./paper-routes.ts";

interface PapersMenuProps {
  of: "claim" | "patient";
  id: string;
}

/** The letters and papers of a claim or a patient behind one button and one key; arrows and Enter choose. */
export function PapersMenu({ of, id }: PapersMenuProps) {
  const [opened, setOpened] = useState(false);
  const papers = of === "claim" ? CLAIM_PAPERS : PATIENT_PAPERS;
  const open = (view: string) => goTo({ screen: of === "claim" ? "claims" : "patients", id, view });
  useScreenActions({
    own: [
      { label: "Letters and papers", keys: "F5", run: () => setOpened(true) },
      ...papers.map(({ view, label }) => ({ label, run: () => open(view) })),
    ],
  });
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" transitionProps={{ duration: 0 }} returnFocus>
      <Menu.Target>
        <Button variant="default" rightSection={<kbd>F5</kbd>}>
          Papers
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {papers.map(({ view, label }) => (
          <Menu.Item key={view} onClick={() => open(view)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
