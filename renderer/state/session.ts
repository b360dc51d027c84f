import { create } from "zustand";
import type { LedgerStatus } from "../../shared/contract/ledger-file.ts";
import type { IsoDate } from "../../shared/dates/iso-date.ts";

interface Session {
  /** Null until the ledger process has said how things stand. */
  readonly status: LedgerStatus | null;
  /** The recovery code of a ledger that was just created or reset: shown once, kept nowhere. */
  readonly recoveryCode: string | null;
  /** Why the window is locked, as a sentence; null when the user locked it or it was never open. */
  readonly lockNote: string | null;
  readonly statusCame: (status: LedgerStatus) => void;
  readonly recoveryCodeCame: (code: string | null) => void;
  /** The ledger answered that it is locked, or main said so. */
  readonly locked: (note: string | null) => void;
}

function lockedFacts({ state, userNames, userName }: LedgerStatus): Partial<LedgerStatus> {
  return { state, userNames, userName };
}

/** Which ledger is open and by whom; facts of the ledger process, copied here to draw the frame. */
export const useSession = create<Session>()((set) => ({
  status: null,
  recoveryCode: null,
  lockNote: null,
  statusCame: (status) =>
    set((now) => ({
      // Facts from inside a ledger stay known while it is locked, so that its screens can wait behind the lock.
      status:
        status.state === "locked" && now.status?.fileName === status.fileName
          ? { ...now.status, ...lockedFacts(status) }
          : status,
      lockNote: status.state === "open" ? null : now.lockNote,
    })),
  recoveryCodeCame: (recoveryCode) => set({ recoveryCode }),
  locked: (lockNote) =>
    set((now) => ({ lockNote, status: now.status && { ...now.status, state: "locked", userName: null } })),
}));

/**
 * Today in the practice's time zone, as the ledger's clock says. Only drawn inside an open ledger, where it is known.
 * @throws Error outside an open ledger.
 */
export function useToday(): IsoDate {
  const today = useSession((session) => session.status?.today);
  if (!today) throw new Error("Today is known only while a ledger is open.");
  return today;
}

/** The practice's time zone, for showing moments. @throws Error outside an open ledger. */
export function useTimeZone(): string {
  const zone = useSession((session) => session.status?.timeZone);
  if (!zone) throw new Error("The time zone is known only while a ledger is open.");
  return zone;
}
