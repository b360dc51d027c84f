import type { ReadHandle } from "../../../../../db/handles.ts";
import { build } from "../../../../../db/query-builder.ts";
import type { OpenException } from "../../../../../shared/contract/posting-automation.ts";
import { needsPerson } from "../../../../../shared/remittance/judge-automation.ts";
import type { PlanException, PlannedClaim } from "../../../../../shared/remittance/posting-plan.ts";
import type { JourneysOf } from "../../../journeys.ts";
import { fullName } from "../../full-name.ts";
import { inChunks } from "../../journal/in-chunks.ts";
import { eachUnpostedCheck, type UnpostedCheck } from "./unposted-checks.ts";

export const exceptionJourneys: JourneysOf<"remittances.exceptions"> = {
  "remittances.exceptions": ({ read }) => {
    const checks = [...eachUnpostedCheck(read)];
    const names = readPatientNames(read, checks);
    return checks.flatMap((check) => exceptionsOf(check, names));
  },
};

type PatientNames = ReadonlyMap<string, string>;

function readPatientNames(read: ReadHandle, checks: readonly UnpostedCheck[]): PatientNames {
  const ids = new Set(checks.flatMap(({ plan }) => plan.claims.flatMap((claim) => claim.match?.patientId ?? [])));
  const rows = [...inChunks([...ids])].flatMap((chunk) =>
    read.all(build.selectFrom("patient").select(["id", "last", "first"]).where("id", "in", chunk)),
  );
  return new Map(rows.map((row) => [row.id, fullName(row)]));
}

/** The check's own first, then each claim's in the order of the file. A fault that a claim tells is not told twice. */
function exceptionsOf({ stored: { row, contents }, plan }: UnpostedCheck, names: PatientNames): OpenException[] {
  const check = {
    remittanceId: row.id,
    payerName: row.payerName,
    checkNumber: row.checkNumber,
    paymentDate: row.paymentDate,
  };
  const ofClaims = plan.claims
    .filter((claim) => !claim.settled)
    .flatMap((claim) =>
      claim.exceptions.filter(needsPerson).map((exception) => ({
        ...check,
        ...facts(exception),
        claimIndex: claim.claimIndex,
        claimNumber: claim.claimNumber,
        patientName: patientName(claim, contents.claims[claim.claimIndex]?.patient, names),
        lineNumber: lineOf(claim, exception),
      })),
    );
  const told = new Set(ofClaims.map((one) => one.message));
  // What a provider-level adjustment means was decided by posting the check; only before is it still to be looked at.
  const ofCheck = plan.exceptions.filter((one) => !told.has(one.message) && (one.holds || row.receiptId === null));
  const noClaim = { claimIndex: null, claimNumber: null, patientName: null, lineNumber: null };
  return [...ofCheck.map((exception) => ({ ...check, ...facts(exception), ...noClaim })), ...ofClaims];
}

function facts({ code, holds, amountCents, message, segmentNumber }: PlanException) {
  return { code, holds, amountCents: amountCents ?? null, message, segmentNumber: segmentNumber ?? null };
}

function patientName(
  claim: PlannedClaim,
  named: { lastOrOrganization?: string | undefined; first?: string | undefined } | undefined,
  names: PatientNames,
): string | null {
  const ours = claim.match && names.get(claim.match.patientId);
  if (ours !== undefined) return ours;
  const { lastOrOrganization: last, first = "" } = named ?? {};
  return last === undefined ? null : fullName({ last, first });
}

function lineOf(claim: PlannedClaim, { segmentNumber }: PlanException): number | null {
  return (
    claim.lines.find((line) => line.segmentNumber !== undefined && line.segmentNumber === segmentNumber)?.lineNumber ??
    null
  );
}
