import { useEffect } from "react";
import { create } from "zustand";

interface LeaveGuard {
  /** Whether something typed would be lost; null while nothing on the screen guards. */
  readonly guarded: boolean;
  /** Where the user wanted to go, until they say whether to stay. */
  readonly pending: (() => void) | null;
}

export const useLeaveGuard = create<LeaveGuard>()(() => ({ guarded: false, pending: null }));

/** Goes somewhere unless something typed would be lost; then the screen is asked first. */
export function leaveFor(go: () => void): void {
  if (useLeaveGuard.getState().guarded) useLeaveGuard.setState({ pending: go });
  else go();
}

/** Guards the screen while `unsaved`, so that no way out of it loses what was typed without a question. */
export function useGuardLeaving(unsaved: boolean): void {
  useEffect(() => {
    useLeaveGuard.setState({ guarded: unsaved });
    return () => useLeaveGuard.setState({ guarded: false });
  }, [unsaved]);
}

/** The answer to the question: stay drops the wish, leave carries it out. */
export function answerLeaving(answer: "stay" | "leave"): void {
  const { pending } = useLeaveGuard.getState();
  useLeaveGuard.setState({ pending: null, ...(answer === "leave" ? { guarded: false } : {}) });
  if (answer === "leave") pending?.();
}
