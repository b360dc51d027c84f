import { Button } from "@mantine/core";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { goTo } from "../../../state/navigation.ts";
import classes from "../remittances.module.css";

/** What an import brought: how many checks are new, which of them were known, and what was odd in the file. */
export function ImportOutcome({ outcome }: { outcome: OutputOf<"remittances.import"> }) {
  const count = outcome.remittanceIds.length;
  const errors = outcome.problems.filter((problem) => problem.severity === "error");
  return (
    <section className={classes.outcome} role="status">
      <p>
        {count === 1 ? "One check was imported" : `${count} checks were imported`} and stand{count === 1 ? "s" : ""}{" "}
        below, ready to be looked at and posted.
      </p>
      {outcome.alreadyKnown.map((known) => (
        <p key={known.remittanceId}>
          Check {known.checkNumber} of {formatDollars(known.amountCents)} was imported before from another file. It was
          left as it is.{" "}
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => goTo({ screen: "remittances", id: known.remittanceId })}
          >
            Open it
          </Button>
        </p>
      ))}
      {outcome.automatic.map((check) => (
        <p key={check.remittanceId}>
          Check {check.checkNumber}{" "}
          {check.posted
            ? `posted automatically: ${check.postedClaimCount} ${check.postedClaimCount === 1 ? "claim" : "claims"}, ${formatDollars(check.appliedCents)} applied${check.waitingCount > 0 ? `, ${check.waitingCount} in the exceptions` : ""}.`
            : `was not posted automatically. ${check.why ?? ""}`}
        </p>
      ))}
      {errors.length > 0 && (
        <p>
          The file has {errors.length} {errors.length === 1 ? "error" : "errors"} of form; they are listed with the
          check.
        </p>
      )}
    </section>
  );
}
