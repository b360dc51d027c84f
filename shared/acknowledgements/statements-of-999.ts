import type { IsoDate } from "../dates/iso-date.ts";
import type { AcknowledgedTransaction, Acknowledgement } from "../edi/999/acknowledgement.ts";
import { element } from "../edi/x12/segment.ts";
import { type AcknowledgedFile, fromSixDigits, timeOf } from "./acknowledged-file.ts";
import { groupReasonWords, syntaxReasons, transactionReasonWords } from "./reason-words.ts";
import type { AcknowledgementAnswer, Statement } from "./statement.ts";
import { type MendingPlace, type SegmentPlace, whereSegmentIsMended } from "./where-to-mend.ts";
import { whereBillSegmentIsMended } from "./where-to-mend-a-bill.ts";

/** What a 999 says of a group of ours, and of each transaction that it names. */
export function statementsOf999(
  acknowledgement: Acknowledgement,
  file: AcknowledgedFile,
  receivedDate: IsoDate,
): Statement[] {
  const { interchange, groupControlNumber, answer, reasons, transactions } = acknowledgement;
  const places = placesOf(file, interchange.segmentNumber);
  const stated = {
    source: "999" as const,
    statedDate: fromSixDigits(interchange.date) ?? receivedDate,
    statedTime: timeOf(interchange.time),
    senderName: interchange.senderId,
    groupControlNumber,
  };
  const group: Statement = {
    ...stated,
    level: "group",
    // A group of which a part was refused says nothing of the rest: its transactions are named one by one.
    answer: answer === "P" ? "received-with-errors" : answerOf(answer),
    answeredNumber: groupControlNumber,
    reasons: reasons.map((code) => ({ code: `AK9 ${code}`, text: groupReasonWords(code), box: null, field: null })),
    segmentNumbers: places.group,
  };
  const each = transactions.map(
    (transaction, index): Statement => ({
      ...stated,
      level: "transaction",
      answer: answerOf(transaction.answer),
      answeredNumber: transaction.controlNumber,
      reasons: reasonsOf(
        transaction,
        isInstitutional(acknowledgement) ? whereBillSegmentIsMended : whereSegmentIsMended,
      ),
      segmentNumbers: places.transactions[index] ?? [],
    }),
  );
  return [group, ...each];
}

function answerOf(code: string): AcknowledgementAnswer {
  switch (code) {
    case "A":
      return "received";
    case "E":
      return "received-with-errors";
    case "R":
    case "M":
    case "W":
    case "X":
      return "rejected";
    default:
      return "noted";
  }
}

/** Whether the answered group held institutional claims, by its guide (AK103). */
function isInstitutional({ version }: Acknowledgement): boolean {
  return version?.startsWith("005010X223") === true;
}

/** The errors one by one, and what is said of the whole where no error is. */
function reasonsOf(transaction: AcknowledgedTransaction, whereIsItMended: (place: SegmentPlace) => MendingPlace) {
  const errors = transaction.segments.flatMap((segment) => syntaxReasons(segment, whereIsItMended));
  if (errors.length > 0) return errors;
  return transaction.reasons.map((code) => ({
    code: `IK5 ${code}`,
    text: transactionReasonWords(code),
    box: null,
    field: null,
  }));
}

/** Where a 999 speaks of its group (AK1, AK9) and of each transaction (AK2 to IK5). */
function placesOf(file: AcknowledgedFile, st: number): { group: number[]; transactions: number[][] } {
  const group: number[] = [];
  const transactions: number[][] = [];
  for (let number = st; ; number += 1) {
    const segment = file.at(number);
    if (!segment || segment.id === "SE" || (segment.id === "ST" && number > st)) break;
    if (segment.id === "AK1" || segment.id === "AK9") group.push(number);
    if (segment.id === "AK2") {
      const passage = file.passage(number, ["AK2", "AK9", "SE"]);
      // A long list of errors is cut; the answer itself is always quoted.
      const end = findAnswer(file, number);
      transactions.push(end === undefined || passage.includes(end) ? passage : [...passage, end]);
    }
  }
  return { group, transactions };
}

function findAnswer(file: AcknowledgedFile, ak2: number): number | undefined {
  for (let number = ak2 + 1; ; number += 1) {
    const segment = file.at(number);
    if (!segment || ["AK2", "AK9", "SE"].includes(segment.id)) return undefined;
    if (segment.id === "IK5" && element(segment, 1) !== "") return number;
  }
}
