import type { PaymentPlan } from "../../../../shared/contract/payment-plans.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { Day } from "../../../parts/day.tsx";
import { Money } from "../../../parts/money.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { lineText } from "../acts/act-words.ts";
import { FREQUENCIES, PLAN_STATES } from "./plan-words.ts";
import classes from "./plans.module.css";

/** How the plan stands, in figures, and what it covers. */
export function PlanFacts({ plan }: { plan: PaymentPlan }) {
  const { tone, word } = PLAN_STATES[plan.state];
  return (
    <>
      <div className={classes.title}>
        <h2>Plan {plan.number}</h2>
        <StatusMark tone={tone} word={word} />
        <span className={classes.since}>
          since <Day date={plan.sinceDate} />
        </span>
      </div>
      <dl className={classes.figures}>
        <Figure name="Under the plan" cents={plan.principalCents} />
        <Figure name="Paid" cents={plan.paidCents} />
        <Figure name="Left" cents={plan.remainingCents} />
        <Figure name="Due now" cents={plan.dueCents} lost={plan.state === "missed" || plan.state === "defaulted"} />
      </dl>
      <p className={classes.terms}>{termsText(plan)}</p>
      <ul className={classes.list} aria-label="What the plan covers">
        {plan.lines.map((line) => (
          <li key={line.lineId}>
            <span>{lineText(line, line.openCents)} open</span>
            <span>{coverText(line)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Figure({ name, cents, lost = false }: { name: string; cents: PaymentPlan["paidCents"]; lost?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Money cents={cents} withSign lost={lost} />
      </dd>
    </div>
  );
}

function termsText(plan: PaymentPlan): string {
  const every = FREQUENCIES.find((one) => one.value === plan.frequency)?.label.toLowerCase();
  const less =
    plan.principalCents === plan.agreedCents
      ? ""
      : ` Agreed over ${formatDollars(plan.agreedCents)}, re-planned since.`;
  const excused = plan.exceptionReason === "" ? "" : ` Outside the policy: ${plan.exceptionReason}.`;
  const misses = plan.defaultAfterMissed === 1 ? "one is" : `${plan.defaultAfterMissed} are`;
  return `${plan.instalmentCount} payments, one every ${every}; ${plan.graceDays} days of grace; ends when ${misses} missed.${less}${excused}`;
}

/** How much of what is open is under the plan, and how much is owed beside it. */
function coverText({ openCents, plannedCents }: PaymentPlan["lines"][number]): string {
  if (openCents === plannedCents) return "planned";
  return `${formatDollars(plannedCents)} planned`;
}
