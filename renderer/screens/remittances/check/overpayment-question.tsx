import { OVERPAYMENT_RULES } from "../../../../shared/remittance/overpayment-cause.ts";
import type { PlannedClaim } from "../../../../shared/remittance/posting-plan.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import classes from "../remittances.module.css";

const CAUSES = [
  { value: "", label: "Not said yet: it waits" },
  ...OVERPAYMENT_RULES.map(({ cause, label }) => ({ value: cause, label })),
] as const;

/** Whether an answer would take a line below zero, so that a person must say why. */
export function asksForCause(planned: PlannedClaim): boolean {
  return planned.exceptions.some(({ code }) => code === "below-zero" || code === "waits-on-another");
}

/** Asks which of the known causes it is. The choice is kept with the posting and decides what posts. */
export function OverpaymentQuestion({ planned, remittanceId }: { planned: PlannedClaim; remittanceId: string }) {
  const name = useLedgerCommand("remittances.nameOverpaymentCause");
  const chosen = planned.overpaymentCause;
  const rule = OVERPAYMENT_RULES.find(({ cause }) => cause === chosen);
  return (
    <section className={classes.match} aria-label="Why it is too much">
      <SelectField
        label="Why is it too much"
        value={chosen ?? ""}
        options={CAUSES}
        disabled={name.running}
        onChange={(cause) =>
          void name.run({ remittanceId, position: planned.claimIndex, cause: cause === "" ? null : cause })
        }
      />
      {rule && <p className={classes.faint}>{rule.explanation}</p>}
      {name.error && <ErrorNote error={name.error} />}
    </section>
  );
}
