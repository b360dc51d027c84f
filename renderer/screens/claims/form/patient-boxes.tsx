import { goTo } from "../../../state/navigation.ts";
import { useEditor } from "../editor/editor-context.ts";
import { Box, BoxText } from "./box.tsx";
import { boxTexts, INSURANCE_KINDS } from "./box-texts.ts";
import { CauseBoxes } from "./cause-boxes.tsx";
import { CoverageChoice } from "./coverage-choice.tsx";
import classes from "./paper.module.css";

/** Boxes 1 to 13: filled from patient and coverage, never typed here. */
export function PatientBoxes() {
  const { state, facts } = useEditor();
  const texts = boxTexts(state.draft, facts.patient, facts.payers);
  const { patient } = facts;
  return (
    <>
      <CoverageChoice />
      <Box number="1" label="Kind of insurance" columns={37}>
        <div className={classes.kinds}>
          {INSURANCE_KINDS.map((kind) => (
            <span key={kind} className={classes.kind} data-marked={kind === texts.insuranceKind || undefined}>
              <span className={classes.tick} aria-hidden="true">
                {kind === texts.insuranceKind ? "✕" : ""}
              </span>
              {kind}
            </span>
          ))}
        </div>
      </Box>
      <Box number="1a" label="Insured’s ID" columns={23}>
        <BoxText>{texts.box1a}</BoxText>
      </Box>
      <Box number="2" label="Patient’s name" columns={22}>
        <div className={classes.texts}>
          <BoxText>{texts.box2}</BoxText>
          {patient && (
            <button
              type="button"
              className={classes.link}
              tabIndex={-1}
              onClick={() => goTo({ screen: "patients", id: patient.id })}
            >
              open patient
            </button>
          )}
        </div>
      </Box>
      <Box number="3" label="Birth date and sex" columns={15}>
        <BoxText>{texts.box3}</BoxText>
      </Box>
      <Box number="4" label="Insured’s name" columns={23}>
        <BoxText>{texts.box4}</BoxText>
      </Box>
      <Box number="5" label="Patient’s address and phone" columns={22}>
        <div className={classes.texts}>
          <BoxText>{texts.box5}</BoxText>
          <BoxText>{texts.phone}</BoxText>
        </div>
      </Box>
      <Box number="6" label="Relationship to insured" columns={15}>
        <BoxText>{texts.box6}</BoxText>
      </Box>
      <Box number="7" label="Insured’s address" columns={23}>
        <BoxText>{texts.box7}</BoxText>
      </Box>
      <Box number="9" label="Other insured’s name" columns={22}>
        <BoxText>{texts.box9}</BoxText>
      </Box>
      <CauseBoxes />
      <Box number="11" label="Policy group, FECA" columns={12}>
        <BoxText>{texts.box11}</BoxText>
      </Box>
      <Box number="11a" label="Insured’s birth, sex" columns={11}>
        <BoxText>{texts.box11a}</BoxText>
      </Box>
      <Box number="9a" label="Other policy or group" columns={11}>
        <BoxText>{texts.box9a}</BoxText>
      </Box>
      <Box number="9d" label="Other plan" columns={11}>
        <BoxText>{texts.box9d}</BoxText>
      </Box>
      <Box number="11c" label="Plan or program" columns={15}>
        <BoxText>{texts.box11c}</BoxText>
      </Box>
      <Box number="11d" label="Another plan" columns={8}>
        <BoxText>{texts.box11d}</BoxText>
      </Box>
      <Box number="12" label="Release of information" columns={37}>
        <BoxText>{texts.box12 || (patient ? "Not on file" : "")}</BoxText>
      </Box>
      <Box number="13" label="Assignment of benefits" columns={23}>
        <BoxText>{texts.box13 || (patient ? "Not on file" : "")}</BoxText>
      </Box>
    </>
  );
}
