import type { z } from "zod";
import type {
  InstitutionalClaim,
  InstitutionalDiagnosis,
  InstitutionalProcedure,
  occurrenceSchema,
  occurrenceSpanSchema,
  valueAmountSchema,
} from "../../claims/institutional-claim.ts";
import { fromD8, toD8 } from "../../dates/date-text.ts";
import { chunk } from "../837/group-claims.ts";
import { append } from "../837/read-parties.ts";
import type { Facts } from "../837/segment-fields.ts";
import type { WatchedSegment } from "../837/watched-segment.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";

type Composite = (string | undefined)[];

/** One kind of code in HI segments: which fact of the claim it is, and how it stands in a composite. */
type CodeKind = {
  readonly qualifier: string;
  /** The qualifier of ICD-9, whose codes are read too; that they are ICD-9 no claim of today can say. */
  readonly icd9?: string;
  readonly key: keyof InstitutionalClaim & string;
  readonly single?: true;
  /** The components after the qualifier. */
  readonly write: (value: never) => Composite;
  readonly read: (hi: WatchedSegment, position: number) => unknown;
};

const CODES_PER_SEGMENT = 12;

const plain = {
  write: (code: string): Composite => [code],
  read: (hi: WatchedSegment, position: number): unknown => hi.part(position, 2),
};

const diagnosis = {
  write: ({ code, presentOnAdmission }: InstitutionalDiagnosis): Composite => [
    code,
    ...Array.from({ length: 6 }, () => undefined),
    presentOnAdmission,
  ],
  read: (hi: WatchedSegment, position: number): unknown => {
    const mark = hi.part(position, 9);
    return { code: hi.part(position, 2), ...(mark === "" ? {} : { presentOnAdmission: mark }) };
  },
};

const dated = {
  write: ({ code, date }: InstitutionalProcedure | z.infer<typeof occurrenceSchema>): Composite => [
    code,
    "D8",
    toD8(date),
  ],
  read: (hi: WatchedSegment, position: number): unknown => {
    if (hi.peek(position, 3) === "D8") hi.part(position, 3);
    return { code: hi.part(position, 2), date: hi.day(position, 4) };
  },
};

const spanned = {
  write: ({ code, fromDate, toDate }: z.infer<typeof occurrenceSpanSchema>): Composite => [
    code,
    "RD8",
    `${toD8(fromDate)}-${toD8(toDate)}`,
  ],
  read: (hi: WatchedSegment, position: number): unknown => {
    if (hi.peek(position, 3) === "RD8") hi.part(position, 3);
    const days = hi.part(position, 4);
    return { code: hi.part(position, 2), fromDate: fromD8(days.slice(0, 8)), toDate: fromD8(days.slice(9)) };
  },
};

const valued = {
  write: ({ code, amountCents }: z.infer<typeof valueAmountSchema>): Composite => [
    code,
    undefined,
    undefined,
    decimalFromCents(amountCents),
  ],
  read: (hi: WatchedSegment, position: number): unknown => ({
    code: hi.part(position, 2),
    amountCents: hi.money(position, 5),
  }),
};

/** In the guide's order. */
const CODE_KINDS: readonly CodeKind[] = [
  { qualifier: "ABK", icd9: "BK", key: "principalDiagnosis", single: true, ...diagnosis },
  { qualifier: "ABJ", icd9: "BJ", key: "admittingDiagnosis", single: true, ...plain },
  { qualifier: "APR", icd9: "PR", key: "reasonsForVisit", ...plain },
  { qualifier: "ABN", icd9: "BN", key: "externalCauses", ...diagnosis },
  { qualifier: "DR", key: "diagnosisRelatedGroup", single: true, ...plain },
  { qualifier: "ABF", icd9: "BF", key: "otherDiagnoses", ...diagnosis },
  { qualifier: "BBR", icd9: "BR", key: "principalProcedure", single: true, ...dated },
  { qualifier: "BBQ", icd9: "BQ", key: "otherProcedures", ...dated },
  { qualifier: "BI", key: "occurrenceSpans", ...spanned },
  { qualifier: "BH", key: "occurrences", ...dated },
  { qualifier: "BE", key: "values", ...valued },
  { qualifier: "BG", key: "conditionCodes", ...plain },
  { qualifier: "TC", key: "treatmentCodes", ...plain },
];

/** HI segments of a claim: one kind of code in each, twelve codes at most. */
export function addCodes(out: TransactionComposer, claim: InstitutionalClaim): void {
  for (const { qualifier, key, write } of CODE_KINDS) {
    const value = claim[key];
    const all: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
    for (const some of chunk(all, CODES_PER_SEGMENT)) {
      // The key decides the value's type; the table pairs each with the writer made for it.
      out.add("HI", ...some.map((one) => [qualifier, ...write(one as never)]));
    }
  }
}

/** Takes an HI. A kind that the claim has no place for, or a second one where there is one place, stays unread. */
export function takeCodes(facts: Facts, hi: WatchedSegment): void {
  for (let position = 1; position <= CODES_PER_SEGMENT; position += 1) {
    const sent = hi.peek(position, 1);
    if (sent === "") continue;
    const kind = CODE_KINDS.find((one) => one.qualifier === sent || one.icd9 === sent);
    if (!kind || (kind.single && facts[kind.key] !== undefined)) continue;
    if (sent === kind.qualifier) hi.part(position, 1);
    const value = kind.read(hi, position);
    if (kind.single) facts[kind.key] = value;
    else append(facts, kind.key, value);
  }
}
