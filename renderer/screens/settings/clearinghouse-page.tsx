import type { Clearinghouse } from "../../../shared/contract/practice.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { PhoneField } from "../../parts/fields/phone-field.tsx";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { FormSection, Span } from "../../parts/form-section.tsx";
import { type Draft, useDraft } from "../../parts/use-draft.ts";
import { SavedForm, saySaved } from "./saved-form.tsx";

type Profile = Clearinghouse["profile"];
type ProfileField = Exclude<keyof Profile, "delimiters" | "contactPhone">;

interface ProfileFieldPlace {
  readonly field: ProfileField;
  readonly label: string;
  /** Segment and element, for the one who reads the clearinghouse's companion guide. */
  readonly place: string;
  readonly most: number;
  readonly columns: number;
}

const SENDER: readonly ProfileFieldPlace[] = [
  { field: "submitterName", label: "Submitter name", place: "1000A NM103", most: 60, columns: 8 },
  { field: "submitterId", label: "Submitter number", place: "1000A NM109", most: 80, columns: 4 },
  { field: "senderQualifier", label: "Sender qualifier", place: "ISA05", most: 2, columns: 4 },
  { field: "senderId", label: "Sender number", place: "ISA06", most: 15, columns: 4 },
  { field: "applicationSenderCode", label: "Application sender", place: "GS02", most: 15, columns: 4 },
  { field: "contactName", label: "Contact", place: "1000A PER02", most: 60, columns: 6 },
  { field: "contactEmail", label: "Contact e-mail", place: "1000A PER EM", most: 256, columns: 6 },
];

const RECEIVER: readonly ProfileFieldPlace[] = [
  { field: "receiverName", label: "Receiver name", place: "1000B NM103", most: 60, columns: 8 },
  { field: "receiverNameId", label: "Receiver number", place: "1000B NM109", most: 80, columns: 4 },
  { field: "receiverQualifier", label: "Receiver qualifier", place: "ISA07", most: 2, columns: 4 },
  { field: "receiverId", label: "Receiver number (envelope)", place: "ISA08", most: 15, columns: 4 },
  { field: "applicationReceiverCode", label: "Application receiver", place: "GS03", most: 15, columns: 4 },
];

/** How files are addressed to the clearinghouse. */
export function ClearinghousePage() {
  const query = useLedgerQuery("clearinghouse.get", {});
  if (query.error) return <ErrorNote error={query.error} onRetry={query.refresh} />;
  return query.value ? <ClearinghouseForm saved={query.value} /> : null;
}

function ClearinghouseForm({ saved }: { saved: Clearinghouse }) {
  const draft = useDraft(saved);
  const { value, change } = draft;
  const save = useLedgerCommand("clearinghouse.save");
  const run = async () => {
    if (!(await save.run(value))) return;
    draft.reset();
    saySaved("The clearinghouse is saved. The next batch uses it.");
  };
  return (
    <SavedForm
      title="Clearinghouse"
      aside={value.usage === "T" ? "Files say they are tests" : "Files are for production"}
      dirty={draft.dirty}
      saving={save.running}
      error={save.error}
      onSave={() => void run()}
      onReset={draft.reset}
    >
      <FormSection title="Clearinghouse" note="Its enrolment papers or companion guide state every value below.">
        <Span columns={8}>
          <TextField
            label="Name"
            maxLength={60}
            value={value.name}
            field="name"
            onChange={(name) => change({ name })}
          />
        </Span>
        <Span columns={4}>
          <SelectField
            label="Files are"
            value={value.usage}
            field="usage"
            description={value.usage === "T" ? "Nothing sent as a test is paid." : "Payers will act on them."}
            inputWrapperOrder={["label", "input", "description"]}
            options={[
              { value: "T", label: "Tests (T)" },
              { value: "P", label: "Production (P)" },
            ]}
            onChange={(usage) => change({ usage })}
          />
        </Span>
      </FormSection>
      <FormSection title="From us" note="The sender as the clearinghouse registered it.">
        <ProfileFields places={SENDER} draft={draft} />
        <Span columns={6}>
          <PhoneField
            label="Contact phone"
            value={value.profile.contactPhone}
            field="profile.contactPhone"
            onChange={(contactPhone) => change({ profile: { ...value.profile, contactPhone } })}
          />
        </Span>
      </FormSection>
      <FormSection title="To them" note="The receiver's side of the envelope.">
        <ProfileFields places={RECEIVER} draft={draft} />
      </FormSection>
    </SavedForm>
  );
}

function ProfileFields({ places, draft }: { places: readonly ProfileFieldPlace[]; draft: Draft<Clearinghouse> }) {
  const { profile } = draft.value;
  return places.map(({ field, label, place, most, columns }) => (
    <Span key={field} columns={columns}>
      <TextField
        label={`${label} · ${place}`}
        maxLength={most}
        value={profile[field] ?? ""}
        field={`profile.${field}`}
        onChange={(text) => {
          const { [field]: _former, ...rest } = profile;
          // An optional setting that is empty is left out, because the profile does not take empty text.
          const next = field === "contactEmail" && text === "" ? rest : { ...rest, [field]: text };
          draft.change({ profile: next as Profile });
        }}
      />
    </Span>
  ));
}
