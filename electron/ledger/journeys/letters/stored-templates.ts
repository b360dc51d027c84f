import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { LetterKind, LetterLanguage } from "../../../../shared/forms/letters/letter-kind.ts";
import { shippedLetter } from "../../../../shared/forms/letters/shipped/shipped-letters.ts";

/** A text of a letter as it was saved once. */
export interface TemplateVersion {
  /** 0 is what we ship. */
  version: number;
  text: string;
  /** Whether the practice changed it. */
  own: boolean;
  savedAt: string | null;
  userName: string | null;
}

/** Every version of a letter's text, the one in force first; the last is ours as shipped. */
export function readTemplateVersions(
  read: ReadHandle,
  kind: LetterKind,
  language: LetterLanguage,
): [TemplateVersion, ...TemplateVersion[]] {
  const shipped = shippedLetter(kind, language);
  const rows = read.all(
    build
      .selectFrom("letterTemplate")
      .select(["version", "text", "savedAt", "userName"])
      .where("kind", "=", kind)
      .where("language", "=", language)
      .orderBy("version", "desc"),
  );
  const saved = rows.map(({ text, ...row }) => ({ ...row, text: text ?? shipped, own: text !== null }));
  const ours: TemplateVersion = { version: 0, text: shipped, own: false, savedAt: null, userName: null };
  const [newest, ...older] = [...saved, ours];
  return [newest ?? ours, ...older];
}
