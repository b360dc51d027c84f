import { Box } from "./box.tsx";
import classes from "./diagnoses.module.css";
import { DiagnosisField } from "./diagnosis-field.tsx";
import { OfferedDiagnoses } from "./offered-diagnoses.tsx";

const POSITIONS = Array.from({ length: 12 }, (_unused, position) => position);

/** Box 21: twelve diagnoses A to L, in rows of four as on paper, with those of the last visits on offer. */
export function DiagnosisBoxes() {
  return (
    <Box number="21" label="Diagnoses (ICD-10-CM, ind. 0)" columns={37} rows={3} field="diagnoses">
      <OfferedDiagnoses />
      <div className={classes.grid}>
        {POSITIONS.map((position) => (
          <DiagnosisField key={position} position={position} />
        ))}
      </div>
    </Box>
  );
}
