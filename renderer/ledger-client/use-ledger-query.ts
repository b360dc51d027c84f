import { useCallback, useEffect, useRef, useState } from "react";
import type { InputOf, OutputOf, QueryName, SystemName } from "../../shared/contract/contract.ts";
import { asLedgerError, callLedger, type LedgerError } from "./call-ledger.ts";
import { listenForChanges } from "./change-signal.ts";

/** What a drawn query knows. The former value stays while a new one is asked for, so that nothing flickers. */
export interface LedgerQuery<Value> {
  readonly value: Value | undefined;
  readonly error: LedgerError | undefined;
  /** Nothing to show yet. */
  readonly loading: boolean;
  /** The value answers the former question; the answer to this one has not come yet. */
  readonly stale: boolean;
  readonly refresh: () => void;
}

/**
 * Asks the ledger for as long as the component is drawn: again when the input changes, and after every command that
 * may concern it. With a null input nothing is asked.
 */
export function useLedgerQuery<Name extends QueryName | SystemName>(
  name: Name,
  input: InputOf<Name> | null,
): LedgerQuery<OutputOf<Name>> {
  const key = input === null ? null : JSON.stringify(input);
  const [state, setState] = useState<{ key: string | null; value?: OutputOf<Name>; error?: LedgerError }>({
    key: null,
  });
  const [turn, setTurn] = useState(0);
  const latestInput = useRef(input);
  latestInput.current = input;
  const refresh = useCallback(() => setTurn((now) => now + 1), []);

  useEffect(() => listenForChanges(name, refresh), [name, refresh]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn asks the same question again after a change.
  useEffect(() => {
    const asked = latestInput.current;
    if (key === null || asked === null) return;
    let dropped = false;
    callLedger(name, asked).then(
      (value) => !dropped && setState({ key, value }),
      (problem) => !dropped && setState((now) => ({ ...now, key, error: asLedgerError(problem) })),
    );
    return () => {
      dropped = true;
    };
  }, [name, key, turn]);

  const value = key === null ? undefined : state.value;
  return {
    value,
    error: state.key === key ? state.error : undefined,
    loading: key !== null && state.key !== key && value === undefined,
    stale: key !== null && state.key !== key && value !== undefined,
    refresh,
  };
}
