import { CheckField } from "../../../parts/fields/check-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useEditor } from "../editor/editor-context.ts";
import { Box } from "./box.tsx";
import classes from "./paper.module.css";

/** Box 10: whether the condition comes from work, an automobile or another accident, one row of paper in three marks. */
export function CauseBoxes() {
  const { state, dispatch, readOnly } = useEditor();
  const { employment, autoAccident, otherAccident, autoAccidentState } = state.draft.relatedCauses;
  return (
    <Box number="10" label="Condition related to" columns={15} rows={2}>
      <div className={classes.causes}>
        <CheckField
          label="a. Work"
          disabled={readOnly}
          value={employment}
          field="relatedCauses.employment"
          onChange={(value) => dispatch({ type: "causesChanged", change: { employment: value } })}
        />
        <div className={classes.pair}>
          <CheckField
            label="b. Auto accident"
            disabled={readOnly}
            value={autoAccident}
            field="relatedCauses.autoAccident"
            onChange={(value) =>
              dispatch({
                type: "causesChanged",
                change: { autoAccident: value, autoAccidentState: value ? autoAccidentState : "" },
              })
            }
          />
          {autoAccident && (
            <TextField
              aria-label="State of the automobile accident"
              placeholder="state"
              maxLength={2}
              disabled={readOnly}
              value={autoAccidentState}
              field="relatedCauses.autoAccidentState"
              onChange={(text) =>
                dispatch({ type: "causesChanged", change: { autoAccidentState: text.toUpperCase().slice(0, 2) } })
              }
            />
          )}
        </div>
        <CheckField
          label="c. Other accident"
          disabled={readOnly}
          value={otherAccident}
          field="relatedCauses.otherAccident"
          onChange={(value) => dispatch({ type: "causesChanged", change: { otherAccident: value } })}
        />
      </div>
    </Box>
  );
}
