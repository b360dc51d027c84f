import type { Coverage, PatientDraft } from "../../../shared/contract/patients.ts";
import { addDays, type IsoDate, isoDate } from "../../../shared/dates/iso-date.ts";
import { cents } from "../../../shared/money/cents.ts";
import { sampleRandom } from "./sample-random.ts";

/** Families; the first person is the adult who pays for the children. Accents and a long name are there on purpose. */
const FAMILIES: readonly (readonly [
  last: string,
  people: readonly (readonly [first: string, sex: "M" | "F", age: number])[],
])[] = [
  [
    "ALDERIDGE",
    [
      ["PAMELA", "F", 71],
      ["VICTOR", "M", 74],
    ],
  ],
  [
    "BEAUMONT",
    [
      ["CLAIRE", "F", 38],
      ["LUCAS", "M", 9],
      ["NORA", "F", 4],
    ],
  ],
  [
    "CASTAÑEDA",
    [
      ["JOSÉ", "M", 45],
      ["LUCÍA", "F", 43],
      ["MATEO", "M", 11],
    ],
  ],
  ["DRUMMOND", [["WALTER", "M", 83]]],
  ["ESTERHAZY", [["ILONA", "F", 68]]],
  [
    "FAIRBROTHER",
    [
      ["GIDEON", "M", 52],
      ["HESTER", "F", 50],
    ],
  ],
  ["GUNDERSEN", [["ASTRID", "F", 29]]],
  [
    "HOLLOWAY",
    [
      ["MARCUS", "M", 34],
      ["TESSA", "F", 7],
    ],
  ],
  ["IBARRA", [["ROSA", "F", 61]]],
  [
    "JURGENS",
    [
      ["DIETER", "M", 77],
      ["HANNE", "F", 76],
    ],
  ],
  [
    "KOWALCZYK",
    [
      ["ŁUKASZ", "M", 41],
      ["ZOFIA", "F", 39],
      ["ADAM", "M", 6],
    ],
  ],
  ["LINDQVIST", [["SVEN", "M", 58]]],
  ["MONTGOMERY-FITZWILLIAM", [["ALEXANDRIA", "F", 47]]],
  [
    "NAKAGAWA",
    [
      ["EMI", "F", 33],
      ["KENJI", "M", 3],
    ],
  ],
  [
    "OYELARAN",
    [
      ["FOLA", "F", 55],
      ["TUNDE", "M", 57],
    ],
  ],
  ["PEMBERTON", [["AGNES", "F", 88]]],
  ["QUIGLEY", [["DECLAN", "M", 26]]],
  [
    "RASMUSSEN",
    [
      ["KIRSTEN", "F", 44],
      ["MAGNUS", "M", 12],
    ],
  ],
  [
    "SANTORELLI",
    [
      ["BRUNO", "M", 66],
      ["CARMELA", "F", 64],
    ],
  ],
  ["TREMBLAY", [["GISELLE", "F", 37]]],
  ["UNDERHILL", [["FERN", "F", 72]]],
  [
    "VANTERPOOL",
    [
      ["CEDRIC", "M", 49],
      ["IMANI", "F", 15],
    ],
  ],
  [
    "WHITLOCK",
    [
      ["JUDITH", "F", 69],
      ["ARTHUR", "M", 70],
    ],
  ],
  ["XENAKIS", [["THEO", "M", 31]]],
  ["YARBROUGH", [["LORETTA", "F", 79]]],
  ["ZIELINSKI", [["MARTA", "F", 53]]],
  [
    "ASHWORTH",
    [
      ["COLIN", "M", 40],
      ["PIPPA", "F", 8],
    ],
  ],
  ["BRANNIGAN", [["MAEVE", "F", 63]]],
  ["CORDEROY", [["SIMON", "M", 36]]],
  ["DABROWSKI", [["IRENA", "F", 81]]],
  [
    "ELLINGTON-ROY",
    [
      ["SIMONE", "F", 28],
      ["MILO", "M", 2],
    ],
  ],
  ["FITZGIBBON", [["OWEN", "M", 54]]],
  ["GREAVES", [["DOREEN", "F", 75]]],
  ["HAVERFORD", [["NEIL", "M", 67]]],
  ["INGERSOLL", [["BEATRIX", "F", 42]]],
  ["JOHANSSON", [["GRETA", "F", 73]]],
  [
    "KITTREDGE",
    [
      ["AMOS", "M", 78],
      ["OPAL", "F", 75],
    ],
  ],
  ["LOCKWOOD", [["PETRA", "F", 35]]],
  ["MARCHETTI", [["ELIO", "M", 70]]],
  [
    "NYQUIST",
    [
      ["HEDDA", "F", 82],
      ["TORSTEN", "M", 84],
    ],
  ],
];

/** Positions in SAMPLE_PAYERS. */
const MEDICARE = 0;
const MEDICAID = 1;
const COMMERCIAL = [2, 3, 4] as const;
const WORKERS_COMPENSATION = 5;
/** Families, by position above, without insurance and with an injury at work. */
const SELF_PAY_FAMILY = 16;
const INJURED_FAMILY = 25;

/** Sixty people with their coverages; `payerIds` are the ids given to the sample's payers, in their order. */
export function samplePatients(today: IsoDate, payerIds: readonly string[]): PatientDraft[] {
  const random = sampleRandom("people");
  return FAMILIES.flatMap(([last, people], family) => {
    const [head] = people;
    const plan = COMMERCIAL[family % COMMERCIAL.length]!;
    return people.map(([first, sex, age], member): PatientDraft => {
      const birthDate = isoDate(addDays(today, -Math.round(age * 365.25) - random.below(300)));
      const line1 = `${100 + family * 7} IMAGINARY ${family % 2 === 0 ? "ST" : "LN"}`;
      const address = { line1, city: "LARKWOOD", state: "IL", zip: `60999${String(1000 + family)}` };
      const phone = `815555${String(101 + family).padStart(4, "0")}`;
      const isChild = age < 18;
      const signed = addDays(today, -400 + random.below(60));
      return {
        id: null,
        accountNumber: null,
        last,
        first,
        middle: random.chance(30) ? random.pick(["A", "J", "M", "R"]) : null,
        suffix: null,
        birthDate,
        sex,
        address,
        phone,
        email: null,
        deathDate: null,
        guarantor: isChild ? { last, first: head![0], relationship: "parent", address, phone } : null,
        releaseSignedDate: signed,
        assignmentSignedDate: signed,
        statementHoldReason: null,
        statementHoldUntil: null,
        note: null,
        coverages: coveragesOf({ age, family, member, plan, payerIds, head: head!, last, today }),
        version: 0,
      };
    });
  });
}

interface CoverageFacts {
  age: number;
  family: number;
  member: number;
  plan: number;
  payerIds: readonly string[];
  head: readonly [first: string, sex: "M" | "F", age: number];
  last: string;
  today: IsoDate;
}

/** Medicare from 65, with a commercial plan or Medicaid behind it for some; families share the first person's plan. */
function coveragesOf(facts: CoverageFacts): Coverage[] {
  const { age, family, payerIds, plan } = facts;
  if (family === SELF_PAY_FAMILY) return [];
  if (family === INJURED_FAMILY) return [coverage(facts, "primary", payerIds[WORKERS_COMPENSATION]!, "WC5500017")];
  if (age >= 65) {
    const medicare = coverage(facts, "primary", payerIds[MEDICARE]!, medicareNumber(family * 10 + facts.member));
    if (family % 3 === 0) return [medicare, coverage(facts, "secondary", payerIds[plan]!, `MS${8_000_000 + family}`)];
    if (family % 5 === 4)
      return [medicare, coverage(facts, "secondary", payerIds[MEDICAID]!, `${600_000_000 + family}`)];
    return [medicare];
  }
  if (family % 7 === 6)
    return [coverage(facts, "primary", payerIds[MEDICAID]!, `${700_000_000 + family * 10 + facts.member}`)];
  return [coverage(facts, "primary", payerIds[plan]!, `LW${1_000_000 + family}`)];
}

function coverage(facts: CoverageFacts, rank: Coverage["rank"], payerId: string, memberId: string): Coverage {
  const { head, last, member, age, today } = facts;
  const isOwn = member === 0 || age >= 65 || memberId.startsWith("7");
  const relationship = isOwn ? "18" : age < 18 ? "19" : "01";
  const [first, sex, headAge] = head;
  const birthDate = isoDate(addDays(today, -Math.round(headAge * 365.25) - 120));
  return {
    id: null,
    rank,
    payerId,
    relationship,
    subscriber: isOwn ? null : { last, first, middle: null, birthDate, sex, address: null },
    memberId,
    groupNumber: memberId.startsWith("LW") ? `GRP${100 + (facts.family % 9)}` : null,
    planName: null,
    medicareSecondaryReason: null,
    copayCents: memberId.startsWith("LW") ? cents(2500) : null,
    effectiveFrom: addDays(today, -700),
    effectiveTo: null,
  };
}

/** An invented Medicare number in the real one's form (CMS MBI format). */
function medicareNumber(serial: number): string {
  const digits = String(serial).padStart(3, "0");
  return `1EG4TE5MK${digits.slice(1, 3)}`.replace("EG4", `EG${digits[0]}`);
}
