import { useSession } from "../state/session.ts";
import { callLedger } from "./call-ledger.ts";

/** Locks the ledger: its key leaves memory, and the window asks for the passphrase. */
export async function lockLedger(): Promise<void> {
  useSession.getState().statusCame(await callLedger("ledger.lock", {}));
}
