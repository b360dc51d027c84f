import { z } from "zod";

/**
 * Stands for a file that the user picked in a system dialog, or for one of main's own places. The window holds the
 * token, main and the ledger process know the path.
 */
export const fileTokenSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .brand<"FileToken">();
export type FileToken = z.infer<typeof fileTokenSchema>;
