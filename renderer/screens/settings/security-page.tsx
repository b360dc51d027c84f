import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { NumberField } from "../../parts/fields/number-field.tsx";
import { FormSection, Span } from "../../parts/form-section.tsx";
import { PassphraseFields } from "../../parts/passphrase-fields.tsx";
import { ScreenHead } from "../../parts/screen-head.tsx";
import { useSession } from "../../state/session.ts";
import { saySaved } from "./saved-form.tsx";
import classes from "./settings.module.css";

/** Passphrase, recovery code and the idle lock. */
export function SecurityPage() {
  return (
    <>
      <ScreenHead title="Security" />
      <div className={classes.body}>
        <PassphraseSection />
        <RecoverySection />
        <IdleLockSection />
      </div>
    </>
  );
}

function CurrentPassphrase({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  return (
    <PasswordInput
      label="Present passphrase"
      autoComplete="current-password"
      value={value}
      visibilityToggleButtonProps={{ "aria-label": "Show the present passphrase" }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function PassphraseSection() {
  const status = useSession((session) => session.status);
  const [passphrase, setPassphrase] = useState("");
  const [newPassphrase, setNewPassphrase] = useState("");
  const [confirmation, setConfirmation] = useState("");
  const [good, setGood] = useState(false);
  const change = useLedgerCommand("ledger.changePassphrase");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await change.run({ passphrase, newPassphrase }))) return;
    setPassphrase("");
    setNewPassphrase("");
    setConfirmation("");
    saySaved("The passphrase is changed.");
  };
  return (
    <FormSection title="Passphrase" note="The former one stops working at once. Nothing is encrypted anew.">
      <Span columns={7}>
        <form className={classes.stack} style={{ padding: 0 }} onSubmit={(event) => void submit(event)}>
          <CurrentPassphrase value={passphrase} onChange={setPassphrase} />
          <PassphraseFields
            label="New passphrase"
            passphrase={newPassphrase}
            onPassphrase={setNewPassphrase}
            confirmation={confirmation}
            onConfirmation={setConfirmation}
            known={[status?.practiceName ?? "", status?.userName ?? ""]}
            onGood={setGood}
          />
          {change.error && <ErrorNote error={change.error} />}
          <div className={classes.stackActs}>
            <Button type="submit" disabled={!good || passphrase === ""} loading={change.running}>
              Change the passphrase
            </Button>
          </div>
        </form>
      </Span>
    </FormSection>
  );
}

function RecoverySection() {
  const [passphrase, setPassphrase] = useState("");
  const renew = useLedgerCommand("ledger.renewRecoveryCode");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await renew.run({ passphrase });
    setPassphrase("");
    if (made) useSession.getState().recoveryCodeCame(made.recoveryCode);
  };
  return (
    <FormSection title="Recovery code" note="Where the printed one was lost or seen: a new one takes its place.">
      <Span columns={7}>
        <form className={classes.stack} style={{ padding: 0 }} onSubmit={(event) => void submit(event)}>
          <CurrentPassphrase value={passphrase} onChange={setPassphrase} />
          {renew.error && <ErrorNote error={renew.error} />}
          <div className={classes.stackActs}>
            <Button type="submit" variant="default" disabled={passphrase === ""} loading={renew.running}>
              Make a new recovery code
            </Button>
          </div>
        </form>
      </Span>
    </FormSection>
  );
}

function IdleLockSection() {
  const [minutes, setMinutes] = useState<number | null>(null);
  useEffect(() => {
    void window.billwright.preferences.read().then((kept) => setMinutes(kept.idleLockMinutes));
  }, []);
  if (minutes === null) return null;
  return (
    <FormSection title="Idle lock" note="For this computer. What is half typed waits behind the lock.">
      <Span columns={4}>
        <NumberField
          label="Minutes without a key or pointer"
          min={1}
          max={60}
          value={minutes}
          onChange={(idleLockMinutes) => {
            setMinutes(idleLockMinutes);
            void window.billwright.preferences.change({ idleLockMinutes });
          }}
        />
      </Span>
    </FormSection>
  );
}
