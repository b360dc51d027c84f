import { SCREENS } from "../routes.ts";
import { useDetailsPanel } from "./details.tsx";
import { dropKey, keepKey } from "./kept-key.ts";
import { goTo, useNavigation } from "./navigation.ts";
import { useOverlays } from "./overlays.ts";
import { type ActionName, findAction, ownActions } from "./screen-actions.ts";
import { useSession } from "./session.ts";

/** What of a key press decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key press asks the window for; undefined leaves it to whatever has the focus. */
export type KeyIntent =
  | { readonly kind: "screen"; readonly index: number }
  | { readonly kind: "overlay"; readonly overlay: "palette" | "keys" | "guide" }
  | { readonly kind: "action"; readonly name: ActionName }
  | { readonly kind: "function-key"; readonly key: string }
  | { readonly kind: "back" | "forward" | "close-details" };

const CTRL_ACTIONS: Readonly<Record<string, ActionName>> = { n: "new", s: "save", p: "print", z: "undo", f: "find" };

/** Reads a key press. While text is typed, `?` is a letter and Ctrl+Z undoes typing. */
export function readKey(press: KeyPress, typingText: boolean): KeyIntent | undefined {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.altKey && !press.ctrlKey) {
    if (/^[1-9]$/.test(key)) return { kind: "screen", index: Number(key) - 1 };
    if (key === "ArrowLeft") return { kind: "back" };
    if (key === "ArrowRight") return { kind: "forward" };
    return undefined;
  }
  if (press.ctrlKey && !press.altKey && !press.shiftKey) {
    if (key === "k") return { kind: "overlay", overlay: "palette" };
    if (key === "z" && typingText) return undefined;
    const name = CTRL_ACTIONS[key];
    return name && { kind: "action", name };
  }
  if (press.ctrlKey && press.shiftKey && !press.altKey && key === "n") {
    return { kind: "function-key", key: "Ctrl+Shift+N" };
  }
  if (press.ctrlKey || press.altKey) return undefined;
  if (key === "F1") return { kind: "overlay", overlay: "guide" };
  if (/^F([3-9]|1[0-2])$/.test(key)) return { kind: "function-key", key };
  if (key === "?" && !typingText) return { kind: "overlay", overlay: "keys" };
  if (key === "Escape") return { kind: "close-details" };
  return undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, [contenteditable]");
}

/**
 * Runs a save that was asked for by a key inside a field: the field takes in what was typed when it is left, and the
 * screen has to be drawn with it before it saves. The focus stays where it was.
 */
export function afterFieldIsLeft(save: () => void): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement) {
    field.blur();
    field.focus({ preventScroll: true });
  }
  setTimeout(save);
}

/** Carries out an intent. @returns whether anything was done. */
export function obey(intent: KeyIntent): boolean {
  switch (intent.kind) {
    case "screen": {
      const screen = SCREENS[intent.index];
      if (screen) goTo({ screen });
      return screen !== undefined;
    }
    case "overlay":
      useOverlays.getState().show(intent.overlay);
      return true;
    case "action": {
      const action = findAction(intent.name);
      if (action && intent.name === "save") afterFieldIsLeft(() => findAction("save")?.run());
      else action?.run();
      return action !== undefined;
    }
    case "function-key": {
      const action = ownActions().find((one) => one.keys === intent.key);
      action?.run();
      return action !== undefined;
    }
    case "back":
      useNavigation.getState().back();
      return true;
    case "forward":
      useNavigation.getState().forward();
      return true;
    case "close-details": {
      const { onClose } = useDetailsPanel.getState();
      onClose?.();
      return onClose !== null;
    }
  }
}

/** Whether a key may wait for a screen that is not drawn yet. Saving and undoing mean what is on the screen now. */
function mayWait(intent: KeyIntent): boolean {
  return intent.kind === "function-key" || (intent.kind === "action" && !["save", "undo"].includes(intent.name));
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/** Listens for the window's keys. @returns a function that stops listening. */
export function listenForKeys(): () => void {
  // A dialog that Esc closes is gone before this listener's turn; without this Esc would close what lies behind it too.
  let dialogHadKey = false;
  const noteDialog = () => {
    dialogHadKey = isDialogOpen();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    dropKey();
    // Behind the lock screen the frame waits, deaf.
    if (useSession.getState().status?.state !== "open") return;
    if (event.defaultPrevented || useOverlays.getState().open !== null) return;
    const intent = readKey(event, isTyping(event.target));
    if (!intent) return;
    // A dialog owns the keyboard until it is answered, and the key that answered it.
    if (dialogHadKey || isDialogOpen()) return;
    const obeyed = obey(intent);
    if (!obeyed && mayWait(intent)) keepKey(() => !isDialogOpen() && obey(intent));
    if (obeyed || intent.kind === "action") event.preventDefault();
  };
  window.addEventListener("keydown", noteDialog, true);
  window.addEventListener("keydown", onKeyDown);
  window.addEventListener("pointerdown", dropKey, true);
  return () => {
    window.removeEventListener("keydown", noteDialog, true);
    window.removeEventListener("keydown", onKeyDown);
    window.removeEventListener("pointerdown", dropKey, true);
  };
}
