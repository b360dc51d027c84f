import type { IsoDate } from "../../dates/iso-date.ts";
import type { LetterDocument } from "../letters/letter-document.ts";
import type { Letterhead } from "../statement/statement-document.ts";

/** A letter to nobody, to look at the practice's head with. */
export function specimenLetter(practice: Letterhead, date: IsoDate): LetterDocument {
  return {
    title: "Specimen of the letterhead",
    language: "en",
    practice,
    recipient: {
      name: "Specimen Person",
      address: { line1: "100 Example Street", city: "Anytown", state: "CO", zip: "80000" },
    },
    date,
    blocks: [
      { kind: "heading", text: "How your letters look" },
      { kind: "paragraph", lines: ["Dear Specimen Person:"] },
      {
        kind: "paragraph",
        lines: [
          "Logo, name and colour stand on every statement, receipt and letter. The name and the address above lie where an envelope with two windows shows them; the address below them is what an ordinary #10 window shows.",
        ],
      },
      {
        kind: "table",
        table: {
          columns: [
            { head: "Service", share: 1, align: "left" },
            { head: "What was done", share: 3, align: "left" },
            { head: "You owe", share: 1, align: "right" },
          ],
          rows: [["01/05/2026", "Specimen of a service", "125.00"]],
          total: ["Total", "", "125.00"],
        },
      },
      { kind: "paragraph", lines: ["Sincerely,"] },
      { kind: "gap", lineCount: 2 },
      { kind: "paragraph", lines: [practice.name] },
    ],
  };
}
