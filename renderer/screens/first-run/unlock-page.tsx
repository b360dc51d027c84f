import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { LedgerStatus } from "../../../shared/contract/ledger-file.ts";
import { RecoverPage, WelcomePage } from "../../late-pages.tsx";
import { askAhead, asLedgerError, type LedgerError } from "../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { useSession } from "../../state/session.ts";
import classes from "./cover-page.module.css";
import { CoverPage } from "./cover-page.tsx";
import { pickLedger } from "./ledger-choice.ts";

/** Asks for the passphrase of the chosen ledger; also the lock screen. */
export function UnlockPage({ status }: { status: LedgerStatus }) {
  const [face, setFace] = useState<"unlock" | "recover" | "welcome">("unlock");
  const [passphrase, setPassphrase] = useState("");
  const [userName, setUserName] = useState(status.userNames[0] ?? "");
  const [pickError, setPickError] = useState<LedgerError | null>(null);
  const unlock = useLedgerCommand("ledger.unlock");
  const lockNote = useSession((session) => session.lockNote);

  if (face === "recover") return <RecoverPage userName={userName} onBack={() => setFace("unlock")} />;
  if (face === "welcome") return <WelcomePage />;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const opening = unlock.run({ passphrase, ...(userName === "" ? {} : { userName }) });
    // Nothing of this ledger is drawn yet: the home screen follows, and its answer comes right behind the key.
    if (status.today === null) askAhead("today.get", {});
    const opened = await opening;
    setPassphrase("");
    if (opened) useSession.getState().statusCame(opened);
  };
  const openAnother = () => {
    setPickError(null);
    pickLedger().catch((problem) => setPickError(asLedgerError(problem)));
  };
  const error = unlock.error ?? pickError;
  return (
    <CoverPage
      title={status.fileName ?? "Ledger"}
      lead={lockNote ?? "Locked. What is inside can be read only with the passphrase."}
    >
      <form className={classes.column} onSubmit={(event) => void submit(event)}>
        {status.userNames.length > 1 && (
          <SelectField
            label="Who works"
            value={userName}
            onChange={setUserName}
            options={status.userNames.map((name) => ({ value: name, label: name }))}
          />
        )}
        <PasswordInput
          label={status.userNames.length === 1 ? `Passphrase of ${userName}` : "Passphrase"}
          autoComplete="current-password"
          value={passphrase}
          visibilityToggleButtonProps={{ "aria-label": "Show the passphrase" }}
          autoFocus
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {error && <ErrorNote error={error} />}
        <div className={classes.acts}>
          <Button type="submit" disabled={passphrase === "" || unlock.running}>
            {unlock.running ? "Unlocking…" : "Unlock"}
          </Button>
          <Button variant="subtle" onClick={() => setFace("recover")}>
            Use the recovery code
          </Button>
        </div>
        <div className={classes.links}>
          <Button variant="subtle" onClick={openAnother}>
            Open another ledger
          </Button>
          <Button variant="subtle" onClick={() => setFace("welcome")}>
            Create one, or try the sample
          </Button>
        </div>
      </form>
    </CoverPage>
  );
}
