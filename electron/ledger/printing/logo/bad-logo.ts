import { Refusal } from "../../../../shared/contract/error-codes.ts";

/** The refusal of a picture, in one sentence each: what is wrong, that nothing changed, what to do. */
export function badLogo(what: string, advice: string): Refusal {
  return new Refusal(
    "not-this-kind-of-file",
    `The picture ${what}. Nothing was changed. ${advice}, then choose it again.`,
  );
}
