import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { PassphraseFields } from "../../parts/passphrase-fields.tsx";
import { useSession } from "../../state/session.ts";
import classes from "./cover-page.module.css";
import { CoverPage } from "./cover-page.tsx";
import { proposedTimeZone, TIME_ZONES, type TimeZone } from "./time-zones.ts";

/** A file name that any system takes, from the practice's name. */
function suggestedFileName(practiceName: string): string {
  const bare = practiceName.trim().replace(/[^A-Za-z0-9 -]/g, "");
  return `${bare === "" ? "Practice" : bare}.billwright`;
}

/** Creates a ledger: practice, zone, user, passphrase; then the system asks where the file shall be. */
export function CreateLedgerPage({ onBack }: { onBack: () => void }) {
  const [practiceName, setPracticeName] = useState("");
  const [timeZone, setTimeZone] = useState<TimeZone>(proposedTimeZone);
  const [userName, setUserName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [confirmation, setConfirmation] = useState("");
  const [good, setGood] = useState(false);
  const create = useLedgerCommand("ledger.create");
  const ready = good && practiceName.trim() !== "" && userName.trim() !== "";

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const file = await window.billwright.pickFile("new-ledger", suggestedFileName(practiceName));
    if (!file) return;
    const made = await create.run({ file: file.token, practiceName, timeZone, userName, passphrase, sample: false });
    if (!made) return;
    useSession.getState().recoveryCodeCame(made.recoveryCode);
    useSession.getState().statusCame(made.status);
  };

  return (
    <CoverPage title="Create a ledger">
      <form className={classes.column} onSubmit={(event) => void submit(event)}>
        <TextField
          label="Practice"
          description="As it stands on claims and statements; it can be changed later."
          value={practiceName}
          onChange={setPracticeName}
          maxLength={60}
          autoFocus
        />
        <div className={classes.half}>
          <SelectField label="Time zone" value={timeZone} onChange={setTimeZone} options={TIME_ZONES} />
          <TextField label="Your name" value={userName} onChange={setUserName} maxLength={60} />
        </div>
        <PassphraseFields
          passphrase={passphrase}
          onPassphrase={setPassphrase}
          confirmation={confirmation}
          onConfirmation={setConfirmation}
          known={[practiceName, userName]}
          onGood={setGood}
        />
        {create.error && <ErrorNote error={create.error} />}
        <div className={classes.acts}>
          <Button type="submit" disabled={!ready} loading={create.running}>
            Choose the place and create
          </Button>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        </div>
      </form>
    </CoverPage>
  );
}
