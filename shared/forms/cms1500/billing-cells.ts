import type { CellNotation } from "../form-cell.ts";

/** Boxes 25 to 33: tax number, totals, signature, place of service and billing provider. */
export const BILLING_CELLS = [
  ["25", "25", 58, 1, 15],
  ["25.ssn", "25", 58, 17, 1, "C"],
  ["25.ein", "25", 58, 19, 1, "C"],
  ["26", "26", 58, 23, 14],
  ["27.yes", "27", 58, 38, 1, "C"],
  ["27.no", "27", 58, 43, 1, "C"],
  ["28.dollars", "28", 58, 51, 7, "R"],
  ["28.cents", "28", 58, 58, 2],
  ["29.dollars", "29", 58, 62, 6, "R"],
  ["29.cents", "29", 58, 68, 2],
  ["30", "30", 58, 71, 8, "R"],
  ["33.areaCode", "33", 59, 66, 3],
  ["33.phone", "33", 59, 70, 9],
  ["32.name", "32", 60, 23, 26],
  ["33.name", "33", 60, 50, 29],
  // Box 31 has a line of its own between two page lines: the printed label takes three rows above it.
  ["31.signature", "31", 61.7, 1, 21],
  ["32.street", "32", 61, 23, 26],
  ["33.street", "33", 61, 50, 29],
  ["32.place", "32", 62, 23, 26],
  ["33.place", "33", 62, 50, 29],
  ["31.date", "31", 62.8, 14, 8],
  ["32a", "32a", 63, 24, 10],
  ["32b", "32b", 63, 35, 14],
  ["33a", "33a", 63, 51, 10],
  ["33b", "33b", 63, 62, 17],
] as const satisfies readonly CellNotation[];
