import type { FileToken } from "./file-token.ts";
import type { CallAnswer } from "./wire.ts";

/**
 * What the page can reach: the preload puts one frozen object of this type at `window.billwright`. Nothing else of
 * Electron or Node exists in the page. Every method answers; none throws for a reason that a person could meet.
 */
export interface WindowApi {
  /** Asks the ledger process. The same `requestId` again is answered as before and changes nothing. */
  call(name: string, input: unknown, requestId: string): Promise<CallAnswer>;
  /** Stops a long call that runs, at its next step: it is answered `stopped` and has changed nothing. */
  stopCall(requestId: string): Promise<void>;
  /** Opens the system dialog that belongs to `kind`. `suggestedName` is a file name without folders. */
  pickFile(kind: FileKind, suggestedName?: string): Promise<PickedFile | undefined>;
  /** A place that main knows without asking, e.g. the outbox folder. */
  knownPlace(place: KnownPlace): Promise<PickedFile | undefined>;
  /** Opens the system's print dialog for a PDF. Printing twice prints two papers; it is not a ledger call. */
  printPdf(pdf: Uint8Array, title: string): Promise<PrintResult>;
  /** Asks where to save, then writes exactly these bytes there. */
  savePdf(pdf: Uint8Array, suggestedName: string): Promise<SaveResult>;
  /** Shows the folder that holds a file, in the system's file browser. */
  showInFolder(token: FileToken): Promise<boolean>;
  /** Settings of this computer and window, never of the practice. */
  readonly preferences: {
    read(): Promise<Preferences>;
    /** Changes what is named and answers all of them. Values out of range are left as they were. */
    change(changes: Partial<Preferences>): Promise<Preferences>;
  };
  /** Hears what happens outside the page; answers a function that stops listening. */
  on<Name extends WindowEventName>(name: Name, listener: (detail: WindowEvents[Name]) => void): () => void;
}

/** Each kind has its own dialog: what it is called, which files it shows, whether it opens or saves. */
export const FILE_KINDS = [
  "open-ledger",
  "new-ledger",
  "open-835",
  "open-999",
  "open-edi",
  "open-signed-copy",
  "save-837",
  "save-pdf",
  "save-csv",
  "save-zip",
  "save-backup",
  "open-backup",
  "open-logo",
  "outbox-folder",
  "agency-folder",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const KNOWN_PLACES = [
  /** The folder where batch files are written unless the practice chose another one. */
  "outbox",
  /** The ledger that was open last, or the one that BILLWRIGHT_LEDGER names. */
  "recent-ledger",
  /** The file of the fictional sample practice; it need not exist yet. */
  "sample-ledger",
] as const;
export type KnownPlace = (typeof KNOWN_PLACES)[number];

export interface PickedFile {
  readonly token: FileToken;
  /** The file's own name, for people. The folder stays with main. */
  readonly name: string;
  /** Whether something of that name exists now. */
  readonly exists: boolean;
}

export type PrintResult =
  | { readonly printed: true }
  | {
      readonly printed: false;
      readonly reason: "cancelled" | "not-a-pdf" | "no-printer" | "failed";
      readonly message: string;
    };

export type SaveResult =
  | { readonly saved: true; readonly token: FileToken; readonly name: string }
  | {
      readonly saved: false;
      readonly reason: "cancelled" | "not-a-pdf" | "file-unwritable";
      readonly message: string;
    };

export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  /** Minutes without a key or pointer before the ledger is locked: 1 to 60. */
  readonly idleLockMinutes: number;
  /** Page zoom as a factor: 0.8 to 1.5. */
  readonly zoom: number;
  /** Keys of the columns that are not shown, by table name; a table that is not named shows its usual ones. */
  readonly hiddenColumns: Readonly<Record<string, readonly string[]>>;
}

/** What the page can hear. */
export interface WindowEvents {
  /** The ledger was locked from outside the page; show the unlock screen. */
  readonly "ledger-locked": { readonly why: "idle" | "suspend" | "screen-lock" | "menu" };
  /** The ledger process ended and was started again: the ledger is closed, nothing is half-written. */
  readonly "ledger-restarted": { readonly restarts: number };
  /** A long call tells how far it is. */
  readonly "call-progress": {
    readonly requestId: string;
    readonly done: number;
    readonly total: number;
    readonly label: string;
  };
  /** A menu entry or its key was used. */
  readonly "menu-command": { readonly command: MenuCommand };
}
export type WindowEventName = keyof WindowEvents;

/** Menu entries that the page carries out. */
export type MenuCommand = "lock" | "print" | "palette" | "help" | "keys";
