import { CONDITION_LABELS } from "../../../../shared/codes/condition-labels.ts";
import { Box, BoxText } from "../form/box.tsx";
import { addressText } from "../form/box-texts.ts";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";
import { placeAt } from "./bill-places.ts";
import { ClosedPlace } from "./closed-place.tsx";
import { CodeCell } from "./code-cell.tsx";
import { placesOfRow, rowsToDraw, TWO_CHARACTERS } from "./code-places.tsx";
import { searchLabels } from "./label-search.ts";

const searchConditions = searchLabels(CONDITION_LABELS);

/** FL18 to 28, conditions, and FL38, whom the bill is mailed to. */
export function ConditionBand() {
  const { state, dispatch, facts } = useBill();
  const { draft } = state;
  const rows = rowsToDraw(draft.conditionCodes.length, 11, 1);
  const places = Array.from({ length: rows }, (_unused, row) => placesOfRow(row, 11)).flat();
  const coverageId = draft.coverageIds[draft.destination];
  const billed = facts.patient?.coverages.find((one) => one.id !== null && one.id === coverageId);
  const payer = facts.payers.find((one) => one.id === billed?.payerId);
  return (
    <>
      <Box number="18–28" label="Conditions" columns={50} field="conditionCodes">
        <div className={classes.conditions}>
          {places.map((position) => {
            // One further than the first free one is open, so that Tab from a code just typed finds it.
            if (position > draft.conditionCodes.length + 1) return <ClosedPlace key={position} />;
            const code = placeAt(draft, "conditionCodes", position);
            return (
              <CodeCell
                key={position}
                label={position < 11 ? `FL${18 + position}, condition` : `Condition ${position + 1}`}
                field={`conditionCodes[${position}]`}
                value={code}
                words={CONDITION_LABELS[code] ?? ""}
                search={searchConditions}
                form={TWO_CHARACTERS}
                onChange={(next) => dispatch({ type: "placeTyped", list: "conditionCodes", position, place: next })}
                next={`conditionCodes[${position + 1}]`}
                leave="occurrences[0].code"
              />
            );
          })}
        </div>
      </Box>
      <Box number="38" label="Mailed to" columns={32}>
        <BoxText>{payer ? [payer.name, addressText(payer.address)].filter(Boolean).join(", ") : ""}</BoxText>
      </Box>
    </>
  );
}
