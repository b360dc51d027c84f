import type { AcknowledgementRow } from "../../../../shared/contract/acknowledgements.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";

const LEVEL_WORDS: Readonly<Record<AcknowledgementRow["level"], string>> = {
  interchange: "File",
  group: "Group",
  transaction: "Claims of the file",
  batch: "Batch",
  provider: "Provider",
  claim: "Claim",
};

/** Which part of a batch is meant; the batch as a whole needs no word. */
const PART_OF_BATCH: Readonly<Record<AcknowledgementRow["level"], string>> = {
  interchange: ", its envelope",
  group: ", its group",
  transaction: ", its claims together",
  batch: "",
  provider: ", its provider",
  claim: "",
};

/** What an answer is about: our claim or batch, or the number that it names where that is nothing of ours. */
export function subjectText({ claim, batch, level, answeredNumber }: AcknowledgementRow): string {
  if (claim) return `Claim ${claim.claimNumber}, ${claim.patientName}`;
  if (batch) return `Batch ${batch.number}${PART_OF_BATCH[level]}`;
  return `${LEVEL_WORDS[level]} ${answeredNumber}: nothing of ours`;
}

/** Why, in plain words; more than one reason in one line. */
export function reasonsText({ reasons }: Pick<AcknowledgementRow, "reasons">): string {
  return reasons.map((reason) => reason.text).join("; ");
}

/** When the sender says that it was, by its own clock. */
export function statedText({ statedDate, statedTime }: Pick<AcknowledgementRow, "statedDate" | "statedTime">): string {
  const time = statedTime === "" ? "" : ` ${statedTime.slice(0, 2)}:${statedTime.slice(2)}`;
  return `${formatDate(statedDate)}${time}`;
}
