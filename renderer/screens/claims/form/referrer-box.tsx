import { useState } from "react";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { useEditor } from "../editor/editor-context.ts";
import { Box, BoxText } from "./box.tsx";
import classes from "./paper.module.css";
import { providerName } from "./provider-name.ts";

const KINDS = [
  { value: "referringProviderId", label: "DN referring" },
  { value: "orderingProviderId", label: "DK ordering" },
  { value: "supervisingProviderId", label: "DQ supervising" },
] as const;
type Kind = (typeof KINDS)[number]["value"];

/** Boxes 17 and 17b: who referred, ordered or supervised. Paper shows the first of them; the electronic claim all. */
export function ReferrerBox() {
  const { state, dispatch, facts, readOnly } = useEditor();
  const { draft } = state;
  const filled = KINDS.find((kind) => draft[kind.value] !== null)?.value;
  const [chosen, setChosen] = useState<Kind | null>(null);
  const kind = chosen ?? filled ?? "referringProviderId";
  const id = draft[kind];
  const others = KINDS.filter((one) => one.value !== kind && draft[one.value] !== null);
  const choices = facts.providers.filter((provider) => provider.referring || provider.id === id);
  const npi = facts.providers.find((provider) => provider.id === id)?.npi ?? "";
  return (
    <>
      <Box
        number="17"
        label={others.length > 0 ? `Source (and ${others.length} more)` : "Referring or other source"}
        columns={26}
      >
        <div className={classes.pair}>
          <SelectField
            aria-label="Box 17, qualifier"
            disabled={readOnly}
            value={kind}
            options={KINDS}
            onChange={setChosen}
          />
          <SelectField
            aria-label="Box 17, provider"
            disabled={readOnly}
            value={id ?? ""}
            field={kind}
            options={[
              { value: "", label: "none" },
              ...choices.map((provider) => ({ value: provider.id, label: providerName(provider) })),
            ]}
            onChange={(next) => dispatch({ type: "changed", change: { [kind]: next || null } })}
          />
        </div>
      </Box>
      <Box number="17b" label="NPI" columns={11}>
        <BoxText>{npi}</BoxText>
      </Box>
    </>
  );
}
