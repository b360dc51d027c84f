import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { AcknowledgedFile } from "../../../../shared/acknowledgements/acknowledged-file.ts";
import type { FileIdentity } from "../../../../shared/acknowledgements/identify-file.ts";
import { readStatements } from "../../../../shared/acknowledgements/read-statements.ts";
import type { QuotedSegment } from "../../../../shared/acknowledgements/statement.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { checkEdi } from "../../../../shared/edi/check.ts";
import { readEdi } from "../../../../shared/edi/read.ts";
import type { Steps } from "../../../../shared/edi/steps.ts";
import type { EdiProblem } from "../../../../shared/edi/x12/problem.ts";
import { isFromBefore, type MatchedStatement, matchStatements } from "../acknowledgements/match-statements.ts";
import { planMoves, type SendingMove } from "../acknowledgements/plan-moves.ts";
import { readBatch } from "../batches/batch-rows.ts";
import { type RemittanceFile, readRemittanceFile } from "../remittances/import-remittance.ts";
import { identifyReceived, type ReceivedFile } from "./identify-received.ts";
import { contentHash, refuseKnownFile } from "./keep-file.ts";

/** A file that may be taken in, with all that it says and what follows. Nothing is changed yet. */
export interface ImportPlan {
  identity: FileIdentity;
  fileSha256: string;
  contentSha256: string | null;
  text: string;
  problems: EdiProblem[];
  matched: MatchedStatement[];
  quotes: QuotedSegment[][];
  moves: SendingMove[];
  /** Of an 835. */
  remittanceFile: RemittanceFile | undefined;
}

/** Findings after which nothing of a file is used: it is not whole, so what it does not say may be what counts. */
const BROKEN_FILE_CODES: ReadonlySet<string> = new Set(["file-truncated", "transaction-not-closed"]);

/**
 * Reads a file of any kind in steps and finds what follows from it.
 * @throws Refusal `already-done` for a known one, `not-this-kind-of-file` for one that is cut off, empty or no text.
 */
export function* planImport(read: ReadHandle, file: ReceivedFile, today: IsoDate): Steps<ImportPlan> {
  const identified = yield* identifyReceived(file);
  const { text, identity, fileSha256 } = identified;
  refuseWhatIsNoText(text);
  const isReport = identity.kind === "report";
  const contentSha256 = isReport || identity.kind === "835" ? null : contentHash(text);
  refuseKnownFile(read, fileSha256, contentSha256);
  const nothingSaid = {
    identity,
    fileSha256,
    contentSha256,
    text,
    matched: [],
    quotes: [],
    moves: [],
    remittanceFile: undefined,
  };
  if (isReport) return { ...nothingSaid, problems: [] };
  if (identity.kind === "835") {
    const remittanceFile = yield* readRemittanceFile(read, identified, today);
    return { ...nothingSaid, remittanceFile, problems: remittanceFile.problems };
  }
  const content = readEdi(text);
  const broken = content.problems.find((problem) => BROKEN_FILE_CODES.has(problem.code));
  if (broken) throw notUsable(broken.message);
  const matched = matchStatements(read, readStatements(content, text, today), identity);
  const acknowledged = new AcknowledgedFile(text);
  return {
    ...nothingSaid,
    problems: [
      ...problemsOf(content.problems, text, today),
      ...repeatedNumber(read, identity),
      ...saidTooEarly(read, matched),
    ],
    matched,
    quotes: matched.map(({ statement }) =>
      statement.segmentNumbers.flatMap((segmentNumber) => {
        const segment = acknowledged.at(segmentNumber);
        return segment ? [{ segmentNumber, text: segment.raw }] : [];
      }),
    ),
    moves: planMoves(read, matched),
  };
}

/** Senders that number their files do so once: the same number again may be the same answer in other words. */
function repeatedNumber(read: ReadHandle, identity: FileIdentity): EdiProblem[] {
  const { kind, senderId, interchangeControlNumber } = identity;
  const former = read.first(
    build
      .selectFrom("ediFile")
      .select(["fileName", "keptAt"])
      .where("direction", "=", "received")
      .where("kind", "=", kind)
      .where("senderId", "=", senderId)
      .where("interchangeControlNumber", "=", interchangeControlNumber)
      .orderBy("keptAt", "desc"),
  );
  if (!former) return [];
  const day = formatDate(former.keptAt.slice(0, 10) as IsoDate);
  return [
    {
      severity: "warning",
      code: "file-number-repeated",
      segmentNumber: 1,
      segmentId: "ISA",
      element: "ISA13",
      ...(interchangeControlNumber === null ? {} : { value: interchangeControlNumber }),
      message: `This sender gave the same control number to ${former.fileName}, which came on ${day}. What it says is kept beside that; saying the same again changes nothing.`,
    },
  ];
}

/** An answer that is older than what it answers: its date is wrong, or it is about another program's file. */
function saidTooEarly(read: ReadHandle, matched: readonly MatchedStatement[]): EdiProblem[] {
  const early = matched.find(({ statement, batchId, sending }) => {
    const sentOn = sending?.sentOnDate ?? (batchId === null ? undefined : readBatch(read, batchId).batch.preparedAt);
    return sentOn !== undefined && isFromBefore(statement, sentOn);
  });
  if (!early) return [];
  return [
    {
      severity: "warning",
      code: "answer-before-sending",
      segmentNumber: early.statement.segmentNumbers[0] ?? 0,
      segmentId: "",
      message: `This answer is dated ${formatDate(early.statement.statedDate)}, before what it answers was sent. Look whether it is about yours.`,
    },
  ];
}

/** What the checker finds, and what could not even be read. */
function problemsOf(unreadable: readonly EdiProblem[], text: string, today: IsoDate): EdiProblem[] {
  const found = [...checkEdi(text, { today }).problems];
  const known = new Set(found.map((problem) => `${problem.segmentNumber} ${problem.code}`));
  return [...found, ...unreadable.filter((problem) => !known.has(`${problem.segmentNumber} ${problem.code}`))];
}

/** Whether a character is one that no text holds: the first control characters, up to what writes lines and pages. */
function isNoText(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 8 || (code > 13 && code < 27);
}

function refuseWhatIsNoText(text: string): void {
  if (text.trim() === "") throw notUsable("This file is empty.");
  // X12 files may have control characters as separators.
  if (!text.slice(0, 1000).includes("ISA") && [...text.slice(0, 100_000)].some(isNoText)) {
    throw notUsable("This is neither an X12 file nor a report in words: it holds what no text holds.");
  }
}

function notUsable(reason: string): Refusal {
  return new Refusal(
    "not-this-kind-of-file",
    `${reason} Nothing was imported. Fetch the file again, whole, from the clearinghouse or payer, then import that one.`,
  );
}
