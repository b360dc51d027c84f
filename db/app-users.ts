import type { IsoMoment } from "../shared/dates/iso-date.ts";
import type { ReadHandle, WriteTransaction } from "./handles.ts";
import type { LedgerUser } from "./keys/key-ring.ts";
import { build } from "./query-builder.ts";

/** Everyone who has ever had a slot in the key file; the log and the audit trail name them by id. */
export function listAppUsers(read: ReadHandle): LedgerUser[] {
  return read.all(build.selectFrom("appUser").select(["id", "name"]).orderBy("createdAt").orderBy("id"));
}

/** Adds a person. @throws SQLite's constraint error when the name is taken. */
export function addAppUser(write: WriteTransaction, user: LedgerUser, at: IsoMoment): void {
  write.run(build.insertInto("appUser").values({ id: user.id, name: user.name, createdAt: at }));
}
