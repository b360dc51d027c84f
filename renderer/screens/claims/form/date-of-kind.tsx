import { useState } from "react";
import type { ClaimDraft } from "../../../../shared/claims/claim-draft.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { useEditor } from "../editor/editor-context.ts";
import classes from "./paper.module.css";

type DateName = keyof ClaimDraft["dates"];

interface DateOfKindProps {
  /** What the date is, for those who hear the form. */
  what: string;
  /** Kinds with the paper's qualifier. The first that has a day is shown; paper has room for one. */
  kinds: readonly [{ name: DateName; label: string }, ...{ name: DateName; label: string }[]];
}

/** One date with its qualifier (boxes 14 and 15). Another qualifier takes the day with it. */
export function DateOfKind({ what, kinds }: DateOfKindProps) {
  const { state, dispatch, readOnly } = useEditor();
  const { dates } = state.draft;
  const [chosen, setChosen] = useState<DateName | null>(null);
  const filled = kinds.find((kind) => dates[kind.name] !== null)?.name;
  const name = filled ?? chosen ?? kinds[0].name;
  return (
    <div className={`${classes.pair} ${classes.plain}`}>
      <SelectField
        aria-label={`${what}, qualifier`}
        disabled={readOnly}
        value={name}
        options={kinds.map((kind) => ({ value: kind.name, label: kind.label }))}
        onChange={(next) => {
          setChosen(next);
          dispatch({ type: "datesChanged", change: { [name]: null, [next]: dates[name] } });
        }}
      />
      <DateField
        aria-label={what}
        disabled={readOnly}
        value={dates[name]}
        field={`dates.${name}`}
        onChange={(day) => dispatch({ type: "datesChanged", change: { [name]: day } })}
      />
    </div>
  );
}
