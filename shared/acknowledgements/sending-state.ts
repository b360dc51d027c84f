import type { AcknowledgementAnswer, AcknowledgementLevel, AcknowledgementSource } from "./statement.ts";

/** What is known of one answer, as far as states follow from it. */
export interface SendingAnswer {
  source: AcknowledgementSource;
  level: AcknowledgementLevel;
  answer: AcknowledgementAnswer;
  /** By the sender's own clock: day as `YYYY-MM-DD`, time as HHMM or "". */
  statedDate: string;
  statedTime: string;
}

/** Where a sending can stand once it left. */
export type AnsweredState = "received" | "accepted" | "rejected";

/**
 * Where a sending stands by all that was said of it: undefined while nothing was. It follows from the set of answers
 * alone, so an answer that comes late or twice changes nothing that a later or nearer one decided.
 *
 * Whoever looked at the claims themselves (277CA, a person) decides over whoever looked at the transaction (999), and
 * that over the group and the interchange (TA1). Among equals the newest word decides, by its own clock; of two at the
 * same moment, the rejection. Once accepted, a claim is not taken back to received.
 */
export function sendingStateAfter(answers: readonly SendingAnswer[]): AnsweredState | undefined {
  const telling = answers.filter((one) => one.answer !== "noted");
  const nearest = Math.max(...telling.map(stageOf));
  const deciding = telling.filter((one) => stageOf(one) === nearest);
  const rejected = newest(deciding.filter((one) => one.answer === "rejected"));
  const taken = deciding.filter((one) => one.answer !== "rejected");
  const takenAt = newest(taken);
  if (rejected !== undefined && (takenAt === undefined || rejected >= takenAt)) return "rejected";
  if (taken.some((one) => one.answer === "accepted")) return "accepted";
  return taken.length > 0 ? "received" : undefined;
}

/**
 * From the envelope inwards to the claim. That a batch arrived says less than what was said of a claim in it; that it
 * was refused as a whole is said of each of its claims.
 */
function stageOf({ source, level, answer }: SendingAnswer): number {
  if (source === "TA1") return 1;
  if (source === "999") return level === "transaction" ? 3 : 2;
  return level === "claim" || answer === "rejected" ? 5 : 4;
}

function newest(answers: readonly SendingAnswer[]): string | undefined {
  return answers
    .map((one) => `${one.statedDate} ${one.statedTime}`)
    .sort()
    .at(-1);
}

export type SendingState = "prepared" | "written" | AnsweredState | "printed" | "cancelled";
export type BatchState =
  | "prepared"
  | "written"
  | "received"
  | "partly-accepted"
  | "accepted"
  | "rejected"
  | "cancelled";

/** Where a batch stands, by its claims' sendings: rejected when all are, partly accepted when some are. */
export function batchStateOf(former: BatchState, sendings: readonly SendingState[]): BatchState {
  const some = (state: SendingState) => sendings.includes(state);
  if (former === "cancelled" || !(some("received") || some("accepted") || some("rejected"))) return former;
  if (some("rejected")) return sendings.every((state) => state === "rejected") ? "rejected" : "partly-accepted";
  return sendings.every((state) => state === "accepted") ? "accepted" : "received";
}
