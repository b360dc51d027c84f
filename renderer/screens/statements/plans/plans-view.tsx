import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { goTo } from "../../../state/navigation.ts";
import { ExpectedCash } from "./expected-cash.tsx";
import { PLAN_CHOICES, PLAN_COLUMNS, type PlanChoice } from "./plan-columns.tsx";
import classes from "./plans-view.module.css";

/** Every plan that is not over: due this week, missed, in default; and the cash that plans should bring. */
export function PlansView() {
  const { value, error, refresh } = useLedgerQuery("plans.list", {});
  const [choice, setChoice] = useState<PlanChoice>("all");
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  const { plans } = value;
  const rows = plans.filter(PLAN_CHOICES[choice].has);
  const switcher = (
    <SegmentedControl
      size="xs"
      aria-label="Which plans"
      value={choice}
      onChange={(chosen) => setChoice(chosen as PlanChoice)}
      data={(Object.keys(PLAN_CHOICES) as PlanChoice[]).map((key) => ({
        value: key,
        label: `${PLAN_CHOICES[key].label} ${plans.filter(PLAN_CHOICES[key].has).length}`,
      }))}
    />
  );
  return (
    <div className={classes.split} data-alone={plans.length === 0 || undefined}>
      <DataTable
        name="payment-plans"
        label="payment plans"
        toolbar={switcher}
        rows={rows}
        rowKey={(row) => row.planId}
        columns={PLAN_COLUMNS}
        onOpen={(row) => goTo({ screen: "patients", id: row.patientId, view: "plan" })}
        autoFocus
        empty={
          plans.length === 0 ? (
            <EmptyState title="Nobody pays by a plan">
              A plan is made from the patient's account: F9, Make a payment plan.
            </EmptyState>
          ) : (
            <EmptyState title="None of the plans is here" />
          )
        }
      />
      {plans.length > 0 && <ExpectedCash expected={value.expected} pastDueCents={value.pastDueCents} />}
    </div>
  );
}
