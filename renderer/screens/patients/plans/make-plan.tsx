import { useState } from "react";
import type { PaymentPlan } from "../../../../shared/contract/payment-plans.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { CheckField } from "../../../parts/fields/check-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useToday } from "../../../state/session.ts";
import { ActForm } from "../acts/act-form.tsx";
import { PlanForm } from "./plan-form.tsx";
import { usePlanTerms } from "./use-plan-terms.ts";

/** Lays what the patient owes under a schedule. */
export function MakePlan({ patientId, onClose }: { patientId: string; onClose: () => void }) {
  const form = usePlanTerms(patientId, useToday());
  const [agreed, setAgreed] = useState(true);
  const make = useLedgerCommand("plans.make");
  const act = async () => {
    if (form.wanted && (await make.run({ patientId, ...form.wanted, agreed }))) onClose();
  };
  return (
    <ActForm
      title="Make a payment plan"
      actLabel={agreed ? "Make the plan" : "Propose the plan"}
      ready={form.wanted !== undefined}
      running={make.running}
      error={make.error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <PlanForm form={form} />
      <CheckField
        label="The patient agreed"
        description="Otherwise it is a proposal: nothing is due until it is agreed."
        value={agreed}
        onChange={setAgreed}
      />
    </ActForm>
  );
}

/** New terms for what is open: after a default, for further debt, or because life changed. */
export function ChangePlan({ plan, onClose }: { plan: PaymentPlan; onClose: () => void }) {
  const form = usePlanTerms(plan.patientId, useToday(), plan);
  const [reason, setReason] = useState("");
  const change = useLedgerCommand("plans.change");
  const act = async () => {
    if (form.wanted && (await change.run({ planId: plan.planId, ...form.wanted, reason }))) onClose();
  };
  return (
    <ActForm
      title={`New terms for plan ${plan.number}`}
      actLabel="Agree the new terms"
      ready={form.wanted !== undefined && reason.trim() !== ""}
      running={change.running}
      error={change.error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <PlanForm form={form} />
      <TextField label="Why they change" value={reason} maxLength={120} field="reason" onChange={setReason} />
    </ActForm>
  );
}
