import { z } from "zod";

/** What a file is, by its first transaction; `report` is text that is no X12, `other` X12 that we know nothing of. */
export const fileKindSchema = z.enum([
  "837P",
  "837I",
  "835",
  "999",
  "TA1",
  "277CA",
  "276",
  "277",
  "270",
  "271",
  "report",
  "other",
]);
export type FileKind = z.infer<typeof fileKindSchema>;
