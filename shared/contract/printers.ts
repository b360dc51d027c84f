import { z } from "zod";
import { command, query } from "./call.ts";

const id = z.string().min(1).max(40);
const nothing = z.strictObject({});

/** The forms that are printed onto stock whose boxes are there already. */
export const stockFormSchema = z.enum(["cms1500", "ub04"]);
export type StockForm = z.infer<typeof stockFormSchema>;

export const printOffsetSchema = z.strictObject({
  form: stockFormSchema,
  /** Quarter points to the right. */
  xQuarterPoints: z.int().min(-72).max(72),
  /** Quarter points down. */
  yQuarterPoints: z.int().min(-72).max(72),
});
export type PrintOffset = z.infer<typeof printOffsetSchema>;

const printerNameSchema = z.string().trim().min(1).max(60);

export const printerSchema = z.strictObject({
  id,
  /** What the practice calls it: "Front desk", "Laser in the back". */
  name: printerNameSchema,
  /** Whether forms are printed with its offsets unless another is named. */
  chosen: z.boolean(),
  /** One of each form. */
  offsets: z.array(printOffsetSchema),
});
export type Printer = z.infer<typeof printerSchema>;

export const printerCalls = {
  "printers.list": query({
    summary: "The practice's printers by name, each with how far every form is moved on it.",
    input: nothing,
    output: z.array(printerSchema),
  }),
  "printers.save": command({
    summary: "Adds or changes a printer and its offsets; a form that is not named is not moved.",
    input: z.strictObject({ id: id.nullable(), name: printerNameSchema, offsets: z.array(printOffsetSchema).max(2) }),
    output: z.strictObject({ id }),
  }),
  "printers.choose": command({
    summary: "Makes a printer the one by whose offsets forms are printed from now on.",
    input: z.strictObject({ printerId: id }),
    output: nothing,
  }),
  "printers.remove": command({
    summary: "Takes a printer off the list; the chosen one stays.",
    input: z.strictObject({ printerId: id }),
    output: nothing,
  }),
} as const;
