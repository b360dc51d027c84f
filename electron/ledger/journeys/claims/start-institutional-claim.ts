import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { emptyInstitutionalDraft, type InstitutionalDraft } from "../../../../shared/claims/institutional-draft.ts";
import { addDays, daysBetween, type IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readPatient } from "../read-patient.ts";
import { claimKind } from "./claim-kind.ts";
import { coveragesInForce } from "./coverages-in-force.ts";
import { readPracticeLists } from "./load-claim-facts.ts";
import { readStoredClaim } from "./stored-claim.ts";

export const startInstitutionalClaimJourneys: JourneysOf<"claims.startInstitutional"> = {
  "claims.startInstitutional": ({ read }, { patientId, serviceDate, copyVisit }) => {
    const patient = readPatient(read, patientId);
    const ofPatient = lastBill(read, patientId);
    const coverageIds = coveragesInForce(patient, serviceDate);
    if (copyVisit && ofPatient) {
      const draft = { ...copyBillOnto(ofPatient.draft, serviceDate), coverageIds };
      return { draft, copiedClaimNumber: ofPatient.claimNumber };
    }
    const former = (ofPatient ?? lastBill(read, null))?.draft;
    const draft: InstitutionalDraft = {
      ...emptyInstitutionalDraft(),
      ...(former ? habitsOf(former) : {}),
      ...{ patientId, coverageIds, statementFrom: serviceDate, statementTo: serviceDate },
      attendingProviderId: ofPatient?.draft.attendingProviderId ?? soleProvider(read),
    };
    return { draft, copiedClaimNumber: null };
  },
};

/** Among so many claims the last bill is looked for: a practice that bills seldom so need not be read whole. */
const RECENT_CLAIM_COUNT = 500;

/** The newest institutional claim of a patient, or of anybody. */
function lastBill(
  read: ReadHandle,
  patientId: string | null,
): { claimNumber: string; draft: InstitutionalDraft } | undefined {
  let recent = build.selectFrom("claim").select(["id", "serviceDate", "draftJson"]).orderBy("serviceDate", "desc");
  if (patientId !== null) recent = recent.where("patientId", "=", patientId);
  const row = read.first(
    build
      .selectFrom(recent.orderBy("id", "desc").limit(RECENT_CLAIM_COUNT).as("claim"))
      .select("claim.id")
      .where(claimKind, "=", "institutional")
      .orderBy("claim.serviceDate", "desc")
      .orderBy("claim.id", "desc"),
  );
  const stored = row && readStoredClaim(read, row.id);
  if (stored?.draft.kind !== "institutional") return undefined;
  return { claimNumber: stored.row.claimNumber, draft: stored.draft };
}

/** What a clinic enters alike on every bill: facility and care, how its patients come and where they go. */
function habitsOf(former: InstitutionalDraft): Partial<InstitutionalDraft> {
  const { admissionType, pointOfOrigin, patientStatus, facilityId } = former;
  return { typeOfBill: asOriginal(former.typeOfBill), admissionType, pointOfOrigin, patientStatus, facilityId };
}

function soleProvider(read: ReadHandle): string | null {
  const providers = [...readPracticeLists(read).providers.values()].filter((one) => one.active && one.rendering);
  return providers.length === 1 ? (providers[0]?.id ?? null) : null;
}

function asOriginal(typeOfBill: string): string {
  return /[78]$/.test(typeOfBill) ? `${typeOfBill.slice(0, 2)}1` : typeOfBill;
}

/**
 * The bill whole, its days moved so that its period begins on the new day. What belonged to that one sending stays
 * behind: the payer's number and authorizations, what the patient was thought to owe.
 */
function copyBillOnto(former: InstitutionalDraft, serviceDate: IsoDate): InstitutionalDraft {
  const shift = former.statementFrom === null ? 0 : daysBetween(former.statementFrom, serviceDate);
  const moved = (date: IsoDate | null) => (date === null ? null : addDays(date, shift));
  const operation = ({ code, date }: InstitutionalDraft["principalProcedure"]) => ({ code, date: moved(date) });
  return {
    ...former,
    typeOfBill: asOriginal(former.typeOfBill),
    destination: "primary",
    payerControlNumber: "",
    authorizations: { primary: "", secondary: "", tertiary: "" },
    patientEstimateCents: null,
    statementFrom: serviceDate,
    statementTo: moved(former.statementTo),
    admissionDate: moved(former.admissionDate),
    occurrences: former.occurrences.map(({ code, date }) => ({ code, date: moved(date) })),
    occurrenceSpans: former.occurrenceSpans.map(({ code, fromDate, toDate }) => {
      return { code, fromDate: moved(fromDate), toDate: moved(toDate) };
    }),
    principalProcedure: operation(former.principalProcedure),
    otherProcedures: former.otherProcedures.map(operation),
    lines: former.lines.map((line) => {
      return { ...line, lineId: null, fromDate: moved(line.fromDate), toDate: moved(line.toDate) };
    }),
  };
}
