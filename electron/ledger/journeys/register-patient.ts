import type { ReadHandle, WriteTransaction } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import { Refusal } from "../../../shared/contract/error-codes.ts";
import type { Coverage, PatientDraft } from "../../../shared/contract/patients.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import type { CommandContext, JourneysOf } from "../journeys.ts";
import { checkCoverages } from "./check-coverages.ts";
import { toCoverageColumns } from "./coverage-columns.ts";
import { nextNumber } from "./next-number.ts";
import { toPatientColumns } from "./patient-columns.ts";
import { readPatient } from "./read-patient.ts";
import { missing } from "./save-row.ts";

/** The first account number that a ledger gives. */
const FIRST_ACCOUNT_NUMBER = 1001;

export const registerPatientJourneys: JourneysOf<"patients.get" | "patients.save"> = {
  "patients.get": ({ read }, { patientId }) => readPatient(read, patientId),
  "patients.save": (context, draft) => {
    checkDays(draft, context.clock.today());
    checkCoverages(draft.coverages);
    const saved = draft.id === null ? addPatient(context, draft) : changePatient(context.write, draft.id, draft);
    saveCoverages(context, saved.id, draft.coverages);
    context.concerns("patient", saved.id);
    return saved;
  },
};

function checkDays(draft: PatientDraft, today: IsoDate): void {
  if (draft.birthDate > today) {
    throw new Refusal("refused", "The birth date lies in the future. Correct it.", "birthDate");
  }
  if (draft.deathDate !== null && (draft.deathDate < draft.birthDate || draft.deathDate > today)) {
    throw new Refusal("refused", "The day of death lies before the birth or in the future. Correct it.", "deathDate");
  }
}

function addPatient({ write, newId }: CommandContext, draft: PatientDraft) {
  const id = newId();
  const accountNumber = draft.accountNumber ?? freeAccountNumber(write);
  if (isAccountNumberTaken(write, accountNumber)) {
    throw new Refusal(
      "refused",
      "Another patient has this account number. Leave it empty to get a new one.",
      "accountNumber",
    );
  }
  write.run(build.insertInto("patient").values({ id, accountNumber, ...toPatientColumns(draft) }));
  return { id, accountNumber };
}

/** The next account number; one that was brought along from another system is passed over. */
function freeAccountNumber(write: WriteTransaction): string {
  for (;;) {
    const accountNumber = String(nextNumber(write, "account", FIRST_ACCOUNT_NUMBER));
    if (!isAccountNumberTaken(write, accountNumber)) return accountNumber;
  }
}

function isAccountNumberTaken(read: ReadHandle, accountNumber: string): boolean {
  return read.first(build.selectFrom("patient").select("id").where("accountNumber", "=", accountNumber)) !== undefined;
}

function changePatient(write: WriteTransaction, id: string, draft: PatientDraft) {
  const kept = write.first(build.selectFrom("patient").select(["accountNumber", "version"]).where("id", "=", id));
  if (!kept) throw missing("patient");
  if (kept.version !== draft.version) {
    throw new Refusal(
      "stale",
      "This patient was changed since you opened the page. Nothing was saved. Open the patient again, then make your change.",
    );
  }
  const changes = { ...toPatientColumns(draft), version: kept.version + 1 };
  write.run(build.updateTable("patient").set(changes).where("id", "=", id));
  return { id, accountNumber: kept.accountNumber };
}

function saveCoverages({ write, newId }: CommandContext, patientId: string, coverages: readonly Coverage[]): void {
  const kept = new Set(
    write.all(build.selectFrom("coverage").select("id").where("patientId", "=", patientId)).map((row) => row.id),
  );
  for (const coverage of coverages) {
    refuseUnknownPayer(write, coverage.payerId);
    const columns = toCoverageColumns(coverage);
    if (coverage.id === null) {
      write.run(build.insertInto("coverage").values({ id: newId(), patientId, ...columns }));
    } else {
      if (!kept.delete(coverage.id)) throw missing("coverage");
      write.run(build.updateTable("coverage").set(columns).where("id", "=", coverage.id));
    }
  }
  removeCoverages(write, patientId, [...kept]);
}

/** Removes coverages that the draft no longer has. @throws Refusal `refused` when a claim names one. */
function removeCoverages(write: WriteTransaction, patientId: string, coverageIds: string[]): void {
  const named = build
    .selectFrom("claimCoverage")
    .innerJoin("claim", "claim.id", "claimCoverage.claimId")
    .select("coverageId")
    .where("claim.patientId", "=", patientId)
    .where("coverageId", "in", coverageIds);
  if (write.first(named)) {
    throw new Refusal(
      "refused",
      "Claims were made with a coverage that you removed, and they need it. Nothing was saved. Give it a last day instead.",
      "coverages",
    );
  }
  write.run(build.deleteFrom("coverage").where("id", "in", coverageIds));
}

function refuseUnknownPayer(read: ReadHandle, payerId: string): void {
  if (!read.first(build.selectFrom("payer").select("id").where("id", "=", payerId))) throw missing("payer");
}
