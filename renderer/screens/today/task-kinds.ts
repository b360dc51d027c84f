import type { OutputOf } from "../../../shared/contract/contract.ts";
import type { Route } from "../../routes.ts";
import type { StatusTone } from "../../theme/tokens.ts";

export type Today = OutputOf<"today.get">;
export type Task = Today["tasks"][number];

interface TaskKind {
  /** What waits, after its count: "9 denials". */
  readonly one: string;
  readonly many: string;
  /** What is to be done about it. */
  readonly act: string;
  readonly tone: StatusTone;
  readonly route: Route;
}

/** How each kind of waiting work is called, coloured and reached. */
export const TASK_KINDS: Readonly<Record<Task["kind"], TaskKind>> = {
  denials: {
    one: "denial to answer",
    many: "denials to answer",
    act: "Correct or appeal within the payer's limit",
    tone: "denied",
    route: { screen: "work" },
  },
  rejections: {
    one: "rejected claim to mend",
    many: "rejected claims to mend",
    act: "Mend and send again: the filing limit runs on",
    tone: "denied",
    route: { screen: "work" },
  },
  "refunds-to-pay": {
    one: "refund to pay",
    many: "refunds to pay",
    act: "Medicare and Medicaid want theirs within 60 days",
    tone: "denied",
    route: { screen: "reports", view: "refunds" },
  },
  "plans-missed": {
    one: "payment plan missed",
    many: "payment plans missed",
    act: "Call before the plan ends by default",
    tone: "patient",
    route: { screen: "statements", view: "plans" },
  },
  "claims-to-fix": {
    one: "claim to fix",
    many: "claims to fix",
    act: "Errors keep them from going out",
    tone: "draft",
    route: { screen: "claims", view: "to-fix" },
  },
  "claims-ready": {
    one: "claim ready to send",
    many: "claims ready to send",
    act: "Make a batch",
    tone: "pending",
    route: { screen: "outbox" },
  },
  "claims-to-print": {
    one: "claim to print on paper",
    many: "claims to print on paper",
    act: "Their payers take paper",
    tone: "pending",
    route: { screen: "outbox", view: "paper" },
  },
  "batches-to-write": {
    one: "batch to write",
    many: "batches to write",
    act: "Prepared, but no file was written yet",
    tone: "pending",
    route: { screen: "outbox", view: "batches" },
  },
  "remittances-to-post": {
    one: "remittance to post",
    many: "remittances to post",
    act: "Money that came and stands on no account",
    tone: "paid",
    route: { screen: "remittances" },
  },
  "promises-broken": {
    one: "broken promise to pay",
    many: "broken promises to pay",
    act: "Call again, or go on with the ladder",
    tone: "patient",
    route: { screen: "work", view: "collections", at: "promise" },
  },
  "statements-due": {
    one: "statement due",
    many: "statements due",
    act: "Preview and print",
    tone: "patient",
    route: { screen: "statements" },
  },
  "holds-ending": {
    one: "hold ending",
    many: "holds ending",
    act: "Release or hold on",
    tone: "hold",
    route: { screen: "claims", view: "held" },
  },
};

/** `9 denials to answer`, `1 denial to answer`. */
export function taskText(task: Pick<Task, "kind" | "count">): string {
  const kind = TASK_KINDS[task.kind];
  return `${task.count} ${task.count === 1 ? kind.one : kind.many}`;
}

/** How long the oldest has waited: `since today`, `1 day`, `41 days`. */
export function waitText(oldestDays: number | null): string {
  if (oldestDays === null) return "–";
  if (oldestDays <= 0) return "since today";
  return oldestDays === 1 ? "1 day" : `${oldestDays} days`;
}
