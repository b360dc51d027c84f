import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { ClaimDraft } from "../../../../shared/claims/claim-draft.ts";
import { withDot } from "../../../../shared/codes/icd10.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { LetterDocument } from "../../../../shared/forms/letters/letter-document.ts";
import type { LetterLanguage } from "../../../../shared/forms/letters/letter-kind.ts";
import { type Superbill, superbillBlocks, superbillTitle } from "../../../../shared/forms/superbill/superbill.ts";
import { sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { readStoredClaim } from "../claims/stored-claim.ts";
import { readPractice } from "../keep-practice.ts";
import { readPatientLines } from "../patient-lines.ts";
import { readPatient } from "../read-patient.ts";
import { practiceHead } from "./practice-head.ts";

/**
 * The superbill of one visit, for the patient to hand on.
 * @throws Refusal `refused` for an institutional claim, which has a UB-04 instead; `not-found`.
 */
export function readSuperbill(
  read: ReadHandle,
  claimId: string,
  language: LetterLanguage,
  today: IsoDate,
): { document: LetterDocument; patientId: string } {
  const { row, draft } = readStoredClaim(read, claimId);
  if (draft.kind === "institutional") {
    throw new Refusal("refused", "A superbill is of a professional visit. For this claim print the UB-04.");
  }
  const practice = readPractice(read);
  const patient = readPatient(read, row.patientId);
  const balances = readPatientLines(read, row.patientId).filter((line) => line.claimId === claimId);
  const labels = new Map(balances.map((line) => [line.lineId, line.label]));
  const bill: Superbill = {
    ...{
      patientName: `${patient.first} ${patient.last}`,
      birthDate: patient.birthDate,
      patientAddress: patient.address,
    },
    ...{ accountNumber: patient.accountNumber, claimNumber: row.claimNumber },
    provider: readProvider(read, draft.renderingProviderId),
    ...{ practiceNpi: practice.npi, practiceTaxId: practice.taxId },
    diagnoses: draft.diagnoses.map((code) => ({ code: withDot(code), words: readDiagnosisWords(read, code) })),
    lines: toLines(draft, labels),
    patientPaidCents: sumCents(balances.map((line) => line.balance.patientPaidCents)),
  };
  const document: LetterDocument = {
    title: `${superbillTitle(language)}, visit ${row.claimNumber}`,
    ...{ language, date: today, practice: practiceHead(practice) },
    recipient: { name: bill.patientName, address: patient.address },
    blocks: superbillBlocks(bill, language),
  };
  return { document, patientId: row.patientId };
}

function toLines(draft: ClaimDraft, labels: ReadonlyMap<string, string>): Superbill["lines"] {
  return draft.lines.flatMap((line) => {
    if (line.fromDate === null) return [];
    return [
      {
        date: line.fromDate,
        placeOfService: line.placeOfService || draft.placeOfService,
        ...{ procedureCode: line.procedureCode, modifiers: line.modifiers, pointers: line.diagnosisPointers },
        units: line.units,
        what: labels.get(line.lineId ?? "") || line.description,
        chargeCents: line.chargeCents ?? ZERO_CENTS,
      },
    ];
  });
}

function readProvider(read: ReadHandle, providerId: string | null): Superbill["provider"] {
  const row = providerId && read.first(build.selectFrom("provider").selectAll().where("id", "=", providerId));
  if (!row) return { name: "", npi: "" };
  const name = [row.first, row.lastOrOrganization].filter(Boolean).join(" ");
  return { name: row.credentials ? `${name}, ${row.credentials}` : name, npi: row.npi ?? "" };
}

/** The practice's own words for a diagnosis, from its favourites. */
function readDiagnosisWords(read: ReadHandle, code: string): string {
  const favourites = build.selectFrom("favourite").select("label").where("kind", "=", "diagnosis");
  return read.first(favourites.where("code", "in", [code, withDot(code)]))?.label ?? "";
}
