import { Button } from "@mantine/core";
import { entryFilter } from "../../../../shared/closing/entry-filter.ts";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { lastDayOf, laterMonth, monthOf } from "../../../../shared/dates/month.ts";
import { CHART_OF_ACCOUNTS } from "../../../../shared/ledger/chart-of-accounts.ts";
import { formatMoney } from "../../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { Day, momentText } from "../../../parts/day.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import type { Route } from "../../../routes.ts";
import { Details } from "../../../state/details.tsx";
import { goTo } from "../../../state/navigation.ts";
import { useTimeZone, useToday } from "../../../state/session.ts";
import classes from "./entries.module.css";
import { entriesRoute } from "./figure-route.ts";

type Entry = OutputOf<"journal.get">;

interface EntryDetailsProps {
  entryId: string;
  /** Another entry is looked at: the one that it undoes, or that undoes it. */
  onEntry: (entryId: string) => void;
  onClose: () => void;
}

/** One entry of the journal: its postings, where it came from, and the ways on to what it concerns. */
export function EntryDetails({ entryId, onEntry, onClose }: EntryDetailsProps) {
  const { value, error } = useLedgerQuery("journal.get", { entryId });
  const timeZone = useTimeZone();
  return (
    <Details title="Entry" onClose={onClose}>
      {error && <ErrorNote error={error} />}
      {value && (
        <div className={classes.entry}>
          <strong>{value.text}</strong>
          <Postings entry={value} />
          <dl className={classes.facts}>
            <dt>Posted</dt>
            <dd>
              <Day date={value.postingDate} />
            </dd>
            {value.serviceDate && (
              <>
                <dt>Service</dt>
                <dd>
                  <Day date={value.serviceDate} />
                </dd>
              </>
            )}
            {value.depositDate && (
              <>
                <dt>Deposit</dt>
                <dd>
                  <Day date={value.depositDate} />
                </dd>
              </>
            )}
            <dt>Entered</dt>
            <dd>
              {momentText(value.at, timeZone)} by {value.userName}
            </dd>
            <dt>From</dt>
            <dd>{value.source}</dd>
          </dl>
          <WaysOn entry={value} onEntry={onEntry} />
        </div>
      )}
    </Details>
  );
}

function Postings({ entry }: { entry: Entry }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Account</th>
          <th scope="col" data-right>
            Debit
          </th>
          <th scope="col" data-right>
            Credit
          </th>
        </tr>
      </thead>
      <tbody>
        {entry.postings.map((posting) => (
          <tr key={`${posting.account} ${posting.amountCents} ${posting.detail}`}>
            <td>
              {CHART_OF_ACCOUNTS[posting.account].label}
              {posting.detail !== "" && <span className={classes.detail}>{posting.detail}</span>}
            </td>
            <td data-right>{posting.amountCents > 0 ? formatMoney(posting.amountCents) : ""}</td>
            <td data-right>{posting.amountCents < 0 ? formatMoney(posting.amountCents).replace("-", "") : ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WaysOn({ entry, onEntry }: { entry: Entry; onEntry: (entryId: string) => void }) {
  // What is done today is posted in the next month where this one is closed.
  const toDate = lastDayOf(laterMonth(monthOf(useToday()), 1));
  const { claimId, patientId, remittanceId, receiptId, reversesEntryId, reversedByEntryId } = entry;
  const ofReceipt = receiptId && entryFilter(["unapplied"], { fromDate: null, toDate }, { receiptId, sign: "credit" });
  const ways: (readonly [string, Route] | null)[] = [
    claimId ? [`Claim ${entry.claimNumber}`, { screen: "claims", id: claimId }] : null,
    patientId ? [entry.patientName ?? "Patient", { screen: "patients", id: patientId }] : null,
    remittanceId ? ["Remittance", { screen: "remittances", id: remittanceId }] : null,
    ofReceipt ? ["What became of the receipt", entriesRoute(`Unapplied of ${entry.receiptName}`, ofReceipt)] : null,
  ];
  return (
    <div className={classes.acts}>
      {ways.map(
        (way) =>
          way && (
            <Button key={way[0]} variant="default" size="compact-sm" onClick={() => goTo(way[1])}>
              {way[0]}
            </Button>
          ),
      )}
      {reversesEntryId && (
        <Button variant="default" size="compact-sm" onClick={() => onEntry(reversesEntryId)}>
          What it undoes
        </Button>
      )}
      {reversedByEntryId && (
        <Button variant="default" size="compact-sm" onClick={() => onEntry(reversedByEntryId)}>
          What undoes it
        </Button>
      )}
    </div>
  );
}
