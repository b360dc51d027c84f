import type { Selectable } from "kysely";
import type { PatientTable } from "../../../db/tables.ts";
import type { Coverage, Patient, PatientDraft } from "../../../shared/contract/patients.ts";
import { toAddress, toAddressColumns, toOptionalAddress } from "./address-columns.ts";
import { nameKey } from "./name-key.ts";

/** The columns of a patient, without id, account number and version. */
export function toPatientColumns(draft: PatientDraft) {
  const { guarantor } = draft;
  const guarantorAddress = guarantor && toAddressColumns(guarantor.address);
  return {
    last: draft.last,
    first: draft.first,
    middle: blankToNull(draft.middle),
    suffix: blankToNull(draft.suffix),
    nameKey: nameKey(draft),
    birthDate: draft.birthDate,
    sex: draft.sex,
    ...toAddressColumns(draft.address),
    phone: digitsOf(draft.phone),
    email: blankToNull(draft.email),
    deathDate: draft.deathDate,
    guarantorLast: guarantor?.last ?? null,
    guarantorFirst: guarantor?.first ?? null,
    guarantorRelationship: guarantor?.relationship ?? null,
    guarantorLine1: guarantorAddress?.line1 ?? null,
    guarantorLine2: guarantorAddress?.line2 ?? null,
    guarantorCity: guarantorAddress?.city ?? null,
    guarantorState: guarantorAddress?.state ?? null,
    guarantorZip: guarantorAddress?.zip ?? null,
    guarantorPhone: digitsOf(guarantor?.phone ?? null),
    releaseSignedDate: draft.releaseSignedDate,
    assignmentSignedDate: draft.assignmentSignedDate,
    statementHoldReason: blankToNull(draft.statementHoldReason),
    statementHoldUntilDate: draft.statementHoldUntil,
    note: blankToNull(draft.note),
  };
}

/** A patient as the row and its coverages tell it. */
export function toPatient(row: Selectable<PatientTable>, coverages: Coverage[]): Patient {
  return {
    id: row.id,
    accountNumber: row.accountNumber,
    last: row.last,
    first: row.first,
    middle: row.middle,
    suffix: row.suffix,
    birthDate: row.birthDate,
    sex: row.sex,
    address: toAddress(row),
    phone: row.phone,
    email: row.email,
    deathDate: row.deathDate,
    guarantor: guarantorOf(row),
    releaseSignedDate: row.releaseSignedDate,
    assignmentSignedDate: row.assignmentSignedDate,
    statementHoldReason: row.statementHoldReason,
    statementHoldUntil: row.statementHoldUntilDate,
    note: row.note,
    coverages,
    version: row.version,
  };
}

function guarantorOf(row: Selectable<PatientTable>): Patient["guarantor"] {
  const { guarantorLast: last, guarantorFirst: first, guarantorRelationship: relationship } = row;
  const address = toOptionalAddress({
    line1: row.guarantorLine1,
    line2: row.guarantorLine2,
    city: row.guarantorCity,
    state: row.guarantorState,
    zip: row.guarantorZip,
  });
  if (last === null || first === null || relationship === null || address === null) return null;
  return { last, first, relationship, address, phone: row.guarantorPhone };
}

function blankToNull(text: string | null): string | null {
  return text === "" ? null : text;
}

function digitsOf(phone: string | null): string | null {
  return blankToNull(phone?.replace(/\D/g, "") ?? null);
}
