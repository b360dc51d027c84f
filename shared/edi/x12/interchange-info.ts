import { z } from "zod";

/** Who sent a transaction to whom, when, under which control numbers: the facts of its ISA, GS and ST. */
export const interchangeInfoSchema = z.strictObject({
  senderQualifier: z.string(),
  senderId: z.string(),
  receiverQualifier: z.string(),
  receiverId: z.string(),
  /** ISA09, as YYMMDD. */
  date: z.string(),
  /** ISA10, as HHMM. */
  time: z.string(),
  interchangeControlNumber: z.string(),
  /** ISA15: T test, P production. Kept as sent. */
  usage: z.string(),
  applicationSenderCode: z.string(),
  applicationReceiverCode: z.string(),
  groupControlNumber: z.string(),
  /** GS08, e.g. 005010X221A1. */
  version: z.string(),
  /** ST01. */
  transactionType: z.string(),
  transactionControlNumber: z.string(),
  /** Place of the ST segment in the file, from 1. */
  segmentNumber: z.int().min(0),
});
/** See {@link interchangeInfoSchema}. */
export type InterchangeInfo = z.infer<typeof interchangeInfoSchema>;
