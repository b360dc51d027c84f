import type { PatientMailing } from "../../../../shared/contract/statements.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { Day } from "../../../parts/day.tsx";
import { CheckField } from "../../../parts/fields/check-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { useDraft } from "../../../parts/use-draft.ts";
import { ActForm } from "./act-form.tsx";

const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "es", label: "Spanish" },
] as const;

interface PatientMailingProps {
  patientId: string;
  onClose: () => void;
}

/** How a patient's bills and letters are sent. */
export function PatientMailingAct({ patientId, onClose }: PatientMailingProps) {
  const saved = useLedgerQuery("patientMailing.get", { patientId });
  return saved.value ? <MailingForm patientId={patientId} saved={saved.value} onClose={onClose} /> : null;
}

function MailingForm({ patientId, saved, onClose }: PatientMailingProps & { saved: PatientMailing }) {
  const draft = useDraft({ ...saved, returned: saved.returnedDate !== null });
  const { language, largePrint, returned, returnedDate } = draft.value;
  const save = useLedgerCommand("patientMailing.save");
  const act = async () => {
    if (!(await save.run({ patientId, language, largePrint, returned }))) return;
    draft.reset();
    onClose();
  };
  return (
    <ActForm
      title="How bills are sent"
      actLabel="Save"
      ready={draft.dirty}
      running={save.running}
      error={save.error}
      onAct={() => void act()}
      onClose={onClose}
    >
      <SelectField
        label="Language"
        value={language}
        options={LANGUAGES}
        onChange={(chosen) => draft.change({ language: chosen })}
      />
      <CheckField label="Large print" value={largePrint} onChange={(value) => draft.change({ largePrint: value })} />
      <CheckField
        label="Mail came back from this address"
        description="Nothing is sent until another address is entered."
        value={returned}
        onChange={(value) => draft.change({ returned: value })}
      />
      {returnedDate !== null && (
        <span>
          It came back on <Day date={returnedDate} />.
        </span>
      )}
    </ActForm>
  );
}
