import { useState } from "react";

/** A thing that is being edited beside the thing as saved. */
export interface Draft<Value> {
  readonly value: Value;
  /** Changes some of it. */
  readonly change: (changes: Partial<Value>) => void;
  /** Differs from what was saved. */
  readonly dirty: boolean;
  /** Back to what was saved. */
  readonly reset: () => void;
}

/** Edits a copy of something plain; when what is saved changes, an untouched copy follows it. */
export function useDraft<Value extends object>(saved: Value): Draft<Value> {
  const [edited, setEdited] = useState<Value | null>(null);
  const value = edited ?? saved;
  return {
    value,
    change: (changes) => setEdited((now) => ({ ...(now ?? saved), ...changes })),
    dirty: edited !== null && JSON.stringify(edited) !== JSON.stringify(saved),
    reset: () => setEdited(null),
  };
}
