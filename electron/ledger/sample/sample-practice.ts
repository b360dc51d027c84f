import type { Clearinghouse, Facility, Payer, Practice, Provider } from "../../../shared/contract/practice.ts";
import { USUAL_PAPER_CONVENTIONS } from "../../../shared/forms/paper-conventions.ts";
import { cents } from "../../../shared/money/cents.ts";
import { sampleNpi } from "./sample-npi.ts";

/** The clinic. Streets, towns and people are invented; the state and ZIP areas are only plausible. */
export const SAMPLE_PRACTICE: Omit<Practice, "name" | "timeZone"> = {
  npi: sampleNpi(1),
  taxId: "990000001",
  taxIdKind: "EIN",
  taxonomy: "261QP2300X",
  address: { line1: "400 INVENTED AVE STE 2", city: "LARKWOOD", state: "IL", zip: "609990001" },
  payToAddress: null,
  phone: "8155550100",
  contactName: "ROWAN TILLEY",
  statementMinimumCents: cents(500),
  statementIntervalDays: 28,
  statementDueDays: 21,
  statementMessage: "Questions about this statement? Call 815-555-0100, Monday to Friday, 9 to 4.",
};

export const SAMPLE_CLEARINGHOUSE: Clearinghouse = {
  name: "Fairweather Exchange",
  usage: "T",
  profile: {
    senderQualifier: "ZZ",
    senderId: "LARKWOODCLINIC",
    receiverQualifier: "ZZ",
    receiverId: "FAIRWEATHER",
    applicationSenderCode: "LARKWOOD",
    applicationReceiverCode: "FAIRWEATHER",
    submitterName: "LARKWOOD FAMILY CLINIC",
    submitterId: "LW400",
    contactName: "ROWAN TILLEY",
    contactPhone: "8155550100",
    receiverName: "FAIRWEATHER EXCHANGE",
    receiverNameId: "FWX01",
  },
};

const PERSON = { kind: "person", middle: null, suffix: null, active: true } as const;

/** Three who treat, two who refer. The index is used by the visits. */
export const SAMPLE_PROVIDERS: readonly Omit<Provider, "id">[] = [
  {
    ...PERSON,
    lastOrOrganization: "OKONJO",
    first: "ADAEZE",
    credentials: "MD",
    npi: sampleNpi(11),
    taxonomy: "207Q00000X",
    rendering: true,
    referring: true,
  },
  {
    ...PERSON,
    lastOrOrganization: "HALVORSEN",
    first: "ERIK",
    credentials: "DO",
    npi: sampleNpi(12),
    taxonomy: "207R00000X",
    rendering: true,
    referring: true,
  },
  {
    ...PERSON,
    lastOrOrganization: "DELACRUZ",
    first: "MARISOL",
    credentials: "NP",
    npi: sampleNpi(13),
    taxonomy: "363LF0000X",
    rendering: true,
    referring: false,
  },
  {
    ...PERSON,
    lastOrOrganization: "ABERNATHY",
    first: "QUENTIN",
    credentials: "MD",
    npi: sampleNpi(21),
    taxonomy: "207RC0000X",
    rendering: false,
    referring: true,
  },
  {
    ...PERSON,
    lastOrOrganization: "VOSS",
    first: "LENA",
    credentials: "MD",
    npi: sampleNpi(22),
    taxonomy: "207X00000X",
    rendering: false,
    referring: true,
  },
];

export const SAMPLE_FACILITIES: readonly Omit<Facility, "id">[] = [
  {
    name: "LARKWOOD FAMILY CLINIC",
    npi: sampleNpi(1),
    placeOfService: "11",
    address: { line1: "400 INVENTED AVE STE 2", city: "LARKWOOD", state: "IL", zip: "609990001" },
    cliaNumber: "14D9999999",
    mammographyNumber: null,
    isDefault: true,
    active: true,
  },
  {
    name: "LARKWOOD COMMUNITY HOSPITAL",
    npi: sampleNpi(2),
    placeOfService: "22",
    address: { line1: "1 FICTION PLAZA", city: "LARKWOOD", state: "IL", zip: "609990002" },
    cliaNumber: null,
    mammographyNumber: null,
    isDefault: false,
    active: true,
  },
];

const address = (line1: string) => ({ line1, city: "LARKWOOD", state: "IL", zip: "609990099" });
const PAYER = {
  phone: "8005550199",
  submission: "electronic",
  acceptsReplacement: true,
  automation: "review",
  paper: USUAL_PAPER_CONVENTIONS,
  active: true,
} as const;

/** Six payers: Medicare, Medicaid, two commercial plans, an HMO, and workers' compensation on paper. */
export const SAMPLE_PAYERS: readonly Omit<Payer, "id">[] = [
  {
    ...PAYER,
    name: "PRAIRIE MEDICARE PART B",
    payerId: "90001",
    filingCode: "MB",
    address: address("PO BOX 9001"),
    timelyFilingDays: 365,
    acceptsReplacement: false,
  },
  {
    ...PAYER,
    name: "STATELINE MEDICAID",
    payerId: "90002",
    filingCode: "MC",
    address: address("PO BOX 9002"),
    timelyFilingDays: 180,
  },
  {
    ...PAYER,
    name: "GRANITE MUTUAL HEALTH",
    payerId: "90003",
    filingCode: "CI",
    address: address("PO BOX 9003"),
    timelyFilingDays: 180,
  },
  {
    ...PAYER,
    name: "BLUE HERON PLAN",
    payerId: "90004",
    filingCode: "BL",
    address: address("PO BOX 9004"),
    timelyFilingDays: 365,
  },
  {
    ...PAYER,
    name: "COMMONFIELD HMO",
    payerId: "90005",
    filingCode: "HM",
    address: address("PO BOX 9005"),
    timelyFilingDays: 90,
  },
  {
    ...PAYER,
    name: "IRONBRIDGE WORKERS COMP",
    payerId: "90006",
    filingCode: "WC",
    address: address("PO BOX 9006"),
    timelyFilingDays: 365,
    submission: "paper",
  },
];
