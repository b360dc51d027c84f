import { wordIn } from "../guide/word-in.ts";

/**
 * What a status means for the claim. `received` says only that it arrived; `accepted` that the payer works on it;
 * `finalized` that the payer is done without saying whether it paid; `not-answered` that the question could not be
 * answered; `unknown` that the code is not one that the program knows.
 */
export type StatusOutcome =
  | "received"
  | "accepted"
  | "rejected"
  | "not-found"
  | "pending"
  | "information-requested"
  | "paid"
  | "denied"
  | "finalized"
  | "not-answered"
  | "unknown";

type Category = { readonly outcome: StatusOutcome; readonly words: string };

/** Status categories (code source 507), in our own words. */
const CATEGORIES: Readonly<Record<string, Category>> = {
  A0: { outcome: "received", words: "Forwarded to another company" },
  A1: { outcome: "received", words: "Received, not yet accepted" },
  A2: { outcome: "accepted", words: "Accepted for processing" },
  A3: { outcome: "rejected", words: "Returned, could not be processed" },
  A4: { outcome: "not-found", words: "Not found" },
  A5: { outcome: "accepted", words: "Accepted and split" },
  A6: { outcome: "rejected", words: "Rejected, something is missing" },
  A7: { outcome: "rejected", words: "Rejected, something is wrong" },
  A8: { outcome: "rejected", words: "Rejected, two facts do not go together" },
  P0: { outcome: "pending", words: "Pending" },
  P1: { outcome: "pending", words: "Being processed" },
  P2: { outcome: "pending", words: "Under review by the payer" },
  P3: { outcome: "pending", words: "Waiting for information the payer asked for" },
  P4: { outcome: "pending", words: "Waiting for the patient" },
  P5: { outcome: "pending", words: "Held by the payer's own system" },
  F0: { outcome: "finalized", words: "Finished" },
  F1: { outcome: "paid", words: "Paid" },
  F2: { outcome: "denied", words: "Denied" },
  F3: { outcome: "finalized", words: "Finished, decided anew" },
  F3F: { outcome: "finalized", words: "Finished and forwarded to the next payer" },
  F3N: { outcome: "finalized", words: "Finished, not forwarded to another payer" },
  F5: { outcome: "rejected", words: "Finished, could not be processed" },
  F4: { outcome: "finalized", words: "Finished, no payment will come" },
  DR01: { outcome: "received", words: "Data received" },
  DR02: { outcome: "accepted", words: "Data accepted" },
  DR03: { outcome: "rejected", words: "Data returned, could not be processed" },
  DR04: { outcome: "not-found", words: "Data not found" },
  DR05: { outcome: "rejected", words: "Data rejected, something is missing" },
  DR06: { outcome: "rejected", words: "Data rejected, something is wrong" },
  DR07: { outcome: "rejected", words: "Data rejected, two facts do not go together" },
  DR08: { outcome: "accepted", words: "Data accepted with a warning" },
  D0: { outcome: "not-found", words: "The payer found no such claim" },
  E0: { outcome: "not-answered", words: "Not answered, the question has an error" },
  E1: { outcome: "not-answered", words: "Not answered, the payer's system is not working" },
  E2: { outcome: "not-answered", words: "Not answered, ask again later" },
  E3: { outcome: "not-answered", words: "Not answered, two facts do not go together" },
  E4: { outcome: "not-answered", words: "Not answered, against the agreement with the payer" },
};

const FAMILIES: readonly { readonly form: RegExp; readonly category: Category }[] = [
  { form: /^R\d{1,2}$/, category: { outcome: "information-requested", words: "The payer asks for information" } },
  { form: /^P\d$/, category: { outcome: "pending", words: "Pending" } },
  { form: /^F\d[A-Z]?$/, category: { outcome: "finalized", words: "Finished" } },
  { form: /^E\d$/, category: { outcome: "not-answered", words: "Not answered" } },
];

/** What a category code (STC01-1) means, or undefined for one that is not known. */
export function statusCategory(code: string): Category | undefined {
  return wordIn(CATEGORIES, code) ?? FAMILIES.find((family) => family.form.test(code))?.category;
}

/** Our words for categories, by code: for the readable view. */
export const CATEGORY_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CATEGORIES).map(([code, { words }]) => [code, words.toLowerCase()]),
);
