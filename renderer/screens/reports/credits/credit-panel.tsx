import { Button } from "@mantine/core";
import type { Credit } from "../../../../shared/contract/patient-money.ts";
import { subtractCents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { Day } from "../../../parts/day.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { Details } from "../../../state/details.tsx";
import { goTo } from "../../../state/navigation.ts";
import { RequestRefund } from "../../patients/acts/request-refund.tsx";
import classes from "./credits.module.css";

interface CreditPanelProps {
  credit: Credit;
  onClose: () => void;
}

/** One credit and the ways it can go: back to its payment, to a refund, or to the account it could be applied on. */
export function CreditPanel({ credit, onClose }: CreditPanelProps) {
  const free = subtractCents(credit.amountCents, credit.requestedCents);
  return (
    <Details title="Credit" onClose={onClose} focusFirst>
      <div className={classes.panel}>
        <dl className={classes.facts}>
          <dt>Owner</dt>
          <dd>{credit.ownerName}</dd>
          <dt>Where</dt>
          <dd>{credit.what}</dd>
          <dt>Since</dt>
          <dd>
            <Day date={credit.sinceDate} />
          </dd>
          <dt>Credit</dt>
          <dd>{formatDollars(credit.amountCents)}</dd>
        </dl>
        {credit.kind === "line" && <Release credit={credit} onClose={onClose} />}
        {credit.receiptId !== null && free > 0 && (
          <RequestRefund
            receiptId={credit.receiptId}
            amountCents={free}
            sixtyDays={credit.sixtyDays}
            onRequested={() => goTo({ screen: "reports", view: "refunds" })}
          />
        )}
        {credit.receiptId !== null && free <= 0 && <p className={classes.note}>All of it is asked back already.</p>}
        {credit.patientId !== null && (
          <Button variant="default" onClick={() => goTo({ screen: "patients", id: credit.patientId! })}>
            {credit.owedCents > 0
              ? `Open the account, which owes ${formatDollars(credit.owedCents)}`
              : "Open the account"}
          </Button>
        )}
      </div>
    </Details>
  );
}

function Release({ credit, onClose }: CreditPanelProps) {
  const release = useLedgerCommand("credits.release");
  const run = async () => {
    if (await release.run({ lineId: credit.lineId!, party: credit.party! })) onClose();
  };
  return (
    <>
      <p className={classes.note}>
        The credit goes back to the payment that made it, the newest first. From there it is applied or refunded.
      </p>
      {release.error && <ErrorNote error={release.error} />}
      <Button loading={release.running} onClick={() => void run()}>
        Take it off the line
      </Button>
    </>
  );
}
