import { formatDate } from "../../../shared/dates/date-text.ts";
import { dayNumber, type IsoDate } from "../../../shared/dates/iso-date.ts";
import { cents } from "../../../shared/money/cents.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { KpiFigure } from "../../parts/kpi-figure.tsx";
import { Money } from "../../parts/money.tsx";
import { ScreenHead } from "../../parts/screen-head.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { goTo } from "../../state/navigation.ts";
import { AgingBars } from "./aging-bars.tsx";
import { TASK_KINDS, type Task, type Today, taskText, waitText } from "./task-kinds.ts";
import classes from "./today-screen.module.css";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** `Monday, 07/06/2026`. Day 0 of the day count was a Thursday. */
function dayText(today: IsoDate): string {
  return `${WEEKDAYS[(((dayNumber(today) + 4) % 7) + 7) % 7]}, ${formatDate(today)}`;
}

const COLUMNS: readonly Column<Task>[] = [
  {
    key: "what",
    head: "What waits",
    widthPx: 208,
    cell: (task) => (
      <span className={classes.what}>
        <StatusMark tone={TASK_KINDS[task.kind].tone} word={taskText(task)} />
      </span>
    ),
  },
  { key: "act", head: "What to do", widthPx: 200, grow: true, cell: (task) => TASK_KINDS[task.kind].act },
  { key: "oldest", head: "Oldest", widthPx: 96, align: "right", cell: (task) => waitText(task.oldestDays) },
  {
    key: "amount",
    head: "Amount, $",
    widthPx: 120,
    align: "right",
    cell: (task) => <Money cents={task.amountCents} lost={task.kind === "denials"} />,
  },
];

/** The first screen: what to do, most urgent first, and how the practice stands. */
export function TodayScreen() {
  const query = useLedgerQuery("today.get", {});
  if (query.error) return <ErrorNote error={query.error} onRetry={query.refresh} />;
  if (!query.value) return <ScreenHead title="Today" />;
  const { value } = query;
  return (
    <>
      <ScreenHead title="Today" aside={dayText(value.today)} />
      <div className={classes.screen}>
        <TaskList tasks={value.tasks} />
        <Figures today={value} />
        <AgingBars aging={value.aging} />
      </div>
    </>
  );
}

function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const waiting = tasks.filter((task) => task.count > 0);
  return (
    <section className={classes.tasks} aria-label="What waits">
      <DataTable
        bare
        autoFocus
        name="today"
        label="What waits"
        rows={waiting}
        rowKey={(task) => task.kind}
        columns={COLUMNS}
        onOpen={(task) => goTo(TASK_KINDS[task.kind].route)}
        empty={
          <EmptyState
            title="Nothing waits"
            action={{ label: "Enter a claim", run: () => goTo({ screen: "claims", view: "new" }) }}
          >
            Claims are sent, payments are posted, statements are out. New visits come next.
          </EmptyState>
        }
      />
    </section>
  );
}

function Figures({ today }: { today: Today }) {
  const { receivableCents, daysInReceivable, cleanClaimPermille, monthReceiptsCents } = today;
  return (
    <section className={classes.figures} aria-label="How the practice stands">
      <KpiFigure {...receivableCents} name="Receivable" figure={formatDollars(cents(receivableCents.value))} />
      <KpiFigure
        {...daysInReceivable}
        name="Days in receivable"
        figure={`${daysInReceivable.value} ${daysInReceivable.value === 1 ? "day" : "days"}`}
      />
      <KpiFigure
        {...cleanClaimPermille}
        name="Clean claims"
        figure={`${(cleanClaimPermille.value / 10).toFixed(1)}%`}
      />
      <KpiFigure
        {...monthReceiptsCents}
        name="Received this month"
        figure={formatDollars(cents(monthReceiptsCents.value))}
      />
    </section>
  );
}
