import type { ReadHandle, WriteTransaction } from "./handles.ts";
import { build } from "./query-builder.ts";
import type { CommandLogTable } from "./tables.ts";

/** What a request was answered, when it was done before. */
export function findLoggedCommand(
  read: ReadHandle,
  requestId: string,
): Pick<CommandLogTable, "name" | "inputHash" | "answer"> | undefined {
  return read.first(
    build.selectFrom("commandLog").select(["name", "inputHash", "answer"]).where("requestId", "=", requestId),
  );
}

/** Records a command that was done, in the transaction that did it. */
export function recordCommand(write: WriteTransaction, entry: CommandLogTable): void {
  write.run(build.insertInto("commandLog").values(entry));
}
