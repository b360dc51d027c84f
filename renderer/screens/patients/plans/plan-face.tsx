import { type ReactNode, useState } from "react";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { useToday } from "../../../state/session.ts";
import type { ShownPdf } from "../patient-page.tsx";
import { instalmentColumns } from "./instalment-columns.tsx";
import { MakePlan } from "./make-plan.tsx";
import { PlanActs } from "./plan-acts.tsx";
import { PlanFacts } from "./plan-facts.tsx";
import { FormerPlans, PlanHistory } from "./plan-history.tsx";
import classes from "./plans.module.css";
import { SignedCopy } from "./signed-copy.tsx";

interface PlanFaceProps {
  patientId: string;
  toolbar: ReactNode;
  onShow: (pdf: Promise<ShownPdf>) => void;
}

/** The account's plan: its instalments, and at the right how it stands, what it covers and what happened to it. */
export function PlanFace({ patientId, toolbar, onShow }: PlanFaceProps) {
  const today = useToday();
  const { value, error, refresh } = useLedgerQuery("plans.ofPatient", { patientId });
  const [making, setMaking] = useState(false);
  const [shownId, setShownId] = useState<string | null>(null);
  const [copyId, setCopyId] = useState<string | null>(null);
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  const plans = value ?? [];
  const plan = plans.find((one) => one.planId === shownId) ?? plans[0];
  const over = plan === undefined || plan.state === "paid" || plan.state === "cancelled";
  return (
    <>
      <div className={classes.bar}>{toolbar}</div>
      <div className={classes.frame}>
        <div className={classes.face} data-alone={plan === undefined || undefined}>
          <DataTable
            key="plan"
            name="plan-instalments"
            label="instalments"
            bare
            rows={plan?.instalments ?? []}
            rowKey={(row) => String(row.number)}
            columns={instalmentColumns(today, plan?.state === "proposed")}
            empty={
              <EmptyState title="No payment plan" action={{ label: "Make a payment plan", run: () => setMaking(true) }}>
                What the patient owes can be paid in parts: only an instalment that is due is asked for.
              </EmptyState>
            }
          />
          {plan && (
            <aside className={classes.side} aria-label={`Plan ${plan.number}`}>
              <PlanFacts plan={plan} />
              <PlanActs plan={plan} onShow={onShow} onMakeAnother={over ? () => setMaking(true) : undefined} />
              <PlanHistory plan={plan} onShowCopy={setCopyId} />
              <FormerPlans plans={plans} shown={plan} onShow={setShownId} />
            </aside>
          )}
        </div>
      </div>
      {copyId !== null && <SignedCopy copyId={copyId} onClose={() => setCopyId(null)} />}
      {making && <MakePlan patientId={patientId} onClose={() => setMaking(false)} />}
    </>
  );
}
