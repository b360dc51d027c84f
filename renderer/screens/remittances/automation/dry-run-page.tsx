import { Button } from "@mantine/core";
import { useState } from "react";
import type { DryRunCheck, UnattendedCheck } from "../../../../shared/contract/posting-automation.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { goTo } from "../../../state/navigation.ts";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { useToday } from "../../../state/session.ts";
import classes from "./automation.module.css";
import { DRY_RUN_COLUMNS } from "./dry-run-columns.tsx";

/** What every check not posted yet would post, and the one press that posts those that balance. Looking changes nothing. */
export function DryRunPage() {
  const { value, error, refresh } = useLedgerQuery("remittances.dryRun", {});
  const posting = useLedgerCommand("remittances.postBalanced");
  const [depositDate, setDepositDate] = useState<IsoDate | null>(useToday());
  const [outcome, setOutcome] = useState<readonly UnattendedCheck[]>([]);
  const [active, setActive] = useState<string | null>(null);
  const ready = value?.filter((check) => check.posts) ?? [];
  const mayPost = ready.length > 0 && depositDate !== null;
  const post = async () => {
    if (!mayPost) return;
    setOutcome([]);
    const remittanceIds = ready.map((check) => check.remittanceId);
    setOutcome((await posting.run({ remittanceIds, depositDate })) ?? []);
  };
  useScreenActions(mayPost ? { save: { label: `Post ${ready.length} that balance`, run: () => void post() } } : {});
  const failure = posting.error ?? error;
  const shown = value?.find((check) => check.remittanceId === active) ?? value?.[0];
  return (
    <>
      <div className={classes.bar}>
        <p className={classes.sentence}>{value && readyWords(ready)}</p>
        <label htmlFor="together-deposit">Deposited</label>
        <DateField id="together-deposit" w={180} value={depositDate} onChange={setDepositDate} />
        <Button
          disabled={!mayPost}
          loading={posting.running}
          onClick={() => void post()}
          rightSection={<kbd>Ctrl S</kbd>}
        >
          {ready.length === 0 ? "Post those that balance" : `Post ${ready.length} that balance`}
        </Button>
      </div>
      {failure && <ErrorNote error={failure} onRetry={refresh} />}
      {outcome.length > 0 && <PressOutcome outcome={outcome} />}
      {value && (
        <DataTable
          name="dry-run"
          label="checks not posted"
          rows={value}
          rowKey={(check) => check.remittanceId}
          columns={DRY_RUN_COLUMNS}
          onOpen={(check) => goTo({ screen: "remittances", id: check.remittanceId })}
          onActive={(check) => setActive(check.remittanceId)}
          autoFocus
          empty={
            <EmptyState title="Every check is posted">What payers send next stands here until it is posted.</EmptyState>
          }
        />
      )}
      {shown && <p className={classes.foot}>{whyWords(shown)}</p>}
    </>
  );
}

function readyWords(ready: readonly DryRunCheck[]): string {
  if (ready.length === 0) {
    return "No check of a payer whose mode allows it can be posted with one press. The mode is set in Settings, Payers.";
  }
  const claims = ready.reduce((sum, check) => sum + check.oneClick.claimCount, 0);
  const amount = formatDollars(sumCents(ready.map((check) => check.oneClick.amountCents)));
  return `${ready.length === 1 ? "One check posts" : `${ready.length} checks post`}: ${claims} claims, ${amount}. Exceptions stay in their list.`;
}

/** Why not all of a check posts, in each way. */
function whyWords({ checkNumber, mode, oneClick, automatic }: DryRunCheck): string {
  const review = mode === "review" ? " Its payer's checks are looked at one by one." : "";
  const press = oneClick.why ?? "all of it posts.";
  const itself = automatic.why === oneClick.why ? "" : ` By itself: ${automatic.why ?? "all of it posts."}`;
  return `Check ${checkNumber}.${review} With one press: ${press}${itself}`;
}

function PressOutcome({ outcome }: { outcome: readonly UnattendedCheck[] }) {
  return (
    <ul className={classes.outcomes} role="status" aria-label="What was posted">
      {outcome.map((check) => (
        <li key={check.remittanceId}>
          Check {check.checkNumber}:{" "}
          {check.posted
            ? `${check.postedClaimCount} ${check.postedClaimCount === 1 ? "claim" : "claims"} posted, ${formatDollars(check.appliedCents)} applied.`
            : `not posted. ${check.why ?? ""}`}
          {check.posted &&
            check.waitingCount > 0 &&
            ` ${check.waitingCount === 1 ? "One waits" : `${check.waitingCount} wait`} in the exceptions.`}
        </li>
      ))}
    </ul>
  );
}
