import { type KeyboardEvent, useState } from "react";
import type { InstitutionalDraft } from "../../../../shared/claims/institutional-draft.ts";
import { CodeField } from "../../../parts/fields/code-field.tsx";
import type { SearchOptions } from "../../../parts/fields/code-search.ts";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { Box } from "../form/box.tsx";
import { providerName } from "../form/provider-name.ts";
import classes from "./bill.module.css";
import { useBill } from "./bill-context.ts";
import { placeAt } from "./bill-places.ts";

type Role = InstitutionalDraft["otherProviders"][number]["role"];
const ROLES: ReadonlyArray<{ value: Role; label: string }> = [
  { value: "ZZ", label: "ZZ operated" },
  { value: "DN", label: "DN referred" },
  { value: "82", label: "82 rendered" },
];

interface ProviderFieldProps {
  label: string;
  field: string;
  providerId: string | null;
  onChange: (providerId: string | null) => void;
  onEnter?: () => void;
}

/** A person of the practice's providers by name or NPI; the NPI stands beside. */
function ProviderField({ label, field, providerId, onChange, onEnter }: ProviderFieldProps) {
  const { facts, readOnly } = useBill();
  const people = facts.providers.filter((one) => one.kind === "person" && (one.active || one.id === providerId));
  const chosen = facts.providers.find((one) => one.id === providerId);
  const search: SearchOptions = async (text, limit) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    return people
      .map((one) => ({ value: one.id, label: providerName(one), detail: one.npi ?? "" }))
      .filter((one) => words.every((word) => one.label.toLowerCase().includes(word) || one.detail.startsWith(word)))
      .slice(0, limit);
  };
  const goOn = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || event.ctrlKey || event.defaultPrevented || !onEnter) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={classes.withWords}>
      <CodeField
        aria-label={label}
        placeholder="Name or NPI"
        style={{ flex: 1 }}
        disabled={readOnly}
        value={chosen ? { value: chosen.id, label: providerName(chosen) } : null}
        search={search}
        field={field}
        listWidthPx={300}
        onKeyDown={goOn}
        onChange={(option) => onChange(option?.value ?? null)}
        {...(onEnter ? { onAccepted: onEnter } : {})}
      />
      <span className={classes.npi} data-selectable>
        {chosen?.npi ?? ""}
      </span>
    </div>
  );
}

const goToSave = () => document.querySelector<HTMLElement>("[data-save]")?.focus();

/** FL76 to 79: who attended, who operated, and two others. Enter on who attended goes to Save. */
export function ProviderBoxes() {
  const { state, dispatch } = useBill();
  const { attendingProviderId, operatingProviderId } = state.draft;
  return (
    <>
      <Box number="76" label="Attending" columns={41}>
        <ProviderField
          label="FL76, attending provider"
          field="attendingProviderId"
          providerId={attendingProviderId}
          onChange={(id) => dispatch({ type: "changed", change: { attendingProviderId: id } })}
          onEnter={goToSave}
        />
      </Box>
      <Box number="77" label="Operating" columns={41}>
        <ProviderField
          label="FL77, operating provider"
          field="operatingProviderId"
          providerId={operatingProviderId}
          onChange={(id) => dispatch({ type: "changed", change: { operatingProviderId: id } })}
        />
      </Box>
      <OtherProvider position={0} />
      <OtherProvider position={1} />
    </>
  );
}

function OtherProvider({ position }: { position: number }) {
  const { state, dispatch, readOnly } = useBill();
  const other = placeAt(state.draft, "otherProviders", position);
  // A role is kept with its provider only: chosen first, it waits here.
  const [waitingRole, setWaitingRole] = useState<Role>("ZZ");
  const role = other.providerId === null ? waitingRole : other.role;
  const number = `${78 + position}`;
  const field = `otherProviders[${position}]`;
  const place = (providerId: string | null, its: Role) =>
    dispatch({ type: "placeTyped", list: "otherProviders", position, place: { role: its, providerId } });
  return (
    <Box number={number} label="Other" columns={41} field={field}>
      <div className={classes.withWords}>
        <SelectField
          aria-label={`FL${number}, what this provider did`}
          w={104}
          style={{ flex: "none" }}
          disabled={readOnly}
          value={role}
          options={ROLES}
          onChange={(chosen) => {
            setWaitingRole(chosen);
            if (other.providerId !== null) place(other.providerId, chosen);
          }}
        />
        <ProviderField
          label={`FL${number}, other provider`}
          field={`${field}.providerId`}
          providerId={other.providerId}
          onChange={(providerId) => place(providerId, role)}
        />
      </div>
    </Box>
  );
}
