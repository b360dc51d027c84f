import { Button } from "@mantine/core";
import {
  COLLECTION_STEPS,
  type CollectionStepKind,
  type LadderStep,
} from "../../../../shared/patient-billing/collections/collection-ladder.ts";
import { NumberField } from "../../../parts/fields/number-field.tsx";
import { FormSection } from "../../../parts/form-section.tsx";
import { STEP_WORDS } from "../../work/collections/collection-words.ts";
import classes from "./collections.module.css";
import type { PolicyDraft } from "./collections-page.tsx";

/** The ladder: each step with the least age and the statements before it, in the order in which they are done. */
export function LadderFields({ draft: { value, change } }: { draft: PolicyDraft }) {
  const { steps } = value;
  const unused = COLLECTION_STEPS.filter((kind) => !steps.some((step) => step.kind === kind));
  const edit = (kind: CollectionStepKind, changes: Partial<LadderStep>) =>
    change({ steps: steps.map((step) => (step.kind === kind ? { ...step, ...changes } : step)) });
  const add = (kind: CollectionStepKind) => {
    const last = steps.at(-1);
    const fresh = { kind, minimumDays: last?.minimumDays ?? 0, minimumStatements: last?.minimumStatements ?? 0 };
    change({ steps: [...steps, fresh] });
  };
  const raise = (index: number) => {
    const next = [...steps];
    [next[index - 1], next[index]] = [next[index]!, next[index - 1]!];
    change({ steps: next });
  };
  return (
    <FormSection title="Ladder" note="Steps are done from the top; none is jumped over. The agency is the last.">
      <div className={classes.rows}>
        {steps.map((step, index) => (
          <fieldset key={step.kind} className={classes.row} aria-label={STEP_WORDS[step.kind]}>
            <span className={classes.kind}>
              {index + 1}. {STEP_WORDS[step.kind]}
            </span>
            <NumberField
              label="Days old"
              value={step.minimumDays}
              min={0}
              max={3650}
              onChange={(minimumDays) => edit(step.kind, { minimumDays })}
            />
            <NumberField
              label="Statements before"
              value={step.minimumStatements}
              min={0}
              max={20}
              onChange={(minimumStatements) => edit(step.kind, { minimumStatements })}
            />
            <Button variant="default" size="compact-sm" disabled={index === 0} onClick={() => raise(index)}>
              Earlier
            </Button>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => change({ steps: steps.filter((one) => one.kind !== step.kind) })}
            >
              Leave out
            </Button>
          </fieldset>
        ))}
        <div className={classes.adds}>
          {unused.map((kind) => (
            <Button key={kind} variant="default" size="compact-sm" onClick={() => add(kind)}>
              Add: {STEP_WORDS[kind].toLowerCase()}
            </Button>
          ))}
        </div>
      </div>
    </FormSection>
  );
}
