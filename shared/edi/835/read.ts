import type { Placement } from "../guide/walk.ts";
import type { TransactionReader } from "../transaction-reader.ts";
import type { InterchangeInfo } from "../x12/interchange-info.ts";
import type { EdiProblem } from "../x12/problem.ts";
import { ValueReader } from "../x12/read-values.ts";
import { component, element, type Segment, type SegmentPlace, whereSent } from "../x12/segment.ts";
import { NONE, withItem } from "../x12/short-list.ts";
import type { InpatientTotals, ProviderSums, RemittanceGroup } from "./adjudication-figures.ts";
import { INPATIENT_TOTALS_POSITIONS, PROVIDER_TOTALS_POSITIONS, readFigures } from "./figure-positions.ts";
import { addToClaim, startClaim } from "./read-claim.ts";
import { addToLine, startLine } from "./read-line.ts";
import { readAccount, readAddress, readContact, readStreet, type Street } from "./read-parts.ts";
import type { Remittance, RemittanceClaim, RemittanceLine } from "./remittance.ts";

type Draft = {
  payment?: Omit<Remittance["payment"], "traceNumber">;
  trace?: Pick<Remittance["payment"], "traceNumber" | "originatorId" | "originatorSupplement">;
  currency?: string;
  productionDate?: Remittance["productionDate"];
  payer: Remittance["payer"];
  payee: Remittance["payee"];
  references: Remittance["references"];
  groups: RemittanceGroup[];
  claims: RemittanceClaim[];
  providerAdjustments: Remittance["providerAdjustments"];
  street: Street | undefined;
  claim: RemittanceClaim | undefined;
  line: RemittanceLine | undefined;
};

/**
 * Reads one 835 transaction, segment by segment, into a {@link Remittance}.
 * @param takeClaim takes each claim when it is whole; the remittance then holds none.
 */
export function read835(
  info: InterchangeInfo,
  takeClaim?: (claim: RemittanceClaim) => void,
): TransactionReader<Remittance> {
  return new RemittanceReader(info, takeClaim);
}

/** A class, because what is called for every segment of a file must be one and the same code. */
class RemittanceReader implements TransactionReader<Remittance> {
  readonly #info: InterchangeInfo;
  readonly #takeClaim: ((claim: RemittanceClaim) => void) | undefined;
  readonly #values = new ValueReader();
  readonly #draft: Draft = {
    payer: { name: "", references: [], contacts: [] },
    payee: { name: "", references: [] },
    references: [],
    groups: [],
    claims: NONE,
    providerAdjustments: [],
    street: undefined,
    claim: undefined,
    line: undefined,
  };
  /** The segment that was read last, while no other has come. */
  #last: SegmentPlace = { number: 0, id: "" };

  constructor(info: InterchangeInfo, takeClaim: ((claim: RemittanceClaim) => void) | undefined) {
    this.#info = info;
    this.#takeClaim = takeClaim;
  }

  place(placement: Placement): void {
    const { segment } = placement;
    if (this.#last !== segment) this.#last = segment;
    const draft = this.#draft;
    const values = this.#values;
    // Lines and claims first: nearly every segment belongs to one.
    switch (placement.loop.def.id) {
      case "2110":
        if (segment.id === "SVC") beginLine(draft, segment, values);
        else if (draft.line) addToLine(draft.line, segment, values);
        return;
      case "2100":
        if (segment.id === "CLP") this.#takeClp(segment);
        else if (draft.claim) addToClaim(draft.claim, segment, values);
        return;
      default:
        // A claim is whole, too, when anything outside of claims follows that stands in its order.
        if (!placement.outOfOrder) this.#giveClaims();
        takeOutside(draft, placement, values);
    }
  }

  finish(): { value: Remittance | undefined; problems: readonly EdiProblem[] } {
    const values = this.#values;
    if (!values.failed()) this.#giveClaims();
    const value = finishRemittance(this.#draft, this.#info, this.#last, values);
    return { value: values.failed() ? undefined : value, problems: values.problems };
  }

  #takeClp(clp: Segment): void {
    this.#giveClaims();
    const draft = this.#draft;
    draft.claims = withItem(draft.claims, beginClaim(draft, clp, this.#values));
  }

  /** Hands out the claims that are whole, where somebody takes them one by one. */
  #giveClaims(): void {
    const take = this.#takeClaim;
    const { claims } = this.#draft;
    if (!take || claims.length === 0) return;
    for (let index = 0; index < claims.length; index += 1) take(claims[index] as RemittanceClaim);
    this.#draft.claims = NONE;
  }
}

function takeOutside(draft: Draft, { segment, loop }: Placement, values: ValueReader): void {
  switch (loop.def.id) {
    case "1000A":
      takePayer(draft, segment);
      return;
    case "1000B":
      takePayee(draft, segment);
      return;
    case "2000":
      takeGroup(draft, segment, values);
      return;
    default:
      takeHeader(draft, segment, values);
  }
}

function beginClaim(draft: Draft, clp: Segment, values: ValueReader): RemittanceClaim {
  const claim = startClaim(clp, values);
  const groupIndex = draft.groups.length - 1;
  const providerId = draft.groups[groupIndex]?.totals?.providerId;
  if (groupIndex > 0) claim.groupIndex = groupIndex;
  if (providerId !== undefined) claim.providerId = providerId;
  draft.claim = claim;
  return claim;
}

function beginLine(draft: Draft, svc: Segment, values: ValueReader): void {
  draft.line = startLine(svc, values);
  if (draft.claim) draft.claim.lines = withItem(draft.claim.lines, draft.line);
}

function takeGroup(draft: Draft, segment: Segment, values: ValueReader): void {
  const group = draft.groups.at(-1);
  if (segment.id === "LX") draft.groups.push({ number: element(segment, 1) });
  else if (segment.id === "TS3" && group) group.totals = readTotals(segment, values);
  else if (segment.id === "TS2" && group) {
    group.inpatientTotals = readFigures<InpatientTotals>(segment, INPATIENT_TOTALS_POSITIONS, values) ?? {};
  }
}

function readTotals(ts3: Segment, values: ValueReader): NonNullable<RemittanceGroup["totals"]> {
  const fiscalPeriodDate = values.day(ts3, 3);
  return {
    providerId: element(ts3, 1),
    facilityType: element(ts3, 2),
    ...(fiscalPeriodDate ? { fiscalPeriodDate } : {}),
    ...readFigures<ProviderSums>(ts3, PROVIDER_TOTALS_POSITIONS, values),
  };
}

function takeHeader(draft: Draft, segment: Segment, values: ValueReader): void {
  switch (segment.id) {
    case "BPR":
      draft.payment = readPayment(segment, values);
      return;
    case "TRN":
      draft.trace = {
        traceNumber: element(segment, 2),
        ...whereSent("originatorId", segment, 3),
        ...whereSent("originatorSupplement", segment, 4),
      };
      return;
    case "CUR":
      draft.currency = element(segment, 2);
      return;
    case "REF":
      draft.references.push({ qualifier: element(segment, 1), value: element(segment, 2) });
      return;
    case "DTM":
      draft.productionDate = values.day(segment, 2);
      return;
    case "PLB":
      takeProviderAdjustments(draft, segment, values);
  }
}

function readPayment(bpr: Segment, values: ValueReader): NonNullable<Draft["payment"]> {
  const date = values.day(bpr, 16);
  const fromAccount = readAccount(bpr, 6);
  const toAccount = readAccount(bpr, 12);
  return {
    handling: element(bpr, 1),
    amountCents: values.requiredMoney(bpr, 2),
    creditOrDebit: element(bpr, 3) === "D" ? "D" : "C",
    method: element(bpr, 4),
    ...(date ? { date } : {}),
    ...whereSent("format", bpr, 5),
    ...(fromAccount ? { fromAccount } : {}),
    ...whereSent("payerId", bpr, 10),
    ...whereSent("payerSupplement", bpr, 11),
    ...(toAccount ? { toAccount } : {}),
  };
}

function takePayer(draft: Draft, segment: Segment): void {
  const { payer } = draft;
  switch (segment.id) {
    case "N1":
      Object.assign(
        payer,
        { name: element(segment, 2) },
        whereSent("idQualifier", segment, 3),
        whereSent("id", segment, 4),
      );
      return;
    case "N3":
      draft.street = readStreet(segment);
      return;
    case "N4":
      payer.address = readAddress(draft.street, segment);
      draft.street = undefined;
      return;
    case "REF":
      payer.references.push({ qualifier: element(segment, 1), value: element(segment, 2) });
      return;
    case "PER":
      payer.contacts.push(readContact(segment));
  }
}

function takePayee(draft: Draft, segment: Segment): void {
  const { payee } = draft;
  switch (segment.id) {
    case "N1": {
      payee.name = element(segment, 2);
      const qualifier = element(segment, 3);
      const id = element(segment, 4);
      if (qualifier === "XX") payee.npi = id;
      else if (qualifier === "FI") payee.taxId = id;
      else if (id !== "") Object.assign(payee, { otherIdQualifier: qualifier, otherId: id });
      return;
    }
    case "N3":
      draft.street = readStreet(segment);
      return;
    case "N4":
      payee.address = readAddress(draft.street, segment);
      draft.street = undefined;
      return;
    case "RDM":
      payee.delivery = {
        method: element(segment, 1),
        ...whereSent("name", segment, 2),
        ...whereSent("number", segment, 3),
      };
      return;
    case "REF": {
      const reference = { qualifier: element(segment, 1), value: element(segment, 2) };
      payee.references.push(reference);
      // REF TJ is the payee's tax number beside an NPI in N104.
      if (reference.qualifier === "TJ") payee.taxId ??= reference.value;
    }
  }
}

/** PLB04, 06 ... 14 with their reasons in PLB03, 05 ... 13. */
function takeProviderAdjustments(draft: Draft, segment: Segment, values: ValueReader): void {
  const fiscalPeriodDate = values.day(segment, 2);
  for (let position = 3; position <= 13; position += 2) {
    const reason = component(segment, position, 1);
    const reference = component(segment, position, 2);
    if (reason === "" && element(segment, position + 1) === "") continue;
    draft.providerAdjustments.push({
      segmentNumber: segment.number,
      providerId: element(segment, 1),
      ...(fiscalPeriodDate ? { fiscalPeriodDate } : {}),
      reason,
      ...(reference === "" ? {} : { reference }),
      amountCents: values.requiredMoney(segment, position + 1),
    });
  }
}

function finishRemittance(
  draft: Draft,
  interchange: InterchangeInfo,
  last: SegmentPlace,
  values: ValueReader,
): Remittance | undefined {
  const { payment, trace, productionDate, currency, payer, payee, references, claims, providerAdjustments } = draft;
  const groups = saysNothing(draft.groups) ? undefined : draft.groups;
  if (!payment)
    values.fail(last, "payment-missing", "The remittance has no payment segment (BPR), so it cannot be posted.");
  if (!trace)
    values.fail(last, "trace-missing", "The remittance has no check or trace number (TRN), so it cannot be posted.");
  if (!payment || !trace) return undefined;
  return {
    interchange,
    payment: { ...payment, ...trace },
    ...(currency ? { currency } : {}),
    ...(productionDate ? { productionDate } : {}),
    payer,
    payee,
    references,
    ...(groups ? { groups } : {}),
    claims,
    providerAdjustments,
  };
}

/** Nearly every remittance has one group, LX 1, without totals. */
function saysNothing(groups: readonly RemittanceGroup[]): boolean {
  const [first] = groups;
  if (!first) return true;
  return groups.length === 1 && first.number === "1" && !first.totals && !first.inpatientTotals;
}
