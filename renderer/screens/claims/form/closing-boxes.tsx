import { formatMoney } from "../../../../shared/money/money-text.ts";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { useEditor } from "../editor/editor-context.ts";
import { Box, BoxText } from "./box.tsx";
import { addressText, phoneText } from "./box-texts.ts";
import classes from "./paper.module.css";
import { providerName } from "./provider-name.ts";

/** Boxes 25 to 33: who bills, for how much, who treated and where. */
export function ClosingBoxes() {
  const { state, dispatch, facts, totalCents, patientPaidCents, readOnly } = useEditor();
  const { draft } = state;
  const { practice } = facts;
  const facility = facts.facilities.find((one) => one.id === draft.facilityId);
  return (
    <>
      <Box number="25" label={`Tax ID (${practice?.taxIdKind ?? "EIN"})`} columns={12}>
        <BoxText>{practice?.taxId ?? ""}</BoxText>
      </Box>
      <Box number="26" label="Account no." columns={13}>
        <BoxText>{state.claimNumber ?? "given when saved"}</BoxText>
      </Box>
      <Box number="27" label="Accept assignment" columns={12}>
        <SelectField
          aria-label="Box 27, accept assignment"
          disabled={readOnly}
          value={draft.acceptAssignment}
          field="acceptAssignment"
          options={[
            { value: "A", label: "Yes" },
            { value: "B", label: "Lab only" },
            { value: "C", label: "No" },
          ]}
          onChange={(acceptAssignment) => dispatch({ type: "changed", change: { acceptAssignment } })}
        />
      </Box>
      <Box number="28" label="Total charge" columns={12}>
        <div className={classes.total}>{formatMoney(totalCents)}</div>
      </Box>
      <Box number="29" label="Amount paid" columns={11}>
        <div className={classes.amount}>{patientPaidCents === null ? "–" : formatMoney(patientPaidCents)}</div>
      </Box>
      <Box number="31" label="Rendering provider" columns={18}>
        <SelectField
          aria-label="Box 31, rendering provider"
          disabled={readOnly}
          value={draft.renderingProviderId ?? ""}
          field="renderingProviderId"
          options={[
            { value: "", label: "none" },
            ...facts.providers
              .filter((provider) => provider.rendering || provider.id === draft.renderingProviderId)
              .map((provider) => ({ value: provider.id, label: providerName(provider) })),
          ]}
          onChange={(id) => dispatch({ type: "changed", change: { renderingProviderId: id || null } })}
        />
        <div className={classes.small}>
          {draft.providerSignatureOnFile ? "Signature on file" : "Signature not on file"}
        </div>
      </Box>
      <Box number="32" label="Where services were given" columns={19}>
        <SelectField
          aria-label="Box 32, facility"
          disabled={readOnly}
          value={draft.facilityId ?? ""}
          field="facilityId"
          options={[
            { value: "", label: "as billing provider" },
            ...facts.facilities.map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={(id) => {
            const place = facts.facilities.find((one) => one.id === id)?.placeOfService;
            dispatch({
              type: "changed",
              change: { facilityId: id || null, ...(place ? { placeOfService: place } : {}) },
            });
          }}
        />
        <div className={classes.small} title={addressText(facility?.address)}>
          {facility ? addressText(facility.address) : ""}
          {facility?.npi ? ` · NPI ${facility.npi}` : ""}
        </div>
      </Box>
      <Box number="33" label="Billing provider" columns={23}>
        <BoxText>{practice?.name ?? ""}</BoxText>
        <div className={classes.small} title={addressText(practice?.address)}>
          {addressText(practice?.address)}
        </div>
        <div className={classes.small}>{practice ? `${phoneText(practice.phone)} · NPI ${practice.npi}` : ""}</div>
      </Box>
    </>
  );
}
