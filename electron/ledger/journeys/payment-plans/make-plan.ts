import { sql } from "kysely";
import type { WriteTransaction } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { needsDisclosure } from "../../../../shared/patient-billing/plans/judge-plan-terms.ts";
import { scheduleInstalments } from "../../../../shared/patient-billing/plans/plan-schedule.ts";
import type { PlanTerms } from "../../../../shared/patient-billing/plans/plan-terms.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { nextNumber } from "../next-number.ts";
import type { PatientLine } from "../patient-lines.ts";
import { readPatient } from "../read-patient.ts";
import { judgeWish } from "./judge-wish.ts";
import { readPlan } from "./plan-facts.ts";
import { readPlansOnDay } from "./plans-on-day.ts";
import { recordPlanEvent } from "./record-plan-event.ts";

/** The number of the first plan: long enough to be told from a count. */
const FIRST_NUMBER = 1001;

export const makePlanJourneys: JourneysOf<"plans.preview" | "plans.make" | "plans.agree"> = {
  "plans.preview": ({ read, clock }, { patientId, wish }) => {
    const { principalCents, terms, fault, concerns } = judgeWish(read, patientId, wish, clock.today());
    return {
      ...{ principalCents, fault, concerns },
      instalments: terms ? scheduleInstalments(terms) : [],
      disclosure: terms && needsDisclosure(terms) ? DISCLOSURE : null,
    };
  },
  "plans.make": (context, { patientId, agreed, ...wished }) => {
    const { write, newId } = context;
    readPatient(write, patientId);
    refuseSecondPlan(context, patientId);
    const { terms, lines } = soundTerms(context, patientId, wished);
    const planId = newId();
    const number = nextNumber(write, "paymentPlan", FIRST_NUMBER);
    write.run(build.insertInto("paymentPlan").values({ id: planId, number, patientId }));
    keepTerms(context, { planId, version: 1, exceptionReason: wished.exceptionReason }, terms, lines);
    recordPlanEvent(context, { planId, kind: agreed ? "agreed" : "proposed" });
    return { planId, number };
  },
  "plans.agree": (context, { planId }) => {
    const plan = readPlan(context.write, planId);
    if (plan.cancelledDate !== null) throw new Refusal("refused", "This plan was cancelled. Make a new one.");
    if (plan.agreedDate !== null) throw new Refusal("already-done", "This plan was agreed before.");
    if (plan.terms.firstDate < context.clock.today()) {
      const due = formatDate(plan.terms.firstDate);
      throw new Refusal(
        "refused",
        `The first instalment of this proposal was due on ${due}. Nothing was changed. Cancel it and make a plan that begins later.`,
      );
    }
    recordPlanEvent(context, { planId, kind: "agreed" });
    context.concerns("patient", plan.patientId);
    return {};
  },
};

/** Our words for 12 CFR 1026.2(a)(17): whether the rules apply is the practice's to find out, once. */
const DISCLOSURE =
  "More than four instalments in writing: truth-in-lending rules (Regulation Z) can apply to the practice even without a finance charge, when it gives such plans regularly. The agreement prints the figures that they ask for.";

type Wished = Pick<ParsedInputOf<"plans.make">, "wish" | "totalCents" | "exceptionReason">;

/**
 * Terms that a plan can be made of.
 * @throws Refusal `stale` when what is owed changed since it was shown; `refused` for a fault, or without a reason
 * outside the policy.
 */
export function soundTerms(
  { write, clock }: CommandContext,
  patientId: string,
  { wish, totalCents, exceptionReason }: Wished,
): { terms: PlanTerms; lines: PatientLine[] } {
  const { principalCents, terms, fault, concerns, lines } = judgeWish(write, patientId, wish, clock.today());
  if (principalCents !== totalCents) {
    throw new Refusal(
      "stale",
      "What the patient owes on these lines changed since it was shown. Nothing was changed. Look at the schedule again, then make the plan.",
    );
  }
  if (!terms) throw new Refusal("refused", `${fault} Nothing was changed.`);
  if (concerns.length > 0 && exceptionReason === "") {
    const why = concerns.map((concern) => concern.message).join(" ");
    throw new Refusal("refused", `${why} Nothing was changed. Say why the policy is left, or change the terms.`);
  }
  return { terms, lines };
}

/** Keeps terms and their lines. What the journal says from here on happens to the plan. */
export function keepTerms(
  { write, newId, clock }: CommandContext,
  about: { planId: string; version: number; exceptionReason: string },
  { agreedDate: _, ...terms }: PlanTerms,
  lines: readonly PatientLine[],
): void {
  const termsId = newId();
  write.run(
    build.insertInto("paymentPlanTerms").values({
      ...{ id: termsId, ...about, ...terms, madeDate: clock.today() },
      fromSequence: lastSequence(write),
    }),
  );
  const rows = lines.map(({ lineId, balance }) => ({ termsId, lineId, plannedCents: balance.open.patient }));
  write.insertRows("paymentPlanLine", rows);
}

function lastSequence(write: WriteTransaction): number {
  return write.first(sql<{ last: number }>`SELECT coalesce(max(sequence), 0) AS last FROM journalEntry`)!.last;
}

/** One account has one plan at a time: further debt joins it by new terms. */
function refuseSecondPlan({ write, clock }: CommandContext, patientId: string): void {
  const plans = readPlansOnDay(write, { patientId }, clock.today());
  if (plans.every(({ run }) => run.state === "paid" || run.state === "cancelled")) return;
  throw new Refusal(
    "refused",
    "This account has a plan already. Nothing was changed. Change that plan's terms, or cancel it first.",
  );
}
