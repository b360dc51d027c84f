import type { WindowEvents } from "../shared/contract/window-api.ts";
import { callLedger } from "./ledger-client/call-ledger.ts";
import { lockLedger } from "./ledger-client/lock-ledger.ts";
import { jobProgressCame } from "./ledger-client/running-jobs.ts";
import { useOverlays } from "./state/overlays.ts";
import { findAction } from "./state/screen-actions.ts";
import { useSession } from "./state/session.ts";

const LOCK_NOTES: Readonly<Record<WindowEvents["ledger-locked"]["why"], string | null>> = {
  idle: "Locked because nobody worked here for a while. What was typed is still there.",
  suspend: "Locked because the computer slept. What was typed is still there.",
  "screen-lock": "Locked together with the computer's screen. What was typed is still there.",
  menu: null,
};

const RESTART_NOTE =
  "The ledger process ended and was started again. Nothing is half-written; unlock to go on where you were.";

/** A new ledger process knows no ledger: the one that was open is chosen again, so that its passphrase unlocks it. */
async function ledgerProcessRestarted(): Promise<void> {
  const { status, locked, statusCame } = useSession.getState();
  if (status === null || status.state === "none") return;
  locked(RESTART_NOTE);
  const recent = await window.billwright.knownPlace("recent-ledger");
  if (recent) statusCame(await callLedger("ledger.open", { file: recent.token }));
}

/** Hears what main tells the page for as long as the page lives. @returns a function that stops listening. */
export function listenToWindow(): () => void {
  const stops = [
    window.billwright.on("ledger-locked", ({ why }) => useSession.getState().locked(LOCK_NOTES[why])),
    window.billwright.on("ledger-restarted", () => {
      // Should choosing fail, unlocking says why.
      ledgerProcessRestarted().catch(() => undefined);
    }),
    window.billwright.on("call-progress", ({ requestId, ...job }) => jobProgressCame(requestId, job)),
    window.billwright.on("menu-command", ({ command }) => {
      if (useSession.getState().status?.state !== "open") return;
      if (command === "lock") void lockLedger();
      else if (command === "print") findAction("print")?.run();
      else useOverlays.getState().show(command === "help" ? "guide" : command);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Asks how things stand at the start: locked, where main chose the ledger that was open last, or none. */
export async function learnStatus(): Promise<void> {
  useSession.getState().statusCame(await callLedger("ledger.status", {}));
}
