import { z } from "zod";
import { centsSchema } from "../../money/cents.ts";
import { ediProblemSchema } from "../x12/problem.ts";

/** One value of a segment with our word for its place, and what a code means where we have a word for it. */
const ediViewValueSchema = z.strictObject({
  /** In the guide's notation, e.g. "NM109" or "SV101-2". */
  place: z.string(),
  /** Our word, or "" where there is none. */
  name: z.string(),
  value: z.string(),
  meaning: z.string().optional(),
});

export const ediViewElementSchema = ediViewValueSchema.extend({
  /** From 1. */
  position: z.int().min(1),
  /** Of a composite or a repeated element: its parts that were sent. */
  parts: z.array(ediViewValueSchema).optional(),
});
/** One element of a segment, for people. */
export type EdiViewElement = z.infer<typeof ediViewElementSchema>;

export const ediViewRowSchema = z.strictObject({
  /** Place in the flat list of the view, from 0. */
  row: z.int().min(0),
  /** Indentation, from 0. */
  depth: z.int().min(0),
  /** ISA, GS and ST are rows of a kind of their own; a loop is a heading without text; all else is a segment. */
  kind: z.enum(["interchange", "group", "transaction", "loop", "segment"]),
  /** Of a loop: its first segment. */
  segmentNumber: z.int().min(0),
  /** The guide's loop that it stands in, or is; absent in the envelope. */
  loop: z.string().optional(),
  /** Segment id, or loop id. */
  id: z.string(),
  /** Our word: of a code that tells it apart, of the segment, of the loop, of the transaction's guide. */
  label: z.string(),
  /** The segment as it stands in the file, without its terminator; "" for a loop. */
  raw: z.string(),
  /** Elements that were sent; none for a loop. */
  elements: z.array(ediViewElementSchema),
  /** False where the guide does not know the segment at this place. */
  known: z.boolean(),
  problems: z.array(ediProblemSchema),
});
/** One line of a readable file. It holds patient data: show it, never log it. */
export type EdiViewRow = z.infer<typeof ediViewRowSchema>;

export const ediViewTotalsSchema = z.strictObject({
  rows: z.int().min(0),
  segments: z.int().min(0),
  interchanges: z.int().min(0),
  groups: z.int().min(0),
  transactions: z.int().min(0),
  /** CLM and CLP segments. */
  claims: z.int().min(0),
  /** CLM02 and CLP03, as far as they can be read. */
  chargeCents: centsSchema,
  /** CLP04. */
  paidCents: centsSchema,
});
export type EdiViewTotals = z.infer<typeof ediViewTotalsSchema>;

export const ediViewPageSchema = z.strictObject({
  totals: ediViewTotalsSchema,
  /** Problems of the file as a whole, which no row carries. */
  fileProblems: z.array(ediProblemSchema),
  /** All rows that carry problems, in order. */
  problemRows: z.array(z.int().min(0)),
  rows: z.array(ediViewRowSchema),
});
/** A part of the flat list of rows, with what is said of the whole. */
export type EdiViewPage = z.infer<typeof ediViewPageSchema>;

export const ediViewMatchesSchema = z.strictObject({
  /** Rows that hold the text, in order; at most {@link MAX_VIEW_MATCHES}. */
  rows: z.array(z.int().min(0)),
  more: z.boolean(),
});
export type EdiViewMatches = z.infer<typeof ediViewMatchesSchema>;

/** Rows that one search answers with. */
export const MAX_VIEW_MATCHES = 1000;
/** Rows that one page may hold. */
export const MAX_VIEW_ROWS = 500;

/** A file that was walked once: its rows are made as they are asked for. */
export type EdiView = Omit<EdiViewPage, "rows"> & {
  /** At most {@link MAX_VIEW_ROWS} rows from a place of the flat list, which begins at 0. */
  readonly rows: (from: number, count: number) => EdiViewRow[];
  /** The rows whose text, or whose loop's id or label, holds the query; capitals do not matter. */
  readonly search: (query: string) => EdiViewMatches;
};
