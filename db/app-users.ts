import type { IsoMoment } from "../shared/dates/iso-date.ts";
import type { WriteTransaction } from "./handles.ts";
import type { LedgerUser } from "./keys/key-ring.ts";
import { build } from "./query-builder.ts";

/** Adds a person, whom the command log and the audit trail name by id. @throws SQLite's constraint error when the name is taken. */
export function addAppUser(write: WriteTransaction, user: LedgerUser, at: IsoMoment): void {
  write.run(build.insertInto("appUser").values({ id: user.id, name: user.name, createdAt: at }));
}
