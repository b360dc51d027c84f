import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import { colorProblem } from "../../../shared/forms/practice-look/accent-contrast.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { FormSection, Span } from "../../parts/form-section.tsx";
import { PdfPreview } from "../../parts/pdf-preview/pdf-preview.tsx";
import { useDraft } from "../../parts/use-draft.ts";
import classes from "../letters/letters.module.css";
import { SavedForm, saySaved } from "./saved-form.tsx";

type Look = OutputOf<"practiceLook.get">;

/** The logo and the colour of statements, receipts and letters. */
export function LetterheadPage() {
  const query = useLedgerQuery("practiceLook.get", {});
  if (query.error) return <ErrorNote error={query.error} onRetry={query.refresh} />;
  return query.value ? <LookForm look={query.value} /> : null;
}

function LookForm({ look }: { look: Look }) {
  const draft = useDraft({ accentColor: look.accentColor });
  const { accentColor } = draft.value;
  const save = useLedgerCommand("practiceLook.save");
  const problem = colorProblem(accentColor);
  const specimen = useLedgerQuery("practiceLook.preview", problem === undefined ? { accentColor } : null);
  const [shown, setShown] = useState(specimen.value);
  if (specimen.value && specimen.value !== shown) setShown(specimen.value);
  const run = async () => {
    if (problem !== undefined || !(await save.run({ accentColor }))) return;
    draft.reset();
    saySaved("The colour is saved.");
  };
  const setColor = (typed: string) => draft.change({ accentColor: typed.toLowerCase() });
  return (
    <SavedForm
      title="Letterhead"
      aside="On statements, receipts and letters"
      dirty={draft.dirty}
      saving={save.running}
      error={save.error}
      onSave={() => void run()}
      onReset={draft.reset}
    >
      <Logo look={look} />
      <FormSection title="Colour" note="Of the name and of headings. Dark enough to be read on paper.">
        <Span columns={12}>
          <div className={classes.color}>
            <TextField
              label="Colour"
              maxLength={7}
              value={accentColor}
              field="accentColor"
              error={problem}
              onChange={setColor}
            />
            <input
              type="color"
              aria-label="Choose the colour"
              value={/^#[0-9a-f]{6}$/.test(accentColor) ? accentColor : look.accentColor}
              onChange={(event) => setColor(event.currentTarget.value)}
            />
          </div>
        </Span>
      </FormSection>
      {shown && (
        <div style={{ display: "flex", height: 620, border: "1px solid var(--bw-rule)" }}>
          <PdfPreview title={shown.title} pdfBase64={shown.pdfBase64} startZoom={0.75} />
        </div>
      )}
    </SavedForm>
  );
}

function Logo({ look: { logo } }: { look: Look }) {
  const saveLogo = useLedgerCommand("practiceLook.saveLogo");
  const removeLogo = useLedgerCommand("practiceLook.removeLogo");
  const choose = async () => {
    const file = await window.billwright.pickFile("open-logo");
    if (file && (await saveLogo.run({ file: file.token }))) saySaved("The logo is saved.");
  };
  const error = saveLogo.error ?? removeLogo.error;
  return (
    <FormSection title="Logo" note="PNG or JPEG, up to 1 MB. It stands above the name, 30 points high.">
      <Span columns={12}>
        <div className={classes.logoActs}>
          {logo && <img className={classes.logo} alt="The logo" src={`data:${logo.mime};base64,${logo.base64}`} />}
          <Button variant="default" loading={saveLogo.running} onClick={() => void choose()}>
            {logo ? "Choose another" : "Choose a logo"}
          </Button>
          {logo && (
            <Button variant="default" loading={removeLogo.running} onClick={() => void removeLogo.run({})}>
              Remove
            </Button>
          )}
        </div>
        {error && <ErrorNote error={error} />}
      </Span>
    </FormSection>
  );
}
