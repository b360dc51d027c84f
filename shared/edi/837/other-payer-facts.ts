import { type Cents, cents, sumCents } from "../../money/cents.ts";
import { enclosingLoop, type LoopInstance, type Placement } from "../guide/walk.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { element, type Segment } from "../x12/segment.ts";

/** Another payer of a claim (loops 2320 and 2330B), and what it answered for the claim. */
export type OtherPayer = {
  readonly sbr: Segment;
  id: string;
  /** AMT D and what it says; undefined where the payer has not answered. */
  paid: Cents | undefined;
  paidAt: Segment | undefined;
  adjustments: Cents;
  /** Whether the claim itself was adjusted (CAS). */
  adjusted: boolean;
  /** Whether the day of its answer was sent for the claim (DTP 573). */
  dated: boolean;
  /** AMT EAF of the claim. */
  owedAt: Segment | undefined;
};

/** What another payer answered for one line (loop 2430). */
export type LineAnswer = {
  readonly svd: Segment;
  readonly line: LoopInstance;
  readonly payerId: string;
  readonly paid: Cents;
  adjustments: Cents;
  /** Whether AMT EAF was sent for the line. */
  owes: boolean;
};

/** A claim's other payers and what they answered, while it streams by. */
export type OtherPayerFacts = {
  readonly loop: LoopInstance;
  readonly clm: Segment;
  /** SBR01 of the coverage that the claim goes to. */
  readonly rank: string;
  readonly payers: OtherPayer[];
  readonly chargeByLine: Map<LoopInstance, Cents>;
  readonly answers: LineAnswer[];
};

export function takeOtherPayerSegment(facts: OtherPayerFacts, { segment, loop }: Placement): void {
  const payer = facts.payers.at(-1);
  const answer = facts.answers.at(-1);
  switch (`${loop.def.id} ${segment.id}`) {
    case "2320 SBR":
      facts.payers.push(newPayer(segment));
      return;
    case "2320 CAS":
      if (!payer) return;
      payer.adjusted = true;
      payer.adjustments = sumCents([payer.adjustments, adjustmentsOf(segment)]);
      return;
    case "2320 AMT":
      if (payer) takeAmount(payer, segment);
      return;
    case "2330B NM1":
      if (payer) payer.id = element(segment, 9);
      return;
    case "2330B DTP":
      if (payer && element(segment, 1) === "573") payer.dated = true;
      return;
    case "2400 SV1":
    case "2400 SV2":
      facts.chargeByLine.set(loop, centsFromDecimal(element(segment, segment.id === "SV1" ? 2 : 3)) ?? cents(0));
      return;
    case "2430 SVD":
      takeAnswer(facts, segment, loop);
      return;
    case "2430 AMT":
      if (answer && element(segment, 1) === "EAF") answer.owes = true;
      return;
    case "2430 CAS":
      if (answer) answer.adjustments = sumCents([answer.adjustments, adjustmentsOf(segment)]);
  }
}

function newPayer(sbr: Segment): OtherPayer {
  const none = { paid: undefined, paidAt: undefined, owedAt: undefined };
  return { sbr, id: "", adjustments: cents(0), adjusted: false, dated: false, ...none };
}

function takeAmount(payer: OtherPayer, amt: Segment): void {
  const qualifier = element(amt, 1);
  if (qualifier === "EAF") payer.owedAt = amt;
  if (qualifier !== "D") return;
  payer.paid = centsFromDecimal(element(amt, 2));
  payer.paidAt = amt;
}

function takeAnswer(facts: OtherPayerFacts, svd: Segment, loop: LoopInstance): void {
  const line = enclosingLoop(loop, "2400");
  if (!line) return;
  const paid = centsFromDecimal(element(svd, 2)) ?? cents(0);
  facts.answers.push({ svd, line, payerId: element(svd, 1), paid, adjustments: cents(0), owes: false });
}

/** The sum of a CAS segment's amounts: CAS03, 06, 09, 12, 15, 18. */
export function adjustmentsOf(segment: Segment): Cents {
  const amounts: Cents[] = [];
  for (let position = 3; position <= 18; position += 3) {
    amounts.push(centsFromDecimal(element(segment, position)) ?? cents(0));
  }
  return sumCents(amounts);
}
