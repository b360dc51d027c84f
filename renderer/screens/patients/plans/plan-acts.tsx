import { Button } from "@mantine/core";
import { useState } from "react";
import type { PaymentPlan } from "../../../../shared/contract/payment-plans.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { callLedger } from "../../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import type { ShownPdf } from "../patient-page.tsx";
import { ChangePlan } from "./make-plan.tsx";
import classes from "./plans.module.css";

interface PlanActsProps {
  plan: PaymentPlan;
  onShow: (pdf: Promise<ShownPdf>) => void;
  /** Where this plan is over. */
  onMakeAnother: (() => void) | undefined;
}

/** What can be done with a plan: its paper, the signed copy, agreeing, new terms, ending it. */
export function PlanActs({ plan, onShow, onMakeAnother }: PlanActsProps) {
  const [act, setAct] = useState<"change" | "cancel" | null>(null);
  const print = useLedgerCommand("plans.printAgreement");
  const attach = useLedgerCommand("plans.attachCopy");
  const agree = useLedgerCommand("plans.agree");
  const { planId } = plan;
  const showAgreement = async (language: "en" | "es") => {
    const made = await print.run({ planId, language });
    if (made) onShow(callLedger("documents.get", { documentId: made.documentId }));
  };
  const attachCopy = async () => {
    const picked = await window.billwright.pickFile("open-signed-copy");
    if (picked) await attach.run({ planId, file: picked.token });
  };
  const button = (label: string, run: () => void) => (
    <Button variant="default" size="compact-sm" onClick={run}>
      {label}
    </Button>
  );
  const error = print.error ?? attach.error ?? agree.error;
  const asks = onMakeAnother === undefined;
  return (
    <>
      <div className={classes.acts}>
        {plan.state === "proposed" && button("The patient agreed", () => void agree.run({ planId }))}
        {button("Agreement", () => void showAgreement("en"))}
        {button("In Spanish", () => void showAgreement("es"))}
        {button("Attach signed copy", () => void attachCopy())}
        {asks && plan.state !== "proposed" && button("New terms", () => setAct("change"))}
        {asks && button("Cancel the plan", () => setAct("cancel"))}
        {onMakeAnother && button("Make a payment plan", onMakeAnother)}
      </div>
      {error && <ErrorNote error={error} />}
      {act === "change" && <ChangePlan plan={plan} onClose={() => setAct(null)} />}
      {act === "cancel" && <CancelPlan plan={plan} onClose={() => setAct(null)} />}
    </>
  );
}

function CancelPlan({ plan, onClose }: { plan: PaymentPlan; onClose: () => void }) {
  const cancel = useLedgerCommand("plans.cancel");
  const confirm = async (reason: string) => {
    if (await cancel.run({ planId: plan.planId, reason })) onClose();
  };
  return (
    <ConfirmWithReason
      opened
      title={`Cancel plan ${plan.number}`}
      confirmLabel="Cancel the plan"
      reasonLabel="Why"
      usualReasons={["Patient asked", "Paid another way", "Made by mistake"]}
      running={cancel.running}
      error={cancel.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      {formatDollars(plan.remainingCents)} is left. It is owed and ages as if there were no plan, and statements ask for
      all of it.
    </ConfirmWithReason>
  );
}
