import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { PassphraseFields } from "../../parts/passphrase-fields.tsx";
import { useSession } from "../../state/session.ts";
import classes from "./cover-page.module.css";
import { CoverPage } from "./cover-page.tsx";

interface RecoverPageProps {
  userName: string;
  onBack: () => void;
}

/** The way in with the printed recovery code: a new passphrase is set, and a new code follows. */
export function RecoverPage({ userName, onBack }: RecoverPageProps) {
  const [recoveryCode, setRecoveryCode] = useState("");
  const [newPassphrase, setNewPassphrase] = useState("");
  const [confirmation, setConfirmation] = useState("");
  const [good, setGood] = useState(false);
  const reset = useLedgerCommand("ledger.resetPassphrase");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await reset.run({ recoveryCode, newPassphrase, ...(userName === "" ? {} : { userName }) });
    if (!done) return;
    useSession.getState().recoveryCodeCame(done.recoveryCode);
    useSession.getState().statusCame(done.status);
  };
  return (
    <CoverPage
      title="Use the recovery code"
      lead="Type the printed code; dashes and capitals do not matter. The passphrase is set anew, and a new code takes the place of this one."
    >
      <form className={classes.column} onSubmit={(event) => void submit(event)}>
        <TextField label="Recovery code" value={recoveryCode} onChange={setRecoveryCode} autoFocus />
        <PassphraseFields
          label="New passphrase"
          passphrase={newPassphrase}
          onPassphrase={setNewPassphrase}
          confirmation={confirmation}
          onConfirmation={setConfirmation}
          known={[userName]}
          onGood={setGood}
        />
        {reset.error && <ErrorNote error={reset.error} />}
        <div className={classes.acts}>
          <Button type="submit" loading={reset.running} disabled={!good || recoveryCode.trim() === ""}>
            Set the passphrase and unlock
          </Button>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        </div>
      </form>
    </CoverPage>
  );
}
