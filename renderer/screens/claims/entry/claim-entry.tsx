import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type KeyboardEvent, useRef, useState } from "react";
import { type AnyDraft, type ClaimKind, kindOf } from "../../../../shared/claims/any-draft.ts";
import type { ClaimDetail } from "../../../../shared/contract/claims.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { LeaveQuestion } from "../../../parts/leave-question.tsx";
import { ScreenHead } from "../../../parts/screen-head.tsx";
import { afterFieldIsLeft } from "../../../state/keyboard.ts";
import { useGuardLeaving } from "../../../state/leave-guard.ts";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { PapersMenu } from "../../letters/papers-menu.tsx";
import type { CommonAction } from "../editor/draft-editing.ts";
import { type Entry, EntryContext } from "../editor/editor-context.ts";
import { useClaimEditor } from "../editor/use-claim-editor.ts";
import { newClaimActions } from "../new-claim.ts";
import type { ClaimDesk } from "./claim-desk.ts";
import { type ClaimFace, ClaimFaces } from "./claim-faces.tsx";
import { ClaimPaper } from "./claim-paper.tsx";
import { ClaimSide } from "./claim-side.tsx";
import classes from "./entry.module.css";
import { EntryKeys } from "./entry-keys.tsx";
import { FilingProof } from "./filing-proof.tsx";
import { focusNextField } from "./focus-next-field.ts";
import { FormerRemittance } from "./former-remittance.tsx";
import { nextProblemAction } from "./next-problem.ts";
import { useFieldAskedFor } from "./use-field-asked-for.ts";
import { VisitStrip } from "./visit-strip.tsx";

interface ClaimEntryProps<Draft extends AnyDraft, Own extends { type: string }> {
  /** The kind of claim that is entered. */
  desk: ClaimDesk<Draft, Own>;
  claimId: string | null;
  /** Patient of a new claim, where it was asked for from the patient's page. */
  patientId: string | null;
  /** The field that is gone to once the claim is open. */
  at?: string | undefined;
  onSaved: (claimId: string) => void;
  /** Begins the next new claim. */
  onNew: (kind: ClaimKind) => void;
}

const SAVED_WORDS: Readonly<Record<ClaimDetail["readiness"], string>> = {
  clean: "It is clean and may go.",
  warnings: "It may go; its warnings are worth a look.",
  errors: "It may not go yet: its errors are listed beside it.",
  held: "It is on hold.",
};

/** The claim as on paper: entered, corrected, or read once it was sent. */
export function ClaimEntry<Draft extends AnyDraft, Own extends { type: string }>(props: ClaimEntryProps<Draft, Own>) {
  const { desk, claimId, patientId, at, onSaved, onNew } = props;
  const editing = useClaimEditor(desk, claimId, patientId);
  const { editor, detail, readiness, unsaved, saving, error, save, copyVisit } = editing;
  const { state, readOnly } = editor;
  // What both forms share says the same of either draft; only the compiler cannot follow it into a type parameter.
  const entry: Entry = { ...editor, dispatch: (action) => editor.dispatch(action as CommonAction<Draft>) };
  const [face, setFace] = useState<ClaimFace>("form");
  useGuardLeaving(unsaved);
  useFieldAskedFor(readOnly || state.version === null ? undefined : at);

  const saveNow = async () => {
    const kept = await save();
    if (!kept) return false;
    notifications.show({ message: `Claim ${kept.claimNumber} is saved. ${SAVED_WORDS[kept.readiness]}` });
    return true;
  };
  const saveAndStay = async () => {
    const kept = await save();
    if (kept) {
      notifications.show({ message: `Claim ${kept.claimNumber} is saved. ${SAVED_WORDS[kept.readiness]}` });
      onSaved(kept.id);
    }
  };
  const saveAndNext = async () => {
    if (await saveNow()) onNew(kindOf(state.draft));
  };
  const latestSaveAndNext = useRef(saveAndNext);
  latestSaveAndNext.current = saveAndNext;
  const copy = async () => {
    if (state.claimId !== null || state.visitDate === null) return;
    const copied = await copyVisit();
    const message = copied
      ? `Copied from claim ${copied}.`
      : `This patient has no former claim on the ${desk.paperName} to copy.`;
    notifications.show({ message });
  };
  const begin = newClaimActions(onNew);
  useScreenActions({
    ...(readOnly ? {} : { save: { label: "Save the claim", run: () => void saveAndStay() } }),
    ...(state.claimId && face === "form"
      ? { print: { label: `See the ${desk.paperName}`, run: () => setFace("paper") } }
      : {}),
    ...begin,
    own: [...begin.own, ...(readOnly ? [] : [nextProblemAction(editor.problems)])],
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // What is pressed in a dialog of this screen comes here too, though it is drawn elsewhere.
    if (event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return;
    if (event.ctrlKey && event.key === "Enter" && !readOnly) afterFieldIsLeft(() => void latestSaveAndNext.current());
    else if (event.ctrlKey && event.key.toLowerCase() === "d") void copy();
    else if (event.key !== "Enter" || !focusNextField(event)) return;
    event.preventDefault();
  };

  return (
    <EntryContext value={entry}>
      <desk.context value={editor}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: chords of the whole screen; each has a button as well. */}
        <div className={classes.screen} onKeyDown={onKeyDown}>
          <ScreenHead
            title={state.claimNumber ? `Claim ${state.claimNumber}` : desk.newTitle}
            aside={unsaved && "Not saved yet"}
          >
            {state.claimId && face === "form" && <PapersMenu of="claim" id={state.claimId} />}
            {state.claimId && (
              <ClaimFaces
                face={face}
                onFace={setFace}
                wasSent={detail?.submission !== "unsent"}
                paperName={desk.paperName}
                hasPayerBefore={detail !== undefined && detail.draft.destination !== "primary"}
              />
            )}
            {!readOnly && (
              <>
                <Button variant="default" loading={saving} onClick={saveAndStay} rightSection={<kbd>Ctrl S</kbd>}>
                  Save
                </Button>
                <Button data-save loading={saving} onClick={saveAndNext} rightSection={<kbd>Ctrl ⏎</kbd>}>
                  Save and next
                </Button>
              </>
            )}
          </ScreenHead>
          {error && (
            <div className={classes.error}>
              <ErrorNote error={error} />
            </div>
          )}
          <VisitStrip onCopyVisit={copy} dayLabel={desk.dayLabel} afterDay={desk.afterDay} />
          <div className={classes.work}>
            <section className={classes.desk} aria-label={desk.paperName} tabIndex={readOnly ? 0 : undefined}>
              {face === "form" || !state.claimId ? (
                <desk.Form />
              ) : face === "paper" ? (
                <ClaimPaper
                  claimId={state.claimId}
                  unsaved={unsaved}
                  maySend={!readOnly && readiness !== "errors"}
                  withRemittance={detail !== undefined && detail.draft.destination !== "primary"}
                />
              ) : face === "proof" ? (
                <FilingProof claimId={state.claimId} />
              ) : (
                <FormerRemittance claimId={state.claimId} />
              )}
            </section>
            <ClaimSide detail={detail} readiness={readiness} unsaved={unsaved} />
          </div>
          {!readOnly && <EntryKeys keys={desk.keys} />}
          <LeaveQuestion title="This claim has unsaved changes" onSave={saveNow} />
        </div>
      </desk.context>
    </EntryContext>
  );
}
