type Listener = () => void;

const listeners = new Map<Listener, string>();

/** Hears of changes that may concern a call, e.g. `patients.get`. @returns a function that stops listening. */
export function listenForChanges(callName: string, listener: Listener): () => void {
  listeners.set(listener, callName);
  return () => listeners.delete(listener);
}

/**
 * Says that the ledger changed: every drawn query whose name begins with one of the prefixes asks again. Without
 * prefixes all do, which is right for every command and cheap, because only what is drawn asks.
 */
export function signalChange(prefixes: readonly string[] = [""]): void {
  for (const [listener, callName] of [...listeners]) {
    if (prefixes.some((prefix) => callName.startsWith(prefix))) listener();
  }
}
