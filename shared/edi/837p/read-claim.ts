import type { Claim, ClaimProvider } from "../../claims/claim.ts";
import { fromD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { component, element, type Segment } from "../x12/segment.ts";
import type { Above, ClaimDraft, CoverageDraft } from "./claim-draft.ts";
import { startCoverage, takePayer } from "./read-levels.ts";
import {
  addCity,
  addToProvider,
  readPayerAdjustments,
  readPersonName,
  readProvider,
  readStreet,
} from "./read-parts.ts";

/** Starts a claim from its CLM under the subscriber and patient above it. */
export function startClaim(clm: Segment, above: Above): ClaimDraft {
  const causes = [component(clm, 11, 1), component(clm, 11, 2)];
  const state = component(clm, 11, 4);
  const destination: CoverageDraft = structuredClone(above.coverage);
  Object.assign(destination.facts, { benefitsAssigned: element(clm, 8), releaseOfInformation: element(clm, 9) });
  const facts = {
    kind: "professional",
    claimNumber: element(clm, 1),
    frequency: component(clm, 5, 3),
    billingProvider: structuredClone(above.billing),
    placeOfService: component(clm, 5, 1),
    providerSignatureOnFile: element(clm, 6) === "Y",
    acceptAssignment: element(clm, 7),
    relatedCauses: {
      employment: causes.includes("EM"),
      autoAccident: causes.includes("AA"),
      otherAccident: causes.includes("OA"),
      ...(state === "" ? {} : { autoAccidentState: state }),
    },
    dates: {},
    patientPaidCents: 0,
    diagnoses: [],
    patient: { ...structuredClone(above.patient), accountNumber: "" },
  };
  // Codes are taken as sent: claimSchema judges the finished claim.
  return { clm, facts: facts as unknown as ClaimDraft["facts"], destination, others: [], lines: [] };
}

/** Takes a segment of loop 2300 other than its CLM. */
export function takeClaimSegment(draft: ClaimDraft, segment: Segment): void {
  const { facts } = draft;
  switch (segment.id) {
    case "DTP":
      takeDate(facts.dates, segment);
      return;
    case "AMT":
      if (element(segment, 1) === "F5") facts.patientPaidCents = amount(segment, 2);
      return;
    case "REF":
      takeReference(draft, element(segment, 1), element(segment, 2));
      return;
    case "NTE":
      facts.note = element(segment, 2);
      return;
    case "HI":
      for (let position = 1; position < segment.elements.length; position += 1) {
        if (["ABK", "ABF", "BK", "BF"].includes(component(segment, position, 1)))
          facts.diagnoses.push(component(segment, position, 2));
      }
  }
}

/** The amount, or NaN, which no claim's schema lets pass, where it cannot be read. */
export function amount(segment: Segment, position: number): Claim["patientPaidCents"] {
  return centsFromDecimal(element(segment, position)) ?? (Number.NaN as Claim["patientPaidCents"]);
}

const DATE_KEYS: Readonly<Record<string, keyof Claim["dates"]>> = {
  "431": "onset",
  "454": "initialTreatment",
  "304": "lastSeen",
  "439": "accident",
  "484": "lastMenstrualPeriod",
  "360": "disabilityFrom",
  "361": "disabilityTo",
  "435": "admission",
  "096": "discharge",
};

function takeDate(dates: Claim["dates"], dtp: Segment): void {
  const key = DATE_KEYS[element(dtp, 1)];
  const [from, to] = readDays(dtp);
  if (key && from) dates[key] = from;
  else if (element(dtp, 1) === "314") {
    if (from) dates.disabilityFrom = from;
    if (to) dates.disabilityTo = to;
  }
}

/** The days of a DTP: one twice, or the two of a range. Undefined where they do not exist. */
export function readDays(dtp: Segment): [IsoDate | undefined, IsoDate | undefined] {
  const [from = "", to = from] = element(dtp, 3).slice(0, 17).split("-");
  return [fromD8(from.slice(0, 8)), fromD8(to.slice(0, 8))];
}

function takeReference(draft: ClaimDraft, qualifier: string, value: string): void {
  const { facts } = draft;
  if (qualifier === "9F") facts.referralNumber = value;
  else if (qualifier === "G1") facts.priorAuthorization = value;
  else if (qualifier === "F8") facts.payerControlNumber = value;
  else if (qualifier === "X4") facts.cliaNumber = value;
  else if (qualifier === "EW") draft.mammographyNumber = value;
  else if (qualifier === "EA") facts.patient = { ...(facts.patient as Claim["patient"]), accountNumber: value };
}

const PROVIDER_KEYS: Readonly<Record<string, "referringProvider" | "renderingProvider" | "supervisingProvider">> = {
  "2310A": "referringProvider",
  "2310B": "renderingProvider",
  "2310D": "supervisingProvider",
};

/** Takes a segment of loops 2310A to 2310D. */
export function takeClaimProvider(draft: ClaimDraft, loopId: string, segment: Segment): void {
  const key = PROVIDER_KEYS[loopId];
  if (segment.id === "NM1") {
    const provider: ClaimProvider = readProvider(segment);
    draft.provider = provider;
    if (key) draft.facts[key] = provider;
    else if (loopId === "2310C") {
      const { npi, lastOrOrganization: name } = provider;
      draft.facts.serviceFacility = {
        name,
        ...(npi ? { npi } : {}),
        address: { line1: "", city: "", state: "", zip: "" },
      };
    }
  } else if (key) addToProvider(draft.provider, segment);
  else if (segment.id === "N3" && draft.facts.serviceFacility)
    draft.facts.serviceFacility.address = readStreet(segment);
  else if (segment.id === "N4") addCity(draft.facts.serviceFacility?.address, segment);
}

/** Takes a segment of loops 2320, 2330A and 2330B. */
export function takeOtherCoverage(draft: ClaimDraft, loopId: string, segment: Segment): void {
  if (segment.id === "SBR") {
    draft.others.push(startCoverage(segment));
    return;
  }
  const coverage = draft.others.at(-1);
  if (!coverage) return;
  if (loopId === "2330A") takeOtherSubscriber(coverage, segment);
  else if (loopId === "2330B") takeOtherPayer(coverage, segment);
  else if (segment.id === "OI") {
    Object.assign(coverage.facts, { benefitsAssigned: element(segment, 3), releaseOfInformation: element(segment, 6) });
  } else if (segment.id === "CAS") priorOf(coverage).claimAdjustments.push(...readPayerAdjustments(segment));
  else if (segment.id === "AMT" && element(segment, 1) === "D") priorOf(coverage).paidCents = amount(segment, 2);
  else if (segment.id === "AMT" && element(segment, 1) === "EAF") priorOf(coverage).remaining = amount(segment, 2);
}

function takeOtherSubscriber(coverage: CoverageDraft, segment: Segment): void {
  if (segment.id === "NM1") {
    coverage.subscriber.name = readPersonName(segment);
    coverage.facts.memberId = element(segment, 9);
  } else if (segment.id === "N3") coverage.subscriber.address = readStreet(segment);
  else if (segment.id === "N4") addCity(coverage.subscriber.address, segment);
}

function takeOtherPayer(coverage: CoverageDraft, segment: Segment): void {
  if (segment.id === "DTP") priorOf(coverage).adjudicationDate = readDays(segment)[0];
  else if (segment.id === "REF" && element(segment, 1) === "F8")
    priorOf(coverage).payerControlNumber = element(segment, 2);
  else takePayer(coverage, segment);
}

/** The earlier answer of a coverage; begins with the first segment that tells of one. */
export function priorOf(coverage: CoverageDraft): NonNullable<CoverageDraft["prior"]> {
  coverage.prior ??= { paidCents: 0 as Claim["patientPaidCents"], claimAdjustments: [], lines: [] };
  return coverage.prior;
}
