import { Button } from "@mantine/core";
import { ErrorNote } from "../../parts/error-note.tsx";
import { sayMade } from "../statements/print-run.tsx";
import { makeOne, useStatementRun } from "../statements/statement-run-state.ts";

/** Makes the statement that is shown, whatever the days since the last one: the patient asked for it. */
export function MakeStatement({ patientId, onMade }: { patientId: string; onMade: () => void }) {
  const { job, error } = useStatementRun();
  const make = async () => {
    const made = await makeOne(patientId);
    if (!made) return;
    sayMade(made);
    onMade();
  };
  return (
    <>
      {error && <ErrorNote error={error} />}
      <Button loading={job !== null} onClick={() => void make()}>
        Make and print
      </Button>
    </>
  );
}
