import { Button } from "@mantine/core";
import { useState } from "react";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { DateField } from "../../../parts/fields/date-field.tsx";
import type { Route } from "../../../routes.ts";
import { useNavigation } from "../../../state/navigation.ts";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { useToday } from "../../../state/session.ts";
import { PrintedPaper } from "../printed-paper.tsx";
import classes from "../reports.module.css";
import { DayByUser, DayReceived } from "./day-by-user.tsx";
import { DayAccounts, DayProof, DayReceivable } from "./day-proof.tsx";

/** What the figures are of, for the heads of their entries. */
const daysText = (fromDate: IsoDate, toDate: IsoDate): string =>
  fromDate === toDate ? formatDate(fromDate) : `${formatDate(fromDate)} to ${formatDate(toDate)}`;

/** The days stand in the route as `2026-03-16 2026-03-16`, so that the way back from a figure finds them again. */
function daysOfRoute(route: Route, today: IsoDate): [IsoDate, IsoDate] {
  const [fromDate, toDate] = (route.at?.split(" ") ?? []) as IsoDate[];
  return [fromDate ?? today, toDate ?? fromDate ?? today];
}

/** The sheet of a day or days: what was received and done, by whom, and the proof that it adds up. */
export function DaySheetTab({ route }: { route: Route }) {
  const today = useToday();
  const [first, last] = daysOfRoute(route, today);
  const [fromDate, setFromDate] = useState<IsoDate | null>(first);
  const [toDate, setToDate] = useState<IsoDate | null>(last);
  const replace = useNavigation((navigation) => navigation.replace);
  const days = fromDate && toDate ? { fromDate, toDate } : null;
  const { value, error } = useLedgerQuery("daySheets.get", days);
  const printing = useLedgerCommand("daySheets.print");
  const [paperId, setPaperId] = useState<string | null>(null);
  const print = async () => {
    const made = days && (await printing.run(days));
    if (made) setPaperId(made.documentId);
  };
  useScreenActions({ print: { label: "Print the day sheet", run: () => void print() } });
  const choose = (from: IsoDate | null, to: IsoDate | null) => {
    setFromDate(from);
    setToDate(to);
    if (from && to) replace({ screen: "reports", view: "day-sheet", at: `${from} ${to}` });
  };
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */
    <section className={classes.sheets} tabIndex={0} aria-label="Day sheet">
      <div className={classes.choice}>
        <DateField label="Posted on" value={fromDate} onChange={(next) => choose(next, next)} />
        <DateField label="Through" value={toDate} onChange={(next) => choose(fromDate, next)} />
        <Button
          variant="default"
          disabled={days === null}
          loading={printing.running}
          rightSection={<kbd>Ctrl P</kbd>}
          onClick={() => void print()}
        >
          Print
        </Button>
      </div>
      {(error ?? printing.error) && <ErrorNote error={(error ?? printing.error)!} />}
      {days && value && !error && (
        <>
          <DayProof sheet={value} days={daysText(days.fromDate, days.toDate)} />
          <DayReceived sheet={value} days={daysText(days.fromDate, days.toDate)} />
          <DayByUser sheet={value} days={daysText(days.fromDate, days.toDate)} />
          <DayReceivable sheet={value} days={daysText(days.fromDate, days.toDate)} />
          <DayAccounts sheet={value} days={daysText(days.fromDate, days.toDate)} />
        </>
      )}
      <PrintedPaper documentId={paperId} onClose={() => setPaperId(null)} />
    </section>
  );
}
