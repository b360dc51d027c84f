import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { checkTemplate } from "../../../../shared/forms/letters/check-template.ts";
import { LETTER_FACTS, type LetterKind, type LetterLanguage } from "../../../../shared/forms/letters/letter-kind.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { LeaveQuestion } from "../../../parts/leave-question.tsx";
import { ScreenHead } from "../../../parts/screen-head.tsx";
import { useGuardLeaving } from "../../../state/leave-guard.ts";
import { goTo } from "../../../state/navigation.ts";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { LetterEditor } from "../../letters/letter-editor.tsx";
import { LANGUAGE_WORDS } from "../../letters/letter-words.ts";
import classes from "../../letters/letters.module.css";
import { saySaved } from "../saved-form.tsx";
import { TemplatePreview } from "./template-preview.tsx";
import { VersionField } from "./version-field.tsx";

type Versions = OutputOf<"letterTemplates.get">["versions"];

interface Template {
  kind: LetterKind;
  language: LetterLanguage;
}

/** One letter's text: edited at the left, with real data at the right. */
export function TemplatePage(template: Template) {
  const query = useLedgerQuery("letterTemplates.get", template);
  if (query.error) return <ErrorNote error={query.error} onRetry={query.refresh} />;
  return query.value ? <TemplateDesk {...template} versions={query.value.versions} /> : null;
}

function TemplateDesk({ kind, language, versions }: Template & { versions: Versions }) {
  const [newest] = versions;
  const [typed, setTyped] = useState<string | null>(null);
  const saved = newest?.text ?? "";
  const text = typed ?? saved;
  const problems = checkTemplate(kind, text);
  const dirty = text !== saved;
  const basedOnVersion = newest?.version ?? 0;
  useGuardLeaving(dirty);
  const save = useLedgerCommand("letterTemplates.save");
  const reset = useLedgerCommand("letterTemplates.reset");
  const saveNow = async () => {
    if (!dirty || problems.length > 0) return false;
    const kept = await save.run({ kind, language, text, basedOnVersion });
    if (!kept) return false;
    setTyped(null);
    saySaved("The letter is saved. New letters begin with it.");
    return true;
  };
  const resetNow = async () => {
    if (!(await reset.run({ kind, language, basedOnVersion }))) return;
    setTyped(null);
    saySaved("The text that Billwright ships stands again. Yours is among the earlier ones.");
  };
  useScreenActions({ save: { label: "Save the letter", run: () => void saveNow() } });
  const error = save.error ?? reset.error;
  return (
    <>
      <ScreenHead
        title={`${LETTER_FACTS[kind].label}, ${LANGUAGE_WORDS[language]}`}
        aside={dirty ? "Not saved yet" : newest?.own ? "Own text" : "As shipped"}
      >
        <Button variant="default" onClick={() => goTo({ screen: "settings", view: "letters" })}>
          All letters
        </Button>
        <VersionField versions={versions} text={text} onText={setTyped} />
        <Button variant="default" disabled={!newest?.own} loading={reset.running} onClick={() => void resetNow()}>
          Shipped text again
        </Button>
        <Button
          disabled={!dirty || problems.length > 0}
          loading={save.running}
          rightSection={<kbd>Ctrl S</kbd>}
          onClick={() => void saveNow()}
        >
          Save
        </Button>
      </ScreenHead>
      {error && <ErrorNote error={error} />}
      <div className={classes.split}>
        <div className={classes.side}>
          <LetterEditor kind={kind} text={text} onText={setTyped} problems={problems} />
        </div>
        <TemplatePreview kind={kind} language={language} text={problems.length > 0 ? null : text} />
      </div>
      <LeaveQuestion title="This letter has unsaved changes" onSave={saveNow} />
    </>
  );
}
