import { type CheckSurroundings, checkEdi } from "../check.ts";
import { readEnvelope } from "../x12/envelope.ts";
import type { InterchangeInfo } from "../x12/interchange-info.ts";
import type { EdiProblem } from "../x12/problem.ts";
import { element, type Segment } from "../x12/segment.ts";
import { SegmentSource } from "../x12/segment-source.ts";
import { type AcknowledgedTransaction, type Acknowledgement, isAccepted } from "./acknowledgement.ts";
import { describeRefusals } from "./describe-refusals.ts";
import { GROUP_REASONS, NOTED_ONLY, TRANSACTION_REASONS } from "./refusal-reasons.ts";

/** What a 999 may answer: AK101 and AK201 know no other groups and transactions (005010X231A1). */
const ANSWERED_GROUPS = new Set(["BE", "HB", "HC", "HI", "HN", "HP", "HR", "HS", "RA"]);
const ANSWERED_TRANSACTIONS = new Set(["270", "271", "276", "277", "278", "820", "834", "835", "837"]);

/**
 * Checks a file that was received and says the result as 999: one acknowledgement for each group, addressed back to the
 * sender. Acknowledgements themselves are not answered. Write the result with `write999`.
 */
export function answerFile(text: string, surroundings: CheckSurroundings): Acknowledgement[] {
  const { problems } = checkEdi(text, surroundings);
  return collectGroups(text).flatMap((group) => {
    const answered = group.transactions.filter(isAnswerable);
    const [first] = answered;
    if (!first || !isAnswerableGroup(group.start)) return [];
    return [answerGroup({ ...group, transactions: answered }, first.info, problems)];
  });
}

/** A 999 names the group by kind, number and version. One whose header is broken can only be refused by a TA1. */
function isAnswerableGroup(start: Segment): boolean {
  const kind = element(start, 1);
  const isNamed = /^\d{1,9}$/.test(element(start, 6)) && /^[A-Z0-9]{1,12}$/.test(element(start, 8));
  return ANSWERED_GROUPS.has(kind) && isNamed;
}

function isAnswerable({ info, version }: Transaction): boolean {
  const { transactionType, transactionControlNumber } = info;
  const isNamed = /^[A-Z0-9]{4,9}$/.test(transactionControlNumber) && /^[A-Z0-9]{0,35}$/.test(version);
  return ANSWERED_TRANSACTIONS.has(transactionType) && isNamed;
}

type Transaction = { readonly info: InterchangeInfo; readonly version: string; readonly from: number; to: number };
type Group = { readonly start: Segment; end: Segment | undefined; readonly transactions: Transaction[] };

function collectGroups(text: string): Group[] {
  const groups: Group[] = [];
  readEnvelope(new SegmentSource([text]), {
    group: (start) => groups.push({ start, end: undefined, transactions: [] }),
    transaction: (info, st) => {
      const version = element(st, 3);
      const transaction: Transaction = { info, version, from: st.number, to: st.number };
      groups.at(-1)?.transactions.push(transaction);
      const take = (segment: Segment): void => {
        transaction.to = segment.number;
      };
      return { isPassing: true, take, end: ignore };
    },
    other: (segment) => {
      const group = groups.at(-1);
      if (group && segment.id === "GE") group.end ??= segment;
    },
    problem: ignore,
    interchange: ignore,
    interchangeAcknowledgement: ignore,
  });
  return groups;
}

function ignore(): void {
  // What is wrong with the file, the checker has said; an answer needs to know only what stands where.
}

function answerGroup(group: Group, info: InterchangeInfo, problems: readonly EdiProblem[]): Acknowledgement {
  const transactions = group.transactions.map((one) => answerTransaction(one, problems));
  const last = group.end?.number ?? group.transactions.at(-1)?.to ?? group.start.number;
  const ofGroup = problems.filter((one) => one.segmentNumber >= group.start.number && one.segmentNumber <= last + 1);
  const reasons = reasonsOf(ofGroup, GROUP_REASONS);
  const acceptedCount = reasons.length > 0 ? 0 : transactions.filter((one) => one.accepted).length;
  const announced = group.end && /^\d{1,6}$/.test(element(group.end, 1)) ? Number(element(group.end, 1)) : undefined;
  const answer = answerOf(transactions, acceptedCount);
  return {
    interchange: answeringInterchange(info),
    functionalCode: element(group.start, 1),
    groupControlNumber: element(group.start, 6),
    version: element(group.start, 8),
    answer,
    accepted: isAccepted(answer),
    announced: announced ?? transactions.length,
    received: transactions.length,
    acceptedCount,
    reasons: reasons.slice(0, 5),
    transactions,
  };
}

function answerOf(transactions: readonly AcknowledgedTransaction[], acceptedCount: number): string {
  if (acceptedCount === 0) return "R";
  if (acceptedCount < transactions.length) return "P";
  return transactions.some((one) => one.answer !== "A") ? "E" : "A";
}

function answerTransaction(transaction: Transaction, problems: readonly EdiProblem[]): AcknowledgedTransaction {
  const { info, version, from, to } = transaction;
  // What closes a transaction that has no end is found at the segment after it.
  const own = problems.filter((one) => one.segmentNumber >= from && one.segmentNumber <= to);
  const open = problems.filter((one) => one.code === "transaction-not-closed" && one.segmentNumber === to + 1);
  const errors = own.filter((one) => one.severity === "error");
  const segments = describeRefusals(errors, from);
  const structural = reasonsOf([...own, ...open], TRANSACTION_REASONS);
  const reasons = errors.length > 0 && structural.length === 0 ? ["5"] : structural;
  const answer = reasons.length === 0 ? "A" : errors.every((one) => NOTED_ONLY.has(one.code)) ? "E" : "R";
  return {
    transactionType: info.transactionType,
    controlNumber: info.transactionControlNumber,
    ...(version === "" ? {} : { version }),
    answer: structural.length > 0 ? "R" : answer,
    accepted: structural.length === 0 && isAccepted(answer),
    reasons: reasons.slice(0, 5),
    segments,
  };
}

function reasonsOf(problems: readonly EdiProblem[], table: Readonly<Record<string, string>>): string[] {
  const reasons = problems.flatMap(({ code }) => (Object.hasOwn(table, code) ? [table[code] ?? ""] : []));
  return [...new Set(reasons)];
}

/** The interchange's facts turned around: the receiver answers the sender. */
function answeringInterchange(info: InterchangeInfo): InterchangeInfo {
  return {
    ...info,
    senderQualifier: info.receiverQualifier,
    senderId: info.receiverId,
    receiverQualifier: info.senderQualifier,
    receiverId: info.senderId,
    applicationSenderCode: info.applicationReceiverCode,
    applicationReceiverCode: info.applicationSenderCode,
  };
}
