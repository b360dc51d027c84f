import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { type Month, monthText } from "../../../../shared/dates/month.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { momentText } from "../../../parts/day.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { goTo } from "../../../state/navigation.ts";
import { useTimeZone, useToday } from "../../../state/session.ts";
import entries from "../entries/entries.module.css";
import { FigureLink } from "../entries/figure-link.tsx";
import classes from "../reports.module.css";
import { CloseMonth } from "./close-month.tsx";
import { ReopenMonth } from "./reopen-month.tsx";

type Months = OutputOf<"months.list">;

const FIGURES = [
  ["charges", "Charges"],
  ["adjustments", "Adjustments"],
  ["cash", "Cash"],
  ["receivableAtEnd", "Receivable at end"],
  ["unappliedAtEnd", "Unapplied at end"],
] as const satisfies readonly (readonly [keyof Months["months"][number], string])[];

/** The months: what they moved, which are closed, and the acts of closing and opening again. */
export function MonthsTab() {
  const { value, error, refresh } = useLedgerQuery("months.list", {});
  const today = useToday();
  const [closing, setClosing] = useState<Month | null>(null);
  const [reopening, setReopening] = useState<Month | null>(null);
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */
    <section className={classes.sheets} data-wide tabIndex={0} aria-label="Months">
      {value.postingDate !== today && (
        <p className={classes.banner} role="status">
          This month is closed already. What is done today is posted on {formatDate(value.postingDate)}.
        </p>
      )}
      <section className={classes.report} aria-label="Months of posting">
        <header>
          <h2>Months of posting</h2>
          <p>
            A closed month takes no more postings: corrections are dated in the open one, so its figures stay as they
            were reported. Every figure opens the entries that it is made of.
          </p>
        </header>
        <MonthsTable value={value} onClose={setClosing} onReopen={setReopening} />
      </section>
      {value.reopened.length > 0 && <Reopened rows={value.reopened} />}
      {closing && <CloseMonth month={closing} onDone={() => setClosing(null)} />}
      {reopening && <ReopenMonth month={reopening} onDone={() => setReopening(null)} />}
    </section>
  );
}

interface MonthsTableProps {
  value: Months;
  onClose: (month: Month) => void;
  onReopen: (month: Month) => void;
}

function MonthsTable({ value, onClose, onReopen }: MonthsTableProps) {
  const { months, closedThrough } = value;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">State</th>
          {FIGURES.map(([key, head]) => (
            <th key={key} scope="col" data-right>
              {head}
            </th>
          ))}
          <th scope="col">
            <span className={classes.unseen}>Acts</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((row) => (
          <tr key={row.month}>
            <th scope="row">
              <button
                type="button"
                className={entries.figure}
                title={`Trial balance of ${monthText(row.month)}`}
                onClick={() => goTo({ screen: "reports", view: "trial-balance", at: row.month })}
              >
                {monthText(row.month)}
              </button>
            </th>
            <td>
              {row.closedAt ? <StatusMark tone="hold" word="Closed" /> : <StatusMark tone="pending" word="Open" />}
            </td>
            {FIGURES.map(([key, head]) => (
              <td key={key} data-right>
                <FigureLink label={`${head}, ${monthText(row.month)}`} figure={row[key]} />
              </td>
            ))}
            <td data-right>
              {row.closedAt === null && (
                <Button variant="subtle" size="compact-xs" onClick={() => onClose(row.month)}>
                  Close
                  <span className={classes.unseen}> {monthText(row.month)}</span>
                </Button>
              )}
              {row.month === closedThrough && (
                <Button variant="subtle" size="compact-xs" onClick={() => onReopen(row.month)}>
                  Open again
                  <span className={classes.unseen}> {monthText(row.month)}</span>
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reopened({ rows }: { rows: Months["reopened"] }) {
  const timeZone = useTimeZone();
  return (
    <section className={classes.report} aria-label="Opened again">
      <header>
        <h2>Opened again</h2>
        <p>Months that were closed and opened again, with the reason that was given.</p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Closed</th>
            <th scope="col">Opened again</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.month} ${row.reopenedAt}`}>
              <th scope="row">{monthText(row.month)}</th>
              <td>
                {momentText(row.closedAt, timeZone)}, {row.closedBy}
              </td>
              <td>
                {momentText(row.reopenedAt, timeZone)}, {row.reopenedBy}
              </td>
              <td>{row.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
