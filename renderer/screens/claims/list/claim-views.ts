import { type ClaimView, claimViewSchema } from "../../../../shared/contract/claims.ts";

interface ViewWords {
  readonly label: string;
  /** After a count: "12 to fix". */
  readonly aside: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
}

/** The saved views in the order of a claim's life. */
export const CLAIM_VIEWS: Readonly<Record<ClaimView, ViewWords>> = {
  "to-fix": {
    label: "To fix",
    aside: "to fix",
    emptyTitle: "No claim waits to be fixed",
    emptyText: "A claim with an error that a payer would refuse stands here until it is corrected.",
  },
  rejected: {
    label: "Rejected",
    aside: "rejected before a payer looked",
    emptyTitle: "No claim was rejected",
    emptyText: "A claim that the clearinghouse or the payer would not take in stands here until it is sent again.",
  },
  ready: {
    label: "Ready",
    aside: "ready to send",
    emptyTitle: "No claim is ready to send",
    emptyText: "A claim without errors stands here until it goes out with a batch or on paper.",
  },
  held: {
    label: "On hold",
    aside: "on hold",
    emptyTitle: "No claim is on hold",
    emptyText: "A claim is held back on its own page, with a reason and perhaps a day.",
  },
  sent: {
    label: "Sent",
    aside: "sent, without answer",
    emptyTitle: "No claim waits on a payer",
    emptyText: "A claim that went out stands here until a payer’s answer is posted.",
  },
  denied: {
    label: "Denied",
    aside: "denied",
    emptyTitle: "No denial is open",
    emptyText: "A claim that a payer denied in whole or in part stands here while money is open on it.",
  },
  patient: {
    label: "Patient owes",
    aside: "owed by patients",
    emptyTitle: "No patient owes anything",
    emptyText: "A claim stands here once only the patient’s share of it is open.",
  },
  closed: {
    label: "Closed",
    aside: "closed",
    emptyTitle: "No claim is closed yet",
    emptyText: "A claim is closed when it was answered and nobody owes anything on it.",
  },
  all: {
    label: "All",
    aside: "in all",
    emptyTitle: "No claim was entered yet",
    emptyText: "A claim begins with a patient and a day of service.",
  },
};

/** The view that a route names; without one, what is to be fixed. */
export function claimViewOf(name: string | undefined): ClaimView {
  const view = claimViewSchema.safeParse(name);
  return view.success ? view.data : "to-fix";
}
