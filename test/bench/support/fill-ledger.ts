import type { WriteTransaction } from "../../../db/handles.ts";
import { entryRow, postingRow } from "../../../electron/ledger/journeys/journal/entry-rows.ts";
import { nameKey } from "../../../electron/ledger/journeys/name-key.ts";
import type { CommandContext } from "../../../electron/ledger/journeys.ts";
import { enterSampleLists } from "../../../electron/ledger/sample/enter-sample-lists.ts";
import { sampleRandom } from "../../../electron/ledger/sample/sample-random.ts";
import { emptyClaimDraft, emptyDraftLine } from "../../../shared/claims/claim-draft.ts";
import { addDays, type IsoDate, type IsoMoment } from "../../../shared/dates/iso-date.ts";
import { chargeLine } from "../../../shared/ledger/charge-line.ts";
import { cents, sumCents } from "../../../shared/money/cents.ts";

/** One claim of the filled ledger, as the simulated payer needs it. */
export interface FilledClaim {
  claimId: string;
  claimNumber: string;
  patientId: string;
  memberId: string;
  last: string;
  first: string;
  lines: { lineId: string; controlNumber: string; code: string; chargeCents: number }[];
}

const LAST_NAMES = [
  "ABERCROMBY",
  "BELLWETHER",
  "CARDWELL",
  "DOVECOTE",
  "EASTERLING",
  "FENWICK",
  "GALLOWAY",
  "HARGREAVE",
];
const FIRST_NAMES = ["ADA", "BEN", "CORA", "DEAN", "ELSA", "FINN", "GWEN", "HUGO", "IVY", "JOEL"];
const SERVICES = [
  ["99213", 14500],
  ["36415", 2500],
  ["85025", 3200],
] as const;
/** As most visits have; a posting benchmark may ask for another count. */
const LINES_PER_CLAIM = 2;
const SERVICE_DAY = "2026-02-02" as IsoDate;
const AT = "2026-02-03T15:00:00.000Z" as IsoMoment;

/**
 * Fills a ledger with many patients, each with one coverage and one claim of some charged lines that was sent. Rows are
 * written directly: the benchmark measures what comes after.
 */
export function fillLedger(
  context: CommandContext,
  patientCount: number,
  lineCount = LINES_PER_CLAIM,
): { payerId: string; claims: FilledClaim[] } {
  const { write } = context;
  const lists = enterSampleLists(context, addDays(SERVICE_DAY, -400), SERVICE_DAY);
  const payerId = lists.payerIds[2]!;
  const random = sampleRandom("bench");
  const claims: FilledClaim[] = [];
  let sequence = 0;
  for (let from = 0; from < patientCount; from += 1000) {
    const people = Array.from({ length: Math.min(1000, patientCount - from) }, (_, index) => {
      const serial = from + index;
      const last = `${random.pick(LAST_NAMES)}${letters(random.below(17_576))}`;
      return { serial, last, first: random.pick(FIRST_NAMES), patientId: `BENCHPATIENT${serial}` };
    });
    insertPatients(write, people, payerId);
    claims.push(...insertClaims(write, people, { payerId, renderingProviderId: lists.providerIds[0]!, lineCount }));
    sequence = insertCharges(write, claims.slice(from), sequence);
  }
  return { payerId, claims };
}

interface Person {
  serial: number;
  last: string;
  first: string;
  patientId: string;
}

const memberId = (serial: number) => `BM${String(serial).padStart(8, "0")}`;

/** Three letters out of a number, so that names differ as in a telephone book. */
function letters(number: number): string {
  const letter = (at: number) => String.fromCharCode(65 + (Math.floor(number / at) % 26));
  return letter(676) + letter(26) + letter(1);
}

function insertPatients(write: WriteTransaction, people: readonly Person[], payerId: string): void {
  write.insertRows(
    "patient",
    people.map(({ serial, last, first, patientId }) => ({
      id: patientId,
      accountNumber: `B${serial}`,
      last,
      first,
      nameKey: nameKey({ last, first, middle: null }),
      birthDate: addDays("1950-01-01" as IsoDate, (serial * 37) % 25_000),
      sex: serial % 2 === 0 ? ("F" as const) : ("M" as const),
      line1: `${serial} IMAGINARY RD`,
      city: "LARKWOOD",
      state: "IL",
      zip: "609990001",
      phone: `815${String(5_550_000 + (serial % 10_000)).padStart(7, "0")}`,
      releaseSignedDate: "2026-01-02" as IsoDate,
      assignmentSignedDate: "2026-01-02" as IsoDate,
    })),
  );
  write.insertRows(
    "coverage",
    people.map(({ serial, patientId }) => ({
      id: `BENCHCOVERAGE${serial}`,
      patientId,
      rank: "primary" as const,
      payerId,
      relationship: "18",
      memberId: memberId(serial),
      effectiveFromDate: "2020-01-01" as IsoDate,
    })),
  );
}

function insertClaims(
  write: WriteTransaction,
  people: readonly Person[],
  { payerId, renderingProviderId, lineCount }: { payerId: string; renderingProviderId: string; lineCount: number },
): FilledClaim[] {
  const claims = people.map((person) => filledClaim(person, lineCount));
  write.insertRows(
    "claim",
    people.map(({ serial, patientId }, index) => ({
      id: claims[index]!.claimId,
      claimNumber: claims[index]!.claimNumber,
      patientId,
      payerId,
      destination: "primary" as const,
      frequency: "1" as const,
      serviceDate: SERVICE_DAY,
      totalCents: sumCents(claims[index]!.lines.map((line) => cents(line.chargeCents))),
      readiness: "clean" as const,
      submission: "written" as const,
      adjudication: "none" as const,
      responsibility: "primary" as const,
      problemCount: 0,
      problemsJson: "[]",
      draftJson: JSON.stringify({
        ...emptyClaimDraft(),
        patientId,
        coverageIds: { primary: `BENCHCOVERAGE${serial}`, secondary: null, tertiary: null },
        renderingProviderId,
        placeOfService: "11",
        diagnoses: ["I10"],
      }),
      createdAt: AT,
    })),
  );
  write.insertRows(
    "claimCoverage",
    people.map(({ serial }, index) => ({
      claimId: claims[index]!.claimId,
      rank: "primary" as const,
      coverageId: `BENCHCOVERAGE${serial}`,
    })),
  );
  write.insertRows(
    "claimSending",
    claims.map((claim) => ({
      id: `S${claim.claimId}`,
      claimId: claim.claimId,
      payerId,
      rank: "primary",
      frequency: "1",
      state: "written" as const,
      sentOnDate: SERVICE_DAY,
      claimJson: "{}",
    })),
  );
  insertLines(write, claims);
  return claims;
}

function filledClaim({ serial, last, first, patientId }: Person, lineCount: number): FilledClaim {
  const claimNumber = `BENCH${String(serial).padStart(7, "0")}`;
  return {
    claimId: `BENCHCLAIM${serial}`,
    claimNumber,
    patientId,
    memberId: memberId(serial),
    last,
    first,
    lines: SERVICES.slice(0, lineCount).map(([code, chargeCents], index) => ({
      lineId: `BENCHLINE${serial}-${index + 1}`,
      controlNumber: `${claimNumber}L${index + 1}`,
      code,
      chargeCents,
    })),
  };
}

function insertLines(write: WriteTransaction, claims: readonly FilledClaim[]): void {
  write.insertRows(
    "claimLine",
    claims.flatMap((claim) =>
      claim.lines.map((line, index) => ({
        id: line.lineId,
        claimId: claim.claimId,
        lineNumber: index + 1,
        controlNumber: line.controlNumber,
        serviceDate: SERVICE_DAY,
        procedureCode: line.code,
        modifiers: "",
        chargeCents: cents(line.chargeCents),
        units: "1",
        adjudication: "none" as const,
        responsibility: "primary" as const,
        lineJson: JSON.stringify({
          ...emptyDraftLine("11"),
          lineId: line.lineId,
          fromDate: SERVICE_DAY,
          procedureCode: line.code,
          diagnosisPointers: [1],
          chargeCents: line.chargeCents,
        }),
      })),
    ),
  );
}

function insertCharges(write: WriteTransaction, claims: readonly FilledClaim[], lastSequence: number): number {
  const entries = claims.flatMap(({ patientId, claimId, lines }) =>
    lines.map((line) =>
      chargeLine(
        { entryId: `E${line.lineId}`, postingDate: SERVICE_DAY, source: "bench" },
        {
          line: { patientId, claimId, lineId: line.lineId, serviceDate: SERVICE_DAY },
          amountCents: cents(line.chargeCents),
          party: "primary",
        },
      ),
    ),
  );
  const origin = { requestId: "bench", userName: "Bench", at: AT };
  write.insertRows(
    "journalEntry",
    entries.map((entry, index) => entryRow(entry, { ...origin, sequence: lastSequence + index + 1 })),
  );
  write.insertRows(
    "posting",
    entries.flatMap((entry) => entry.postings.map((posting) => postingRow(entry.entryId, posting))),
  );
  return lastSequence + entries.length;
}
