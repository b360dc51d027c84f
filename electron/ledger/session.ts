import { existsSync } from "node:fs";
import { basename } from "node:path";
import { type AuditAction, type AuditEvent, appendAudit } from "../../db/audit-chain.ts";
import { type KeyFile, readKeyFile, writeKeyFile } from "../../db/keys/key-file.ts";
import { type LedgerUser, usersOf } from "../../db/keys/key-ring.ts";
import type { LedgerKey } from "../../db/keys/ledger-key.ts";
import { unreadableFile } from "../../db/ledger-fault.ts";
import { readMeta } from "../../db/ledger-meta.ts";
import { type OpenLedger, openLedger } from "../../db/open-ledger.ts";
import { Refusal } from "../../shared/contract/error-codes.ts";
import type { LedgerStatus } from "../../shared/contract/ledger-file.ts";
import { type IsoMoment, isoMomentSchema } from "../../shared/dates/iso-date.ts";
import type { Clock } from "./clock.ts";
import type { LedgerProgram, LedgerSurroundings } from "./program.ts";

/** An unlocked ledger and who unlocked it. */
export interface UnlockedLedger {
  readonly ledger: OpenLedger;
  readonly key: LedgerKey;
  readonly user: LedgerUser;
}

/** Which ledger is chosen, and whether it is unlocked. Locking closes the file and forgets its key. */
export class LedgerSession {
  readonly program: LedgerProgram;
  readonly surroundings: LedgerSurroundings;
  #path: string | undefined;
  #userNames: string[] = [];
  #unlocked: UnlockedLedger | undefined;
  /** Failed attempts cannot be written while the file is locked; they enter the audit trail at the next unlocking. */
  #failedAttempts: IsoMoment[] = [];

  constructor(program: LedgerProgram, surroundings: LedgerSurroundings) {
    this.program = program;
    this.surroundings = surroundings;
  }

  /** Chooses a file and stays locked. @throws Refusal when the file is gone or its key file is not sound. */
  choose(path: string): void {
    if (!existsSync(path)) throw unreadableFile();
    const keyFile = readKeyFile(path);
    this.lock("ledger.open");
    this.#failedAttempts = [];
    this.#path = path;
    this.#userNames = namesIn(keyFile);
  }

  /** Writes the chosen ledger's keys anew and records why. */
  replaceKeys(keyFile: KeyFile, what: string): void {
    writeKeyFile(this.chosenPath(), keyFile);
    this.#userNames = namesIn(keyFile);
    this.audit("keys", what);
  }

  /** The chosen file's path. @throws Refusal `no-ledger`. */
  chosenPath(): string {
    if (this.#path === undefined) {
      throw new Refusal("no-ledger", "No ledger is open. Open one, or create a new one, then try again.");
    }
    return this.#path;
  }

  /** The unlocked ledger. @throws Refusal `no-ledger` or `locked`. */
  unlocked(): UnlockedLedger {
    this.chosenPath();
    if (!this.#unlocked) {
      throw new Refusal("locked", "The ledger is locked. Type your passphrase to go on; nothing was lost.");
    }
    return this.#unlocked;
  }

  /** Opens the chosen file with what a secret unlocked, and records the opening. Does nothing to an open ledger. */
  unlockWith(open: (keyFile: KeyFile) => { key: LedgerKey; user: LedgerUser }, what: string): void {
    const path = this.chosenPath();
    const keyFile = readKeyFile(path);
    this.#userNames = namesIn(keyFile);
    const { key, user } = this.#countingFailures(() => open(keyFile));
    this.#close();
    const ledger = openLedger(path, key, keyFile.ledgerId);
    try {
      this.#recordOpening(ledger, user, what);
    } catch (error) {
      ledger.close();
      throw error;
    }
    this.#unlocked = { ledger, key, user };
  }

  /** Closes the file. The last row of the trail says so, unless the disk refuses it: locking never fails. */
  lock(what: string): void {
    if (this.#unlocked) {
      try {
        this.audit("lock", what);
      } catch (error) {
        this.surroundings.log(`locking was not recorded: ${error instanceof Error ? error.name : "unknown"}`);
      }
    }
    this.#close();
  }

  /** Uses a quiet moment for what the ledger file's commits left to do. Never fails: they do it themselves in the end. */
  useQuietMoment(): void {
    try {
      this.#unlocked?.ledger.foldLog();
    } catch (error) {
      this.surroundings.log(`the log was not laid down: ${error instanceof Error ? error.name : "unknown"}`);
    }
  }

  /** Records what was done with the file itself. */
  audit(action: AuditAction, what: string): void {
    const { ledger, user } = this.unlocked();
    const event = { at: this.clockOf(ledger).now(), userId: user.id, action, what };
    ledger.inTransaction((write) => appendAudit(write, event));
  }

  /** The clock in the practice's time zone, which the practice may have changed since the last call. */
  clockOf(ledger: OpenLedger): Clock {
    return this.surroundings.clockSource.inZone(this.timeZoneOf(ledger));
  }

  /** The time zone that the practice has now, or was founded with. */
  timeZoneOf(ledger: OpenLedger): string {
    return this.program.practiceOf(ledger.read)?.timeZone ?? readMeta(ledger.read, "timeZone") ?? "UTC";
  }

  /** The name that the practice has now, or was founded with. */
  practiceNameOf(ledger: OpenLedger): string | undefined {
    return this.program.practiceOf(ledger.read)?.name ?? readMeta(ledger.read, "practiceName");
  }

  status(): LedgerStatus {
    const path = this.#path;
    const open = this.#unlocked;
    const read = open?.ledger.read;
    const backup = read && readMeta(read, "lastVerifiedBackupAt");
    return {
      state: path === undefined ? "none" : open ? "open" : "locked",
      fileName: path === undefined ? null : basename(path),
      userNames: this.#userNames,
      userName: open?.user.name ?? null,
      practiceName: (open && this.practiceNameOf(open.ledger)) ?? null,
      timeZone: open ? this.timeZoneOf(open.ledger) : null,
      today: open ? this.clockOf(open.ledger).today() : null,
      sample: read ? readMeta(read, "sample") === "yes" : null,
      schemaVersion: open?.ledger.schemaVersion ?? null,
      lastVerifiedBackupAt: backup === undefined ? null : isoMomentSchema.parse(backup),
    };
  }

  #countingFailures<Result>(unlock: () => Result): Result {
    try {
      return unlock();
    } catch (error) {
      if (error instanceof Refusal && error.code === "wrong-passphrase") {
        this.#failedAttempts.push(this.surroundings.clockSource.inZone("UTC").now());
      }
      throw error;
    }
  }

  #recordOpening(ledger: OpenLedger, user: LedgerUser, what: string): void {
    const opened: AuditEvent = { at: this.clockOf(ledger).now(), userId: user.id, action: "open", what };
    ledger.inTransaction((write) => {
      for (const at of this.#failedAttempts) {
        appendAudit(write, { at, userId: undefined, action: "failed-open", what });
      }
      appendAudit(write, opened);
    });
    this.#failedAttempts = [];
  }

  #close(): void {
    this.#unlocked?.ledger.close();
    this.#unlocked?.key.fill(0);
    this.#unlocked = undefined;
  }
}

function namesIn(keyFile: KeyFile): string[] {
  return usersOf(keyFile).map((user) => user.name);
}
