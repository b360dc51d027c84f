import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { InputOf } from "../../../shared/contract/contract.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { jumpToField } from "../../parts/jump-to-field.ts";
import { ProblemList } from "../../parts/problem-list.tsx";
import { ScreenHead } from "../../parts/screen-head.tsx";
import { useDraft } from "../../parts/use-draft.ts";
import { Details } from "../../state/details.tsx";
import { useNavigation } from "../../state/navigation.ts";
import { useScreenActions } from "../../state/screen-actions.ts";
import { CoverageSections } from "./coverage-sections.tsx";
import { DuplicateList } from "./duplicate-list.tsx";
import { type EditedPatient, patientProblems } from "./edited-patient.ts";
import { IdentitySections } from "./identity-sections.tsx";
import { OfficeSections } from "./office-sections.tsx";
import classes from "./patient-form.module.css";
import { listName } from "./patient-text.ts";

/** The form of a patient: identity, guarantor, coverages, office. Problems and possible duplicates stand beside it. */
export function PatientForm({ saved }: { saved: EditedPatient }) {
  const draft = useDraft(saved);
  const { value } = draft;
  const save = useLedgerCommand("patients.save");
  const { replace, back } = useNavigation.getState();
  const [asked, setAsked] = useState(saved.id !== null);
  const formRef = useRef<HTMLDivElement>(null);
  const problems = patientProblems(value);
  const errors = problems.filter((problem) => problem.severity === "error");

  useEffect(() => {
    formRef.current?.querySelector<HTMLInputElement>("input")?.focus();
  }, []);
  const run = async () => {
    setAsked(true);
    const first = errors[0];
    if (first?.field) {
      jumpToField(first.field);
      return;
    }
    const done = await save.run(value as InputOf<"patients.save">);
    if (done) replace({ screen: "patients", id: done.id });
  };
  useScreenActions({ save: { label: "Save the patient", run: () => void run() } });

  return (
    <>
      <ScreenHead
        title={saved.id === null ? "New patient" : listName(saved)}
        aside={draft.dirty ? "Not saved yet" : saved.accountNumber}
      >
        <Button variant="default" onClick={back}>
          Cancel
        </Button>
        <Button loading={save.running} rightSection={<kbd>Ctrl S</kbd>} onClick={() => void run()}>
          Save
        </Button>
      </ScreenHead>
      <div ref={formRef} className={classes.form}>
        {save.error && <ErrorNote error={save.error} />}
        <IdentitySections draft={draft} />
        <CoverageSections draft={draft} />
        <OfficeSections draft={draft} />
      </div>
      <Details title="Check" onClose={() => formRef.current?.querySelector<HTMLInputElement>("input")?.focus()}>
        <ProblemList
          problems={asked ? problems : []}
          clean={asked ? "Nothing is missing." : "Saving checks what is missing."}
        />
        <DuplicateList patient={value} />
      </Details>
    </>
  );
}
