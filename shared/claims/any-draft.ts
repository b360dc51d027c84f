import { z } from "zod";
import type { IsoDate } from "../dates/iso-date.ts";
import { type ClaimDraft, claimDraftSchema, type DraftLine, draftLineSchema } from "./claim-draft.ts";
import { type InstitutionalDraft, institutionalDraftSchema, revenueDraftLineSchema } from "./institutional-draft.ts";

/**
 * A claim of either kind as typed. `kind` tells which; a draft without one is professional, as all were before the
 * practice billed institutionally.
 */
export const anyDraftSchema = z.discriminatedUnion("kind", [claimDraftSchema, institutionalDraftSchema]);
export type AnyDraft = ClaimDraft | InstitutionalDraft;
export type AnyDraftLine = AnyDraft["lines"][number];

/** Which form and file a claim goes by. */
export const claimKindSchema = z.enum(["professional", "institutional"]);
export type ClaimKind = z.infer<typeof claimKindSchema>;

/** What a sending is to the payer: 1 original, 7 replacement, 8 void. An interim bill is an original too. */
export type SendingFrequency = ClaimDraft["frequency"];

export function kindOf(draft: AnyDraft): ClaimKind {
  return draft.kind ?? "professional";
}

/** A draft's line as kept, of the draft's kind. @throws ZodError where it is neither. */
export function parseDraftLines(draft: AnyDraft, lines: readonly unknown[]): AnyDraft {
  return draft.kind === "institutional"
    ? { ...draft, lines: lines.map((line) => revenueDraftLineSchema.parse(line)) }
    : { ...draft, lines: lines.map((line) => draftLineSchema.parse(line)) };
}

/** The draft with the ids that its lines have in the ledger, by position. */
export function withLineIds<Draft extends AnyDraft>(draft: Draft, lineIds: readonly string[]): Draft {
  return { ...draft, lines: draft.lines.map((line, index) => ({ ...line, lineId: lineIds[index] ?? null })) };
}

/**
 * The draft as a professional one, where only such a one can be meant.
 * @throws TypeError when it is institutional.
 */
export function professionalDraft(draft: AnyDraft): ClaimDraft {
  if (draft.kind === "institutional") throw new TypeError("This claim is institutional, not professional.");
  return draft;
}

/** See {@link SendingFrequency}. */
export function frequencyOf(draft: AnyDraft): SendingFrequency {
  if (draft.kind !== "institutional") return draft.frequency;
  const last = draft.typeOfBill.charAt(2);
  return last === "7" || last === "8" ? last : "1";
}

/** How a draft is addressed next: to which payer, as what, and under which number of that payer's. */
export interface DraftAddress {
  destination: AnyDraft["destination"];
  frequency: SendingFrequency;
  payerControlNumber: string;
}

/** The draft, addressed so. The type of bill keeps its last character while it is an original's: an interim bill stays one. */
export function addressDraft<Draft extends AnyDraft>(draft: Draft, address: DraftAddress): Draft {
  const { destination, frequency, payerControlNumber } = address;
  if (draft.kind !== "institutional") return { ...draft, destination, frequency, payerControlNumber };
  const typeOfBill =
    frequency === frequencyOf(draft) ? draft.typeOfBill : `${draft.typeOfBill.slice(0, 2)}${frequency}`;
  return { ...draft, destination, payerControlNumber, typeOfBill };
}

/** The day that a line is charged on: its own, or where a revenue line has none, the first of the statement period. */
export function serviceDateOf(draft: AnyDraft, line: AnyDraftLine): IsoDate | null {
  return line.fromDate ?? (draft.kind === "institutional" ? draft.statementFrom : null);
}

/** What a payer names a line by: its procedure, or where a revenue line has none, its revenue code. */
export function serviceCodeOf(line: AnyDraftLine): string {
  const code = line.procedureCode === "" && "revenueCode" in line ? line.revenueCode : line.procedureCode;
  return code.toUpperCase();
}

/** Whose work a line is, for the day sheet: the rendering provider; on an institutional claim the attending one. */
export function providerIdOf(draft: AnyDraft, line: AnyDraftLine): string | undefined {
  const own = (line as Partial<DraftLine>).renderingProviderId;
  const ofClaim = draft.kind === "institutional" ? draft.attendingProviderId : draft.renderingProviderId;
  return own ?? ofClaim ?? undefined;
}
