import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { dayOfMoment } from "./template-words.ts";

type Version = OutputOf<"letterTemplates.get">["versions"][number];

interface VersionFieldProps {
  versions: readonly Version[];
  text: string;
  onText: (text: string) => void;
}

function versionWords({ version, own, savedAt, userName }: Version): string {
  if (version === 0) return "As shipped";
  return `${own ? "Own" : "As shipped"}, ${dayOfMoment(savedAt, userName)}`;
}

/** Earlier texts of the letter: choosing one puts it into the editor, and saving makes it the newest. */
export function VersionField({ versions, text, onText }: VersionFieldProps) {
  if (versions.length < 2) return null;
  const shown = versions.find((one) => one.text === text);
  const options = versions.map((one) => ({ value: String(one.version), label: versionWords(one) }));
  return (
    <SelectField
      aria-label="Earlier texts"
      value={shown ? String(shown.version) : ""}
      options={shown ? options : [{ value: "", label: "Being changed" }, ...options]}
      onChange={(version) => {
        const chosen = versions.find((one) => String(one.version) === version);
        if (chosen) onText(chosen.text);
      }}
    />
  );
}
