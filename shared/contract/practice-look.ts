import { z } from "zod";
import { command, query } from "./call.ts";
import { fileTokenSchema } from "./file-token.ts";

/** `#rrggbb`. */
export const colorSchema = z.string().regex(/^#[0-9a-f]{6}$/);

const nothing = z.strictObject({});

export const practiceLookCalls = {
  "practiceLook.get": query({
    summary: "The logo and the colour of the practice's papers.",
    input: nothing,
    output: z.strictObject({
      accentColor: colorSchema,
      logo: z
        .strictObject({
          mime: z.enum(["image/png", "image/jpeg"]),
          base64: z.string(),
          widthPx: z.int(),
          heightPx: z.int(),
        })
        .nullable(),
    }),
  }),
  "practiceLook.preview": query({
    summary: "A letter of no one in particular with the practice's head, in a colour that is not saved yet.",
    input: z.strictObject({ accentColor: colorSchema }),
    output: z.strictObject({ title: z.string(), pageCount: z.int(), pdfBase64: z.string() }),
  }),
  "practiceLook.save": command({
    summary: "Changes the colour. One that cannot be read on white paper is refused.",
    input: z.strictObject({ accentColor: colorSchema }),
    output: nothing,
  }),
  "practiceLook.saveLogo": command({
    summary: "Takes a picture in as the logo: PNG or JPEG, checked to be whole, kept without what else is in the file.",
    input: z.strictObject({ file: fileTokenSchema }),
    output: z.strictObject({ widthPx: z.int(), heightPx: z.int() }),
  }),
  "practiceLook.removeLogo": command({
    summary: "Takes the logo off the practice's papers; what was printed keeps it.",
    input: nothing,
    output: nothing,
  }),
} as const;
