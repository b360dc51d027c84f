import { useEffect, useRef } from "react";
import { create } from "zustand";
import { tryKeptKey } from "./kept-key.ts";

/** The acts that have the same key on every screen. */
export const ACTION_NAMES = ["new", "save", "print", "undo", "find"] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

export interface ScreenAction {
  /** As on a button: "New patient". */
  readonly label: string;
  readonly run: () => void;
}

/** An act of one screen alone: the palette offers it, and a function key or chord runs it where it has one. */
export interface OwnAction extends ScreenAction {
  /** `F7`, `Ctrl+Shift+N`. */
  readonly keys?: string;
}

export type ScreenActions = Partial<Record<ActionName, ScreenAction>> & { readonly own?: readonly OwnAction[] };

export const ACTION_KEYS: Readonly<Record<ActionName, string>> = {
  new: "Ctrl+N",
  save: "Ctrl+S",
  print: "Ctrl+P",
  undo: "Ctrl+Z",
  find: "Ctrl+F",
};

interface Registry {
  /** The topmost is in force: a details panel's actions cover its screen's. */
  readonly layers: ReadonlyArray<{ readonly id: number; readonly actions: { readonly current: ScreenActions } }>;
}

export const useActionRegistry = create<Registry>()(() => ({ layers: [] }));

let lastLayer = 0;

/** Gives the shared keys (and the palette) this screen's acts for as long as it is drawn. */
export function useScreenActions(actions: ScreenActions): void {
  const current = useRef(actions);
  current.current = actions;
  // After every drawing: an act may come with its data only.
  useEffect(tryKeptKey);
  useEffect(() => {
    lastLayer += 1;
    const layer = { id: lastLayer, actions: current };
    useActionRegistry.setState((now) => ({ layers: [...now.layers, layer] }));
    return () => useActionRegistry.setState((now) => ({ layers: now.layers.filter((one) => one.id !== layer.id) }));
  }, []);
}

/** The drawn screen's own acts, the topmost layer's first. */
export function ownActions(): OwnAction[] {
  const { layers } = useActionRegistry.getState();
  return [...layers].reverse().flatMap((layer) => layer.actions.current.own ?? []);
}

/** The act in force under a name, the topmost layer's first. */
export function findAction(name: ActionName): ScreenAction | undefined {
  const { layers } = useActionRegistry.getState();
  for (const layer of [...layers].reverse()) {
    const action = layer.actions.current[name];
    if (action) return action;
  }
  return undefined;
}
