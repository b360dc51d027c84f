import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import {
  LETTER_FACTS,
  LETTER_KINDS,
  LETTER_LANGUAGES,
  type LetterKind,
  type LetterLanguage,
} from "../../../../shared/forms/letters/letter-kind.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { mustBeRight } from "./print-letter.ts";
import { readTemplateVersions } from "./stored-templates.ts";

export const letterTemplateJourneys: JourneysOf<
  "letterTemplates.list" | "letterTemplates.get" | "letterTemplates.save" | "letterTemplates.reset"
> = {
  "letterTemplates.list": ({ read }) =>
    LETTER_KINDS.flatMap((kind) =>
      LETTER_LANGUAGES.map((language) => {
        const [{ own, savedAt, userName }] = readTemplateVersions(read, kind, language);
        return { kind, language, label: LETTER_FACTS[kind].label, own, savedAt, userName };
      }),
    ),
  "letterTemplates.get": ({ read }, { kind, language }) => ({ versions: readTemplateVersions(read, kind, language) }),
  "letterTemplates.save": (context, { kind, language, text, basedOnVersion }) => {
    mustBeRight(kind, text);
    return { version: addVersion(context, { kind, language, text, basedOnVersion }) };
  },
  "letterTemplates.reset": (context, template) => ({ version: addVersion(context, { ...template, text: null }) }),
};

interface NewVersion {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  /** Null: ours as shipped. */
  readonly text: string | null;
  readonly basedOnVersion: number;
}

/** @throws Refusal `stale` when another version came in between. */
function addVersion({ write, clock, user }: CommandContext, { basedOnVersion, ...row }: NewVersion): number {
  const [{ version: newest }] = readTemplateVersions(write, row.kind, row.language);
  if (newest !== basedOnVersion) {
    throw new Refusal(
      "stale",
      "This letter was saved elsewhere since it was opened. Nothing was changed. Open it again, then change it.",
    );
  }
  const version = newest + 1;
  write.run(build.insertInto("letterTemplate").values({ ...row, version, savedAt: clock.now(), userName: user.name }));
  return version;
}
