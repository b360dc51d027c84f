import { sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import { parseDate } from "../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { comparableName } from "./name-key.ts";

/** What type-ahead shows of a patient; the index on names holds all of it. */
export interface MatchedPatient {
  id: string;
  accountNumber: string;
  last: string;
  first: string;
  middle: string | null;
  birthDate: IsoDate;
}

/** Sorts after every text that begins with the prefix, as SQLite compares bytes. */
const LAST_CHARACTER = "\u{10FFFF}";

const patients = build
  .selectFrom("patient")
  .select(["patient.id", "accountNumber", "last", "first", "middle", "birthDate"]);

/**
 * Patients that a typed text may mean, best first, at most `limit`: a birth date, an account, phone or member number
 * by its beginning, or a name as "last", "last first", "last, first" or "first last", each by its beginning. Every
 * look-up is a range of an index, so its time does not grow with the number of patients.
 */
export function matchPatients(read: ReadHandle, text: string, today: IsoDate, limit: number): MatchedPatient[] {
  const found = new Map<string, MatchedPatient>();
  for (const lookUp of lookUpsFor(text.trim(), today)) {
    if (found.size >= limit) break;
    for (const patient of lookUp(read, limit)) {
      if (found.size < limit) found.set(patient.id, patient);
    }
  }
  return [...found.values()];
}

type LookUp = (read: ReadHandle, limit: number) => MatchedPatient[];

function lookUpsFor(text: string, today: IsoDate): LookUp[] {
  const lookUps: LookUp[] = [];
  const birthDate = typedBirthDate(text, today);
  if (birthDate) lookUps.push(byBirthDate(birthDate));
  if (/\d/.test(text)) {
    const digits = text.replace(/\D/g, "");
    lookUps.push(byAccountNumber(text.toUpperCase()));
    if (digits.length >= 3 && /^[\d\s().+-]+$/.test(text)) lookUps.push(byPhone(digits));
    lookUps.push(byMemberId(text.toUpperCase()));
  }
  return [...lookUps, ...nameLookUps(text)];
}

/** Only what looks like a whole date is one: six or eight digits, or parts with separators. */
function typedBirthDate(text: string, today: IsoDate): IsoDate | undefined {
  if (!/^(\d{6}|\d{8}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})$/.test(text)) return undefined;
  return parseDate(text, today, { pastOnly: true });
}

function nameLookUps(text: string): LookUp[] {
  const [lastTyped = "", firstTyped] = text.split(",", 2).map(comparableName);
  if (firstTyped !== undefined) {
    if (lastTyped === "") return [];
    return firstTyped === ""
      ? [byName(lastTyped)]
      : [byName(`${lastTyped} ${firstTyped}`), byParts(lastTyped, firstTyped)];
  }
  const words = lastTyped.split(" ").filter((word) => word !== "");
  const [one, ...others] = words;
  if (one === undefined) return [];
  if (others.length === 0) return [byName(one)];
  const rest = others.join(" ");
  return [byName(`${one} ${rest}`), byName(`${rest} ${one}`), byParts(one, rest), byParts(rest, one)];
}

const byName =
  (prefix: string): LookUp =>
  (read, limit) =>
    read.all(
      patients
        .where("nameKey", ">=", prefix)
        .where("nameKey", "<", prefix + LAST_CHARACTER)
        .orderBy("nameKey")
        .limit(limit),
    );

/** "smi, jo": both names by their beginning. The range is the last name's; the first name is looked for inside it. */
const byParts =
  (last: string, first: string): LookUp =>
  (read, limit) =>
    read.all(
      patients
        .where("nameKey", ">=", last)
        .where("nameKey", "<", last + LAST_CHARACTER)
        .where(sql<boolean>`instr(nameKey, ${` ${first}`}) > 0`)
        .orderBy("nameKey")
        .limit(limit),
    );

const byBirthDate =
  (birthDate: IsoDate): LookUp =>
  (read, limit) =>
    read.all(patients.where("birthDate", "=", birthDate).orderBy("nameKey").limit(limit));

const byAccountNumber =
  (prefix: string): LookUp =>
  (read, limit) =>
    read.all(
      patients
        .where("accountNumber", ">=", prefix)
        .where("accountNumber", "<", prefix + LAST_CHARACTER)
        .orderBy("accountNumber")
        .limit(limit),
    );

const byPhone =
  (prefix: string): LookUp =>
  (read, limit) =>
    read.all(
      patients
        .where("phone", ">=", prefix)
        .where("phone", "<", prefix + LAST_CHARACTER)
        .orderBy("phone")
        .limit(limit),
    );

const byMemberId =
  (prefix: string): LookUp =>
  (read, limit) =>
    read.all(
      patients
        .innerJoin("coverage", "coverage.patientId", "patient.id")
        .where("coverage.memberId", ">=", prefix)
        .where("coverage.memberId", "<", prefix + LAST_CHARACTER)
        .orderBy("coverage.memberId")
        .limit(limit),
    );
