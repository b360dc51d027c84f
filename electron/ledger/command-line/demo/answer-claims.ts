import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "../../../../shared/claims/claim.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Remittance } from "../../../../shared/edi/835/remittance.ts";
import { write835 } from "../../../../shared/edi/835/write.ts";
import { write999 } from "../../../../shared/edi/999/write.ts";
import { readEdi } from "../../../../shared/edi/read.ts";
import { cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { answerInterchange } from "../../sample/send-sample-batch.ts";
import { acceptFile, answerClaims } from "../../sample/simulated-payer.ts";
import type { DemoFigures } from "./demo-figures.ts";
import { countErrors, type SentFile } from "./send-claims.ts";

/** A number that no answer of the sample practice bears. */
const SERIAL = 7_001;
const TIME = "0615";

/** The payers' answers as files, by name in the folder. */
export interface AnswerFiles {
  fileNames: readonly ["999.edi", "835.edi"];
  /** What the 835 file says, read back from it. */
  remittances: readonly Remittance[];
}

/** The clearinghouse accepts the file (999), and each payer answers its claims by one check, all in one 835 file. */
export function answerSentFile(
  figures: DemoFigures,
  sent: SentFile,
  { folder, today }: { folder: string; today: IsoDate },
): AnswerFiles {
  const acknowledgement = writeAcknowledgement(sent, today);
  const remittance = writeRemittance(sent, today);
  writeFileSync(join(folder, "999.edi"), acknowledgement, "latin1");
  writeFileSync(join(folder, "835.edi"), remittance, "latin1");
  const [accepted] = readEdi(acknowledgement).acknowledgements;
  const { remittances } = readEdi(remittance);
  figures.count(
    "errors in the 999 and the 835",
    countErrors(acknowledgement, today) + countErrors(remittance, today),
    0,
  );
  figures.count("transactions accepted by the 999", accepted?.acceptedCount ?? 0, 1);
  figures.count(
    "group that the 999 answers",
    Number(accepted?.groupControlNumber),
    Number(sent.info.groupControlNumber),
  );
  figures.count("claims answered", remittances.flatMap((one) => one.claims).length, sent.claims.length);
  return { fileNames: ["999.edi", "835.edi"], remittances };
}

function writeAcknowledgement({ info }: SentFile, today: IsoDate): string {
  const { groupControlNumber, transactionControlNumber } = info;
  const interchange = answerInterchange(today, SERIAL);
  return write999({
    acknowledgements: [acceptFile({ interchange, groupControlNumber, transactionControlNumber })],
    controlNumbers: { interchange: SERIAL, group: SERIAL, transaction: 1 },
    createdAt: { date: today, time: TIME },
    usage: "T",
  });
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
