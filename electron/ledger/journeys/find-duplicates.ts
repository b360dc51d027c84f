import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import type { ParsedInputOf } from "../../../shared/contract/contract.ts";
import type { MatchedPatient } from "./match-patients.ts";
import { comparableName } from "./name-key.ts";

type Facts = ParsedInputOf<"patients.findDuplicates">;

const patients = build
  .selectFrom("patient")
  .select(["patient.id", "accountNumber", "last", "first", "middle", "birthDate"]);

/**
 * Patients that may be the person being registered, each with the strongest reason: same name and birth date, same
 * member number, same phone with the same first name. Look-ups go by index.
 */
export function findDuplicates(read: ReadHandle, facts: Facts): (MatchedPatient & { reason: string })[] {
  const found = new Map<string, MatchedPatient & { reason: string }>();
  const add = (rows: readonly MatchedPatient[], reason: string) => {
    for (const row of rows) {
      if (row.id !== facts.patientId && !found.has(row.id)) found.set(row.id, { ...row, reason });
    }
  };
  add(sameNameAndBirth(read, facts), "Same name and birth date");
  add(sameMemberNumber(read, facts), "Same member number");
  add(samePhoneAndFirstName(read, facts), "Same phone and first name");
  return [...found.values()];
}

function sameNameAndBirth(read: ReadHandle, { last, first, birthDate }: Facts): MatchedPatient[] {
  if (birthDate === null || last === "" || first === "") return [];
  const name = comparableName(`${last} ${first}`);
  return read
    .all(patients.where("birthDate", "=", birthDate))
    .filter((patient) => comparableName(`${patient.last} ${patient.first}`) === name);
}

function sameMemberNumber(read: ReadHandle, { memberIds }: Facts): MatchedPatient[] {
  const wanted = memberIds.map((memberId) => memberId.toUpperCase()).filter((memberId) => memberId !== "");
  if (wanted.length === 0) return [];
  const holders = build.selectFrom("coverage").select("patientId").where("memberId", "in", wanted);
  return read.all(patients.where("patient.id", "in", holders).orderBy("nameKey"));
}

function samePhoneAndFirstName(read: ReadHandle, { phone, first }: Facts): MatchedPatient[] {
  const digits = phone?.replace(/\D/g, "") ?? "";
  const name = comparableName(first);
  if (digits === "" || name === "") return [];
  return read.all(patients.where("phone", "=", digits)).filter((patient) => comparableName(patient.first) === name);
}
