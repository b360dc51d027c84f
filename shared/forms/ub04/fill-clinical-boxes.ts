import type {
  InstitutionalClaim,
  InstitutionalDiagnosis,
  InstitutionalProcedure,
} from "../../claims/institutional-claim.ts";
import { toIdentifier, toPaperText } from "../paper-text.ts";
import {
  type DiagnosisPlace,
  OTHER_DIAGNOSIS_LETTERS,
  OTHER_PROCEDURE_PLACES,
  type ProcedurePlace,
} from "./clinical-cells.ts";
import type { Ub04Writer } from "./ub04-form.ts";
import { toMmddyy } from "./write-day.ts";

/** How many other diagnoses and other operations one page holds. */
export const OTHER_DIAGNOSES_PER_PAGE = OTHER_DIAGNOSIS_LETTERS.length;
export const OTHER_PROCEDURES_PER_PAGE = OTHER_PROCEDURE_PLACES.length;

const REMARK_CELLS = ["80.1", "80.2", "80.3", "80.4"] as const;
const REASON_CELLS = ["70a", "70b", "70c"] as const;
const CAUSE_CELLS = ["72a", "72b", "72c"] as const;

/** Form locators 66 to 74 and 80. A page has its own share of the other diagnoses and operations. @param index from 0. */
export function fillClinicalBoxes(writer: Ub04Writer, claim: InstitutionalClaim, index: number): void {
  // 0 says that the codes are ICD-10.
  writer.writeExact("66", "0");
  writeDiagnosis(writer, "67", claim.principalDiagnosis);
  const diagnoses = pageShare(claim.otherDiagnoses, index, OTHER_DIAGNOSES_PER_PAGE);
  for (const [place, one] of diagnoses.entries()) {
    const letter = OTHER_DIAGNOSIS_LETTERS[place];
    if (letter) writeDiagnosis(writer, `67${letter}`, one);
  }
  writer.writeExact("69", toIdentifier(claim.admittingDiagnosis ?? ""));
  for (const [place, code] of (claim.reasonsForVisit ?? []).entries()) {
    const cell = REASON_CELLS[place];
    if (cell) writer.writeExact(cell, toIdentifier(code));
  }
  writer.writeExact("71", toIdentifier(claim.diagnosisRelatedGroup ?? ""));
  fillExternalCauses(writer, claim.externalCauses ?? []);
  if (claim.principalProcedure) writeProcedure(writer, "74", claim.principalProcedure);
  const procedures = pageShare(claim.otherProcedures, index, OTHER_PROCEDURES_PER_PAGE);
  for (const [place, one] of procedures.entries()) {
    const cell = OTHER_PROCEDURE_PLACES[place];
    if (cell) writeProcedure(writer, cell, one);
  }
  fillRemarks(writer, claim);
}

function pageShare<Value>(all: readonly Value[] | undefined, index: number, perPage: number): readonly Value[] {
  return (all ?? []).slice(index * perPage, (index + 1) * perPage);
}

function writeDiagnosis(writer: Ub04Writer, place: DiagnosisPlace, diagnosis: InstitutionalDiagnosis): void {
  writer.writeExact(place, toIdentifier(diagnosis.code));
  writer.writeExact(`${place}.poa`, diagnosis.presentOnAdmission);
}

function writeProcedure(writer: Ub04Writer, place: ProcedurePlace, procedure: InstitutionalProcedure): void {
  writer.writeExact(place, toIdentifier(procedure.code));
  writer.writeExact(`${place}.date`, toMmddyy(procedure.date));
}

function fillExternalCauses(writer: Ub04Writer, causes: readonly InstitutionalDiagnosis[]): void {
  for (const [index, cause] of causes.entries()) {
    const cell = CAUSE_CELLS[index];
    if (!cell) continue;
    writer.writeExact(cell, toIdentifier(cause.code));
    writer.writeExact(`${cell}.poa`, cause.presentOnAdmission);
  }
  const left = causes.length - CAUSE_CELLS.length;
  if (left > 0) writer.warn("more-than-fits", "72c", `and the two before it have no room for ${left} more causes.`);
}

/** The billing note over four lines, broken between words where that leaves room for all of it. */
function fillRemarks(writer: Ub04Writer, claim: InstitutionalClaim): void {
  const paper = toPaperText(claim.billingNote ?? "");
  const rooms = REMARK_CELLS.map((cell) => writer.lengthOf(cell));
  const words = breakText(paper.text, rooms, true);
  const lines = words.rest === "" ? words.lines : breakText(paper.text, rooms, false).lines;
  for (const [index, text] of lines.entries()) {
    const cell = REMARK_CELLS[index];
    if (cell) writer.writeShortened(cell, { text, lostCharacters: index === 0 ? paper.lostCharacters : 0 });
  }
  if ((claim.notes ?? []).length > 0)
    writer.warn("more-than-fits", "80.1", "takes the billing note alone; the claim's other notes are not on the form.");
}

function breakText(text: string, rooms: readonly number[], betweenWords: boolean): { lines: string[]; rest: string } {
  const lines: string[] = [];
  let rest = text;
  for (const room of rooms) {
    const blank = rest.length > room ? rest.lastIndexOf(" ", room) : -1;
    const end = betweenWords && blank > 0 ? blank : room;
    lines.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return { lines, rest };
}
