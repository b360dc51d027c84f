import { type Cents, cents, MAX_CENTS } from "../../money/cents.ts";
import { guideFor } from "../guide/guides.ts";
import { type LoopInstance, type Walk, walkGuide } from "../guide/walk.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { readEnvelope } from "../x12/envelope.ts";
import { element, type Segment } from "../x12/segment.ts";
import { SegmentSource } from "../x12/segment-source.ts";
import type { EdiViewTotals } from "./edi-view.ts";
import { RowCollector, type RowIndex } from "./row-index.ts";

/** Depths of the envelope's rows; a transaction's own rows stand deeper. */
const DEPTHS = { interchange: 0, group: 1, transaction: 2 } as const;

/** Walks a file once and notes its rows and totals. */
export function indexRows(text: string): { readonly index: RowIndex; readonly totals: EdiViewTotals } {
  const rows = new RowCollector();
  const count = { segments: 0, interchanges: 0, groups: 0, transactions: 0, claims: 0 };
  const sums = { charge: 0, paid: 0 };
  const addOutside = (segment: Segment): void => {
    const depth = segment.id === "GE" ? DEPTHS.group : DEPTHS.interchange;
    rows.addSegment(segment, { kind: "segment", depth, loop: undefined, known: true });
  };
  readEnvelope(new SegmentSource([text]), {
    problem: () => undefined,
    interchange: (isa) => {
      count.interchanges += 1;
      rows.addSegment(isa, { kind: "interchange", depth: DEPTHS.interchange, loop: undefined, known: true });
    },
    group: (gs) => {
      count.groups += 1;
      rows.addSegment(gs, { kind: "group", depth: DEPTHS.group, loop: undefined, known: true });
    },
    transaction: (info) => {
      count.transactions += 1;
      const guide = guideFor(info.transactionType, info.version);
      const walk = guide && walkGuide(guide);
      const name = `Transaction ${info.transactionType} ${info.version}${guide ? `: ${guide.name}` : ""}`;
      const take = (segment: Segment): void => {
        addToTotals(segment, count, sums);
        addInside(rows, segment, walk, name);
      };
      return { isPassing: false, take, end: () => undefined };
    },
    interchangeAcknowledgement: addOutside,
    other: addOutside,
  });
  const segments = rows.rowOf.reduce((sum) => sum + 1, 0);
  const totals = {
    ...count,
    rows: rows.numbers.length,
    segments,
    chargeCents: asCents(sums.charge),
    paidCents: asCents(sums.paid),
  };
  return { index: rows, totals };
}

function addInside(rows: RowCollector, segment: Segment, walk: Walk | undefined, name: string): void {
  if (segment.id === "ST") {
    walk?.place(segment);
    rows.addSegment(segment, { kind: "transaction", depth: DEPTHS.transaction, loop: undefined, known: true, name });
    return;
  }
  const placement = walk?.place(segment);
  for (const loop of placement?.opened ?? []) rows.addLoop(segment, loop.def, DEPTHS.transaction + depthOf(loop));
  const loop = placement?.loop.parent ? placement.loop.def : undefined;
  const inner = DEPTHS.transaction + (placement ? depthOf(placement.loop) : 0) + 1;
  const depth = segment.id === "SE" ? DEPTHS.transaction : inner;
  rows.addSegment(segment, {
    kind: "segment",
    depth,
    loop,
    known: placement === undefined || placement.def !== undefined,
  });
}

function addToTotals(segment: Segment, count: { claims: number }, sums: { charge: number; paid: number }): void {
  if (segment.id !== "CLM" && segment.id !== "CLP") return;
  count.claims += 1;
  const [charge, paid] = segment.id === "CLM" ? [2, undefined] : [3, 4];
  sums.charge += centsFromDecimal(element(segment, charge)) ?? 0;
  if (paid !== undefined) sums.paid += centsFromDecimal(element(segment, paid)) ?? 0;
}

/** Sums beyond the ledger's bound can only stand in a file that is not real; they are shown as that bound. */
function asCents(sum: number): Cents {
  return cents(Math.max(-MAX_CENTS, Math.min(MAX_CENTS, sum)));
}

function depthOf(loop: LoopInstance): number {
  let depth = 0;
  for (let one = loop.parent; one; one = one.parent) depth += 1;
  return depth;
}
