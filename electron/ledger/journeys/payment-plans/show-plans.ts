import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { PaymentPlan } from "../../../../shared/contract/payment-plans.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { JourneysOf } from "../../journeys.ts";
import { type PatientLine, readPatientLines } from "../patient-lines.ts";
import { planFigures } from "./plan-figures.ts";
import { type PlanOnDay, readFormerRuns, readPlansOnDay } from "./plans-on-day.ts";

export const showPlanJourneys: JourneysOf<"plans.ofPatient"> = {
  "plans.ofPatient": ({ read, clock }, { patientId }) => {
    const plans = readPlansOnDay(read, { patientId }, clock.today());
    if (plans.length === 0) return [];
    const lines = new Map(readPatientLines(read, patientId).map((line) => [line.lineId, line]));
    return plans.map((plan) => toPlan(plan, lines, readHistory(read, plan, clock.today())));
  },
};

type History = Pick<PaymentPlan, "events" | "copies">;

function toPlan(plan: PlanOnDay, accountLines: ReadonlyMap<string, PatientLine>, history: History): PaymentPlan {
  const { facts, run, openByLine } = plan;
  const { principalCents: agreedCents, agreedDate: _, ...terms } = facts.terms;
  return {
    ...planFigures(plan),
    ...{ ...terms, agreedCents, agreedDate: facts.agreedDate, exceptionReason: facts.exceptionReason },
    instalments: run.instalments.map((instalment) => ({ ...instalment })),
    lines: facts.lines.map(({ lineId }) => {
      const { serviceDate, procedureCode, label, balance } = accountLines.get(lineId)!;
      const plannedCents = openByLine.get(lineId) ?? ZERO_CENTS;
      return { lineId, serviceDate, procedureCode, label, openCents: balance.open.patient, plannedCents };
    }),
    ...history,
  };
}

/** What people, the journal and the calendar did to the plan, under former terms too. */
function readHistory(read: ReadHandle, { facts, run }: PlanOnDay, today: IsoDate): History {
  const former = readFormerRuns(read, facts, today).flatMap(happenings);
  const events = [...former, ...readEvents(read, facts.planId), ...happenings(run)];
  return {
    events: events.toSorted((one, other) =>
      one.eventDate < other.eventDate ? -1 : one.eventDate > other.eventDate ? 1 : 0,
    ),
    copies: readCopies(read, facts.planId),
  };
}

const EVENT_WORDS = {
  proposed: "Proposed",
  agreed: "Agreed",
  changed: "New terms agreed",
  cancelled: "Cancelled",
  printed: "Agreement printed",
  signed: "Signed copy attached",
} as const;

function readEvents(read: ReadHandle, planId: string): PaymentPlan["events"] {
  const rows = read.all(
    build
      .selectFrom("paymentPlanEvent")
      .select(["kind", "eventDate", "reason", "userName"])
      .where("planId", "=", planId)
      .orderBy(sql`rowid`),
  );
  return rows.map(({ kind, eventDate, reason, userName }) => ({
    ...{ kind, eventDate, userName },
    text: reason === "" ? EVENT_WORDS[kind] : `${EVENT_WORDS[kind]}: ${reason}`,
  }));
}

/** What the journal and the calendar did under the same terms. */
function happenings({ instalments, defaultedDate, state, sinceDate }: PlanOnDay["run"]): PaymentPlan["events"] {
  const happened = (kind: string, eventDate: PaymentPlan["sinceDate"], text: string) => ({
    ...{ kind, eventDate, text, userName: "" },
  });
  return [
    ...instalments.flatMap(({ dueDate, missedDate, curedDate }) => [
      ...(missedDate === null ? [] : [happened("missed", missedDate, `Instalment of ${formatDate(dueDate)} missed`)]),
      ...(curedDate === null ? [] : [happened("cured", curedDate, `Instalment of ${formatDate(dueDate)} cured`)]),
    ]),
    ...(defaultedDate === null ? [] : [happened("defaulted", defaultedDate, "Plan ended by default")]),
    ...(state === "paid" ? [happened("paid", sinceDate, "Paid in full")] : []),
  ];
}

function readCopies(read: ReadHandle, planId: string): PaymentPlan["copies"] {
  return read.all(
    build
      .selectFrom("paymentPlanCopy")
      .select(["id as copyId", "fileName", "attachedAt"])
      .where("planId", "=", planId)
      .orderBy("attachedAt"),
  );
}
