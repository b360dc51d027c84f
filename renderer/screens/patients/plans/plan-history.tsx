import { Button } from "@mantine/core";
import type { PaymentPlan } from "../../../../shared/contract/payment-plans.ts";
import { Day } from "../../../parts/day.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { PLAN_STATES } from "./plan-words.ts";
import classes from "./plans.module.css";

/** What people, the journal and the calendar did to the plan, and the copies that came back signed. */
export function PlanHistory({ plan, onShowCopy }: { plan: PaymentPlan; onShowCopy: (copyId: string) => void }) {
  return (
    <>
      <ul className={classes.list} aria-label="What happened to the plan">
        {plan.events.map((event, index) => (
          // Two events of one kind on one day are told apart by their place alone.
          // biome-ignore lint/suspicious/noArrayIndexKey: events are only ever added at the end of their day.
          <li key={`${event.kind} ${event.eventDate} ${index}`}>
            <span>
              <Day date={event.eventDate} /> {event.text}
            </span>
            <span>{event.userName}</span>
          </li>
        ))}
      </ul>
      {plan.copies.map((copy) => (
        <Button
          key={copy.copyId}
          variant="default"
          size="compact-sm"
          title={copy.fileName}
          onClick={() => onShowCopy(copy.copyId)}
        >
          Signed copy: {copy.fileName}
        </Button>
      ))}
    </>
  );
}

/** Plans that are over, to look at. */
export function FormerPlans(props: {
  plans: readonly PaymentPlan[];
  shown: PaymentPlan;
  onShow: (planId: string) => void;
}) {
  if (props.plans.length < 2) return null;
  const options = props.plans.map(({ planId, number, state }) => ({
    value: planId,
    label: `Plan ${number}, ${PLAN_STATES[state].word.toLowerCase()}`,
  }));
  return <SelectField label="Shown" value={props.shown.planId} options={options} onChange={props.onShow} />;
}
