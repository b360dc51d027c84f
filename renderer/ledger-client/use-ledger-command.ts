import { useCallback, useRef, useState } from "react";
import type { CommandName, ContractName, InputOf, OutputOf, SystemName } from "../../shared/contract/contract.ts";
import { asLedgerError, callLedger, type LedgerError, newRequestId } from "./call-ledger.ts";
import { signalChange } from "./change-signal.ts";
import { followJob } from "./running-jobs.ts";

interface LedgerCommand<Name extends ContractName> {
  /**
   * Runs the command. @returns its answer, or undefined when it failed; then {@link error} says why. The same input
   * sent again after a failure carries the same request id, so an answer lost on the way is not done twice.
   */
  readonly run: (input: InputOf<Name>) => Promise<OutputOf<Name> | undefined>;
  readonly running: boolean;
  readonly error: LedgerError | undefined;
  readonly clearError: () => void;
}

/** Answers after which it is unknown whether the work was done; only then is the request id kept for the next try. */
const UNCERTAIN: readonly string[] = ["timed-out", "crashed"];

/** A command of the ledger, with its state for a button and its error for a note. */
export function useLedgerCommand<Name extends CommandName | SystemName>(name: Name): LedgerCommand<Name> {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<LedgerError | undefined>();
  const uncertain = useRef<{ input: string; requestId: string } | null>(null);

  const run = useCallback(
    async (input: InputOf<Name>) => {
      const inputText = JSON.stringify(input);
      const requestId = uncertain.current?.input === inputText ? uncertain.current.requestId : newRequestId();
      setRunning(true);
      setError(undefined);
      const stopFollowing = followJob(requestId);
      try {
        const value = await callLedger(name, input, requestId);
        uncertain.current = null;
        signalChange();
        return value;
      } catch (problem) {
        const failure = asLedgerError(problem);
        uncertain.current = UNCERTAIN.includes(failure.code) ? { input: inputText, requestId } : null;
        setError(failure);
        return undefined;
      } finally {
        stopFollowing();
        setRunning(false);
      }
    },
    [name],
  );
  return { run, running, error, clearError: useCallback(() => setError(undefined), []) };
}
