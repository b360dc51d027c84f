import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { Day } from "../../../parts/day.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { HOLD_KINDS } from "./collection-words.ts";
import classes from "./collections.module.css";

type File = OutputOf<"collections.account">;
type Hold = File["holds"][number];
type Settlement = File["settlements"][number];

/** What stands against asking: holds that are not over, and agreements that are not finished. */
export function HoldsAndSettlements({ holds, settlements }: Pick<File, "holds" | "settlements">) {
  const standing = holds.filter((hold) => hold.endedDate === null);
  const open = settlements.filter((one) => one.state !== "finished" && one.state !== "withdrawn");
  if (standing.length === 0 && open.length === 0) return null;
  return (
    <section className={classes.part} aria-label="Holds and settlements">
      {standing.map((hold) => (
        <HoldLine key={hold.id} hold={hold} />
      ))}
      {open.map((settlement) => (
        <SettlementLine key={settlement.id} settlement={settlement} />
      ))}
    </section>
  );
}

function HoldLine({ hold }: { hold: Hold }) {
  const [ending, setEnding] = useState(false);
  const end = useLedgerCommand("collections.endHold");
  const kind = HOLD_KINDS.find((one) => one.value === hold.kind)!.label;
  const confirm = async (reason: string) => {
    if (await end.run({ holdId: hold.id, reason })) setEnding(false);
  };
  return (
    <div className={classes.line}>
      <div>
        <StatusMark tone={hold.inForce ? "hold" : "draft"} word={kind} /> {hold.reason}
        <div className={classes.faint}>
          from <Day date={hold.fromDate} />
          {hold.untilDate && (
            <>
              , asked again from <Day date={hold.untilDate} />
            </>
          )}
        </div>
      </div>
      <Button variant="default" size="compact-xs" onClick={() => setEnding(true)}>
        End…
      </Button>
      <ConfirmWithReason
        opened={ending}
        title="End the hold"
        confirmLabel="End it"
        reasonLabel="Why"
        usualReasons={["Dispute settled", "Case dismissed", "Talked with the patient"]}
        running={end.running}
        error={end.error}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setEnding(false)}
      >
        The balance is asked for again from today.
      </ConfirmWithReason>
    </div>
  );
}

function SettlementLine({ settlement }: { settlement: Settlement }) {
  const finish = useLedgerCommand("settlements.finish");
  const withdraw = useLedgerCommand("settlements.withdraw");
  const [withdrawing, setWithdrawing] = useState(false);
  const { id, state, settleCents, paidCents, restCents, untilDate } = settlement;
  const confirm = async (reason: string) => {
    if (await withdraw.run({ settlementId: id, reason })) setWithdrawing(false);
  };
  return (
    <div className={classes.line}>
      <div>
        <StatusMark tone={state === "paid" ? "paid" : state === "lapsed" ? "denied" : "pending"} word="Settlement" />{" "}
        {formatDollars(paidCents)} of {formatDollars(settleCents)} paid
        <div className={classes.faint}>
          {state === "lapsed" ? "was to be paid by " : "by "}
          <Day date={untilDate} />, then {formatDollars(restCents)} is written off
        </div>
        {finish.error && <ErrorNote error={finish.error} />}
      </div>
      {state === "paid" ? (
        <Button
          size="compact-xs"
          loading={finish.running}
          onClick={() => void finish.run({ settlementId: id, restCents })}
        >
          Write off {formatDollars(restCents)}
        </Button>
      ) : (
        <Button variant="default" size="compact-xs" onClick={() => setWithdrawing(true)}>
          Withdraw…
        </Button>
      )}
      <ConfirmWithReason
        opened={withdrawing}
        title="Withdraw the settlement"
        confirmLabel="Withdraw it"
        reasonLabel="Why"
        usualReasons={["Not paid in time", "Agreed on a plan instead"]}
        running={withdraw.running}
        error={withdraw.error}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setWithdrawing(false)}
      >
        The whole balance is asked for again.
      </ConfirmWithReason>
    </div>
  );
}
