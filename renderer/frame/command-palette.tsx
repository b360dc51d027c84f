import { Modal, TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { callLedger } from "../ledger-client/call-ledger.ts";
import { useOverlays } from "../state/overlays.ts";
import classes from "./command-palette.module.css";
import { entryOfHit, localEntries, type PaletteEntry } from "./palette-entries.ts";

const PAUSE_MS = 90;
const LIST_ID = "palette-entries";

/** What the ledger finds for the text, after a short pause in typing. */
function useFound(typed: string): { entries: readonly PaletteEntry[]; failure: string | null } {
  const [found, setFound] = useState<{ entries: readonly PaletteEntry[]; failure: string | null }>({
    entries: [],
    failure: null,
  });
  useEffect(() => {
    let dropped = false;
    const text = typed.trim();
    const timer = setTimeout(() => {
      if (text.length < 2) return setFound({ entries: [], failure: null });
      callLedger("search.everything", { text, limit: 12 }).then(
        (hits) => !dropped && setFound({ entries: hits.map(entryOfHit), failure: null }),
        (problem: Error) => !dropped && setFound({ entries: [], failure: problem.message }),
      );
    }, PAUSE_MS);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [typed]);
  return found;
}

function PaletteBody({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState(0);
  const inputRef = useRef<HTMLInputElement>(null);
  // The dialog's own focus comes a moment later, and what a practised hand types in that moment would be lost.
  useLayoutEffect(() => inputRef.current?.focus(), []);
  const found = useFound(typed);
  const entries = [...found.entries, ...localEntries(typed)];
  const current = Math.min(marked, entries.length - 1);
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setMarked((current + 1) % Math.max(1, entries.length));
    else if (event.key === "ArrowUp") setMarked((current - 1 + entries.length) % Math.max(1, entries.length));
    else if (event.key === "Enter") choose(entries[current]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        ref={inputRef}
        data-autofocus
        role="combobox"
        aria-label="Find or do"
        aria-expanded={entries.length > 0}
        aria-controls={entries.length > 0 ? LIST_ID : undefined}
        aria-activedescendant={entries.length > 0 ? `${LIST_ID}-${current}` : undefined}
        placeholder="Patient, claim number, member number, payer, screen or action"
        value={typed}
        variant="unstyled"
        classNames={{ input: classes.input }}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
      />
      {entries.length === 0 && (
        <p className={classes.none} role="status">
          {found.failure ?? "Nothing found. Type part of a name or any number on a claim."}
        </p>
      )}
      {entries.length > 0 && (
        <div id={LIST_ID} role="listbox" aria-label="Entries" className={classes.list}>
          {entries.map((entry, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the input holds the focus and names the marked entry.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input takes the keys.
            <div
              key={entry.key}
              id={`${LIST_ID}-${index}`}
              role="option"
              aria-selected={index === current}
              className={classes.entry}
              ref={(element) => {
                if (index === current) element?.scrollIntoView({ block: "nearest" });
              }}
              onClick={() => choose(entry)}
            >
              <span className={classes.title}>{entry.title}</span>
              <span className={classes.detail}>{entry.detail || entry.group}</span>
              {entry.keys && <kbd>{entry.keys}</kbd>}
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** Ctrl+K: finds patients, claims by any number on them, payers, screens and the acts of the drawn screen. */
export function CommandPalette() {
  const open = useOverlays((overlays) => overlays.open === "palette");
  const hide = useOverlays((overlays) => overlays.hide);
  return (
    <Modal
      opened={open}
      onClose={hide}
      withCloseButton={false}
      padding={0}
      size={600}
      yOffset="12vh"
      centered={false}
      attributes={{ content: { "aria-label": "Find or do" } }}
    >
      <PaletteBody onClose={hide} />
    </Modal>
  );
}
