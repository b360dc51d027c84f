import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "../../../../shared/claims/claim.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { checkEdi } from "../../../../shared/edi/check.ts";
import { readEdi } from "../../../../shared/edi/read.ts";
import type { InterchangeInfo } from "../../../../shared/edi/x12/interchange-info.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import type { DemoFigures } from "./demo-figures.ts";
import type { DemoLedger } from "./demo-ledger.ts";

/** The file that went out, as its receiver reads it. */
export interface SentFile {
  fileName: string;
  batchNumber: number;
  claims: readonly Claim[];
  info: InterchangeInfo;
}

/** Puts every claim that is ready into one 837P file in the folder, and reads the file back. */
export async function sendClaims(
  ledger: DemoLedger,
  figures: DemoFigures,
  { folder, today }: { folder: string; today: IsoDate },
): Promise<SentFile> {
  const { ready } = await ledger.value("batches.preview", {});
  const { batchId, number: batchNumber } = await ledger.value("batches.prepare", {
    claimIds: ready.map((claim) => claim.claimId),
  });
  const outbox = { batchId, folder: "outbox" as never };
  const written = await ledger.value("batches.write", outbox, { outbox: folder });
  const bytes = readFileSync(join(folder, written.fileName));
  const text = bytes.toString("latin1");
  const { claims, transactions } = readEdi(text);
  const [info] = transactions;
  if (!info) throw new TypeError("The batch file holds no transaction.");
  const charges = sumCents(claims.flatMap((claim) => claim.lines.map((line) => line.chargeCents)));
  const wholeBytes = createHash("sha256").update(bytes).digest("hex") === written.sha256;
  figures.count("bytes of the 837 file on disk", wholeBytes ? bytes.length : 0, written.byteCount);
  figures.count("errors in the 837 file", countErrors(text, today), 0);
  figures.count("claims in the 837 file", claims.length, ready.length);
  figures.cents("charges in the 837 file", charges, sumCents(ready.map((claim) => claim.totalCents)));
  return { fileName: written.fileName, batchNumber, claims, info };
}

/** Errors that the checker finds in a file. */
export function countErrors(text: string, today: IsoDate): number {
  return checkEdi(text, { today }).problems.filter((problem) => problem.severity === "error").length;
}
