import {
  BENEFIT_WORDS,
  COVERAGE_LEVEL_WORDS,
  FOLLOW_UP_WORDS,
  INSURANCE_TYPE_WORDS,
  NETWORK_WORDS,
  PERIOD_WORDS,
  QUANTITY_WORDS,
  REFUSAL_WORDS,
} from "../270-271/benefit-words.ts";
import { SERVICE_TYPE_WORDS } from "../270-271/service-type-words.ts";
import { CATEGORY_WORDS } from "../claim-status/category-words.ts";
import { ENTITY_WORDS } from "../claim-status/entity-words.ts";
import { STATUS_WORDS } from "../claim-status/status-words.ts";

/** Our own short words for questions to payers and for their answers: segments, elements, codes. */

export const ANSWER_SEGMENT_WORDS: Readonly<Record<string, string>> = {
  AAA: "refusal",
  EB: "benefit",
  EQ: "what is asked",
  HSD: "how often or how much",
  III: "place or condition",
  INS: "relation to the subscriber",
  LE: "end of the loop",
  LS: "start of a loop",
  MPI: "military service",
  MSG: "message",
  STC: "status",
};

export const ANSWER_ELEMENT_WORDS: Readonly<Record<string, readonly string[]>> = {
  AAA: ["question in order", "", "reason", "what to do"],
  EB: [
    "benefit",
    "who is covered",
    "service",
    "kind of insurance",
    "plan",
    "period",
    "amount",
    "share",
    "kind of quantity",
    "quantity",
    "authorization needed",
    "network",
    "procedure",
    "diagnosis pointers",
  ],
  EQ: ["service", "procedure", "who is covered", "", "diagnosis pointers"],
  HSD: ["kind of quantity", "quantity", "unit", "every", "period", "periods", "days of delivery", "time of delivery"],
  III: ["code kind", "code", "category", "text"],
  INS: ["is the subscriber", "relation", "change", "reason of the change"],
  LE: ["loop"],
  LS: ["loop"],
  MPI: ["status", "employment", "service", "description", "rank", "date form", "period"],
  MSG: ["text"],
  STC: [
    "status",
    "status date",
    "taken in",
    "charge",
    "paid",
    "decided on",
    "",
    "check date",
    "check no.",
    "second status",
    "third status",
    "message",
  ],
};

const STATUS_PARTS = ["category", "status", "about whom", "code list"];

export const ANSWER_COMPONENT_WORDS: Readonly<Record<string, readonly string[]>> = {
  EB13: ["code kind", "procedure code", "modifier 1", "modifier 2", "modifier 3", "modifier 4"],
  EQ02: ["code kind", "procedure code", "modifier 1", "modifier 2", "modifier 3", "modifier 4"],
  STC01: STATUS_PARTS,
  STC10: STATUS_PARTS,
  STC11: STATUS_PARTS,
};

const ROLES = {
  "03": "dependent",
  "13": "contracted provider",
  "1I": "PPO",
  "1P": "provider",
  "2B": "administrator",
  "36": "employer",
  "73": "other provider",
  "80": "hospital",
  AY: "clearinghouse",
  FA: "facility",
  GP: "gateway provider",
  GW: "group",
  I3: "physicians' association",
  LR: "legal representative",
  OC: "original carrier",
  P4: "prior insurer",
  P5: "plan sponsor",
  PRP: "primary payer",
  SEP: "secondary payer",
  TTP: "tertiary payer",
  VER: "verifying company",
  VN: "vendor",
  X3: "utilization manager",
  Y2: "managed care organization",
};

const REFERENCES = {
  "18": "plan no.",
  "1K": "payer claim no.",
  "3H": "case no.",
  "49": "family unit no.",
  BLT: "bill type",
  CT: "contract no.",
  EJ: "claim no.",
  EL: "device PIN",
  F6: "Medicare no.",
  FJ: "line control no.",
  GH: "card serial no.",
  HJ: "card no.",
  M7: "Medicaid category",
  N5: "plan network no.",
  N6: "plan network no.",
  N7: "facility network no.",
  NQ: "Medicaid no.",
  Q4: "prior id",
  VV: "voucher",
};

const DATES = {
  "009": "processed",
  "102": "issued",
  "193": "period begins",
  "194": "period ends",
  "198": "completed",
  "290": "other coverage",
  "291": "plan",
  "292": "benefit",
  "295": "primary care provider",
  "307": "eligibility",
  "318": "added",
  "340": "COBRA begins",
  "341": "COBRA ends",
  "342": "premium paid from",
  "343": "premium paid to",
  "346": "plan begins",
  "347": "plan ends",
  "348": "benefit begins",
  "349": "benefit ends",
  "356": "eligibility begins",
  "357": "eligibility ends",
  "382": "enrolled",
  "442": "death",
  "458": "certified",
  "539": "policy begins",
  "540": "policy ends",
  "636": "updated",
  "771": "status",
};

const YES_NO = { N: "no", U: "unknown", Y: "yes" };
const RELATIONS = {
  "01": "spouse",
  "18": "self",
  "19": "child",
  "20": "employee",
  "21": "unknown",
  "34": "other adult",
  "39": "organ donor",
  "40": "cadaver donor",
  "53": "life partner",
  G8: "other",
};

/** Whose fact a status is about stands beside it, in the next component. */
const STATUS_MEANINGS = Object.fromEntries(
  Object.entries(STATUS_WORDS).map(([code, words]) => [code, words.replace("@", "entity")]),
);

/** By element, like the words of claims and remittances, beside which they are looked up. */
export const ANSWER_CODE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AAA01: YES_NO,
  AAA03: REFUSAL_WORDS,
  AAA04: FOLLOW_UP_WORDS,
  AMT01: { PB: "billed", R: "spend-down", T3: "charge of the claim", YU: "taken in", YY: "not taken in" },
  BHT02: { "01": "cancellation", "06": "confirmation", "08": "status", "11": "response", "13": "question" },
  BHT06: { DG: "response", RT: "spend-down", TH: "acknowledgement" },
  DTP01: DATES,
  EB01: BENEFIT_WORDS,
  EB02: COVERAGE_LEVEL_WORDS,
  EB03: SERVICE_TYPE_WORDS,
  EB04: INSURANCE_TYPE_WORDS,
  EB06: PERIOD_WORDS,
  EB09: QUANTITY_WORDS,
  EB11: YES_NO,
  EB12: NETWORK_WORDS,
  EQ01: SERVICE_TYPE_WORDS,
  EQ03: COVERAGE_LEVEL_WORDS,
  HSD01: QUANTITY_WORDS,
  HSD05: PERIOD_WORDS,
  INS01: YES_NO,
  INS02: RELATIONS,
  NM101: ROLES,
  QTY01: { "90": "taken in", AA: "not taken in", QA: "taken in", QC: "not taken in" },
  REF01: REFERENCES,
  STC03: { U: "no", WQ: "yes" },
  ...Object.fromEntries(
    ["STC01", "STC10", "STC11"].flatMap((place) => [
      [`${place}-1`, CATEGORY_WORDS],
      [`${place}-2`, STATUS_MEANINGS],
      [`${place}-3`, ENTITY_WORDS],
    ]),
  ),
};
