import type { Practice } from "../../../../shared/contract/practice.ts";
import type { Letterhead } from "../../../../shared/forms/statement/statement-document.ts";

/** The practice as the head of its papers shows it. */
export function practiceHead({ name, address, phone }: Practice): Letterhead {
  return { name, address, ...(phone === "" ? {} : { phone }) };
}
