import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "../../../../shared/claims/claim.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Remittance } from "../../../../shared/edi/835/remittance.ts";
import { write835 } from "../../../../shared/edi/835/write.ts";
import { readEdi } from "../../../../shared/edi/read.ts";
import { cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { acknowledgeBatch, acknowledgeClaims } from "../../sample/clearinghouse-answers.ts";
import { answerInterchange } from "../../sample/send-sample-batch.ts";
import { answerClaims } from "../../sample/simulated-payer.ts";
import type { DemoFigures } from "./demo-figures.ts";
import { countErrors, type SentFile } from "./send-claims.ts";

/** A number that no answer of the sample practice bears. */
const SERIAL = 7_001;
const TIME = "0615";

/** The answers as files, by name in the folder. */
export interface AnswerFiles {
  fileNames: readonly ["999.edi", "277CA.edi", "835.edi"];
  /** What the 835 file says, read back from it. */
  remittances: readonly Remittance[];
}

/**
 * The clearinghouse takes the file in (999), the payers take each claim in (277CA), and each payer answers its claims by
 * one check, all in one 835 file.
 */
export function answerSentFile(
  figures: DemoFigures,
  sent: SentFile,
  { folder, today }: { folder: string; today: IsoDate },
): AnswerFiles {
  const { groupControlNumber, transactionControlNumber } = sent.info;
  const batch = { number: sent.batchNumber, groupControlNumber, transactionControlNumber, claims: sent.claims };
  const texts = {
    "999.edi": latin1(acknowledgeBatch(batch, today, SERIAL).bytes),
    "277CA.edi": latin1(acknowledgeClaims(batch, undefined, today, SERIAL).bytes),
    "835.edi": writeRemittance(sent, today),
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text, "latin1");
  const errors = Object.values(texts).map((text) => countErrors(text, today));
  figures.count(
    "errors in the 999, the 277CA and the 835",
    errors.reduce((sum, count) => sum + count, 0),
    0,
  );
  const [accepted] = readEdi(texts["999.edi"]).acknowledgements;
  const { remittances } = readEdi(texts["835.edi"]);
  figures.count("transactions accepted by the 999", accepted?.acceptedCount ?? 0, 1);
  figures.count("group that the 999 answers", Number(accepted?.groupControlNumber), Number(groupControlNumber));
  figures.count("claims answered", remittances.flatMap((one) => one.claims).length, sent.claims.length);
  return { fileNames: ["999.edi", "277CA.edi", "835.edi"], remittances };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

function writeRemittance({ claims }: SentFile, today: IsoDate): string {
  const byPayer = [...Map.groupBy(claims, payerOf).values()];
  const [largest] = byPayer.toSorted((one, other) => other.length - one.length);
  // One claim is denied, so that there is something to follow up; a file of a single claim is paid.
  const denied = largest && largest.length > 1 ? largest.at(-1)?.claimNumber : undefined;
  const remittances = byPayer.map((ofPayer, index) =>
    answerClaims({
      claims: ofPayer,
      paymentDate: today,
      traceNumber: `DEMO${SERIAL + index}`,
      interchange: answerInterchange(today, SERIAL),
      interestCents: index === 0 ? cents(137) : ZERO_CENTS,
      ...(denied === undefined ? {} : { deniedClaimNumber: denied }),
    }),
  );
  return write835({
    remittances,
    controlNumbers: { interchange: SERIAL + 1, group: SERIAL + 1, transaction: 1 },
    createdAt: { date: today, time: TIME },
    usage: "T",
  });
}

function payerOf(claim: Claim): string {
  return claim.coverages.find((one) => one.rank === claim.destination)!.payer.payerId;
}
