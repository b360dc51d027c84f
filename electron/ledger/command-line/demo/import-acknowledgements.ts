import { join } from "node:path";
import type { DemoFigures } from "./demo-figures.ts";
import type { DemoLedger } from "./demo-ledger.ts";
import type { SentFile } from "./send-claims.ts";

/** Imports the 999 and the 277CA: every claim that was sent is then received, and then accepted. */
export async function importAcknowledgements(
  ledger: DemoLedger,
  figures: DemoFigures,
  sent: SentFile,
  folder: string,
): Promise<void> {
  for (const [name, state] of [
    ["999.edi", "received"],
    ["277CA.edi", "accepted"],
  ] as const) {
    const { moves } = await ledger.value("files.import", { file: "answer" as never }, { answer: join(folder, name) });
    const moved = moves.filter((move) => move.to === state).length;
    figures.count(`claims ${state} by the ${name.replace(".edi", "")}`, moved, sent.claims.length);
  }
}
