import type { ComponentType, Context } from "react";
import type { AnyDraft } from "../../../../shared/claims/any-draft.ts";
import type { DraftEditing } from "../editor/draft-editing.ts";
import type { EditorOf } from "../editor/editor-context.ts";
import type { AskStart } from "../editor/use-claim-start.ts";

/** A kind of claim as it is entered: its editor, its form, and what the screen around the form says of it. */
export interface ClaimDesk<Draft extends AnyDraft, Own extends { type: string }> {
  readonly editing: DraftEditing<Draft, Own>;
  readonly ask: AskStart<Draft>;
  /** Whether something was typed that defaults must not overrule; `kept` is the draft as the last defaults left it. */
  readonly isBegun: (draft: Draft, kept: Draft) => boolean;
  readonly context: Context<EditorOf<Draft, Own> | null>;
  readonly Form: ComponentType;
  /** The paper that the form is shaped like. */
  readonly paperName: "CMS-1500" | "UB-04";
  readonly newTitle: string;
  readonly dayLabel: string;
  /** The field that Enter on the day goes to. */
  readonly afterDay: string;
  /** The keys of entry, always in sight. */
  readonly keys: readonly (readonly [keys: string, what: string])[];
}
