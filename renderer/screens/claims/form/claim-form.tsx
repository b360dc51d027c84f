import { ClosingBoxes } from "./closing-boxes.tsx";
import { DiagnosisBoxes } from "./diagnosis-boxes.tsx";
import { LineGrid } from "./line-grid.tsx";
import classes from "./paper.module.css";
import { PatientBoxes } from "./patient-boxes.tsx";
import { ReferenceBoxes } from "./reference-boxes.tsx";
import { VisitBoxes } from "./visit-boxes.tsx";

/** The CMS-1500 (02/12) on the screen: its boxes by number, in paper order, without those that always print blank. */
export function ClaimForm() {
  return (
    <div className={classes.paper}>
      <PatientBoxes />
      <VisitBoxes />
      <DiagnosisBoxes />
      <ReferenceBoxes />
      <LineGrid />
      <ClosingBoxes />
    </div>
  );
}
