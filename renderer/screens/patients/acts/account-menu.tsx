import { Button, Menu } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import type { Account } from "../patient-page.tsx";
import { ChangePlan, MakePlan } from "../plans/make-plan.tsx";
import { useOpenPlan } from "../plans/use-open-plan.ts";
import { AdjustLine } from "./adjust-line.tsx";
import { AskAnotherParty, transferable } from "./ask-another-party.tsx";
import { owingLines } from "./line-field.tsx";
import { PatientMailingAct } from "./patient-mailing.tsx";
import { PlaceWithAgency, placeable, RecallFromAgency } from "./place-with-agency.tsx";

type Act = "adjust" | "transfer" | "plan" | "place" | "recall" | "mailing";

/** The acts on an account's lines behind one button and one key; arrows and Enter choose. */
export function AccountMenu({
  patientId,
  account,
  onStart,
}: {
  patientId: string;
  account: Account;
  onStart: () => void;
}) {
  const [opened, setOpened] = useState(false);
  const [act, setAct] = useState<Act | null>(null);
  const placements = useLedgerQuery("agency.list", { patientId });
  const placement = placements.value?.find((one) => one.recalledDate === null && one.openCents > 0);
  const plan = useOpenPlan(patientId);
  const { lines } = account;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F9" || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      setOpened(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const item = (name: Act, label: string, possible: boolean) => (
    <Menu.Item
      disabled={!possible}
      onClick={() => {
        onStart();
        setAct(name);
      }}
    >
      {label}
    </Menu.Item>
  );
  const close = () => setAct(null);
  return (
    <>
      <Menu opened={opened} onChange={setOpened} position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default" rightSection={<kbd>F9</kbd>}>
            Account
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {item("adjust", "Adjust a line", owingLines(lines).length > 0)}
          {item("transfer", "Ask another party", transferable(lines).length > 0)}
          {item("plan", plan ? "New terms for the plan" : "Make a payment plan", plan?.state !== "proposed")}
          {item("mailing", "How bills are sent", true)}
          {placement
            ? item("recall", "Recall from the agency", true)
            : item("place", "Place with an agency", placeable(lines).length > 0)}
        </Menu.Dropdown>
      </Menu>
      {act === "adjust" && <AdjustLine patientId={patientId} lines={lines} onClose={close} />}
      {act === "transfer" && <AskAnotherParty patientId={patientId} lines={lines} onClose={close} />}
      {act === "plan" && !plan && <MakePlan patientId={patientId} onClose={close} />}
      {act === "plan" && plan && <ChangePlan plan={plan} onClose={close} />}
      {act === "place" && <PlaceWithAgency patientId={patientId} lines={lines} onClose={close} />}
      {act === "mailing" && <PatientMailingAct patientId={patientId} onClose={close} />}
      {act === "recall" && placement && <RecallFromAgency placement={placement} onClose={close} />}
    </>
  );
}
