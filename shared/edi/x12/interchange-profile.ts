import { z } from "zod";

/** How files are addressed to one clearinghouse or payer: the settings of ISA, GS and the 1000A and 1000B loops. */
export const interchangeProfileSchema = z.strictObject({
  /** ISA05, two characters, e.g. ZZ or 30. */
  senderQualifier: z.string().length(2),
  /** ISA06, at most 15; padded when written. */
  senderId: z.string().min(1).max(15),
  /** ISA07. */
  receiverQualifier: z.string().length(2),
  /** ISA08, at most 15; padded when written. */
  receiverId: z.string().min(1).max(15),
  /** GS02. */
  applicationSenderCode: z.string().min(2).max(15),
  /** GS03. */
  applicationReceiverCode: z.string().min(2).max(15),
  /** 1000A NM103. */
  submitterName: z.string().min(1).max(60),
  /** 1000A NM109, under qualifier 46. */
  submitterId: z.string().min(2).max(80),
  /** 1000A PER02. */
  contactName: z.string().min(1).max(60),
  /** 1000A PER TE: ten digits. */
  contactPhone: z.string().regex(/^\d{10}$/),
  /** 1000A PER EM. */
  contactEmail: z.string().max(256).optional(),
  /** 1000B NM103. */
  receiverName: z.string().min(1).max(60),
  /** 1000B NM109, under qualifier 46. */
  receiverNameId: z.string().min(2).max(80),
  /** Separators that the receiver asks for; the usual ones (* ^ : ~) otherwise. */
  delimiters: z
    .strictObject({
      element: z.string().length(1),
      repetition: z.string().length(1),
      component: z.string().length(1),
      segment: z.string().length(1),
    })
    .optional(),
});
/** See {@link interchangeProfileSchema}. */
export type InterchangeProfile = z.infer<typeof interchangeProfileSchema>;
