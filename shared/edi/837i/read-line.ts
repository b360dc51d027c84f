import type { ClaimReading, LineReading } from "../837/claim-reading.ts";
import { ATTACHMENT, REPRICING } from "../837/claim-segments.ts";
import { takeDrug } from "../837/line-drug.ts";
import { startParty, takePartySegment } from "../837/open-party.ts";
import { takeLineAnswer } from "../837/read-line-answers.ts";
import { append } from "../837/read-parties.ts";
import { type Facts, readFields } from "../837/segment-fields.ts";
import type { WatchedSegment } from "../837/watched-segment.ts";
import { LINE_PROVIDERS } from "./write-line.ts";

/** Takes a segment of loops 2400 to 2430. */
export function takeLineSegment(claim: ClaimReading, loopId: string, segment: WatchedSegment): void {
  if (segment.id === "LX") {
    claim.lines.push({ facts: { lineNumber: Number(segment.text(1)), controlNumber: "", modifiers: [] } });
    return;
  }
  const line = claim.lines.at(-1);
  if (!line) return;
  if (loopId === "2400") takeService(line.facts, segment);
  else if (loopId === "2410") {
    if (segment.id === "LIN") line.facts.drug = {};
    if (line.facts.drug) takeDrug(line.facts.drug as Facts, segment);
  } else if (loopId === "2430") takeLineAnswer(claim, line, segment);
  else takeProvider(line, segment);
}

function takeService(line: Facts, segment: WatchedSegment): void {
  switch (segment.id) {
    case "SV2":
      takeRevenue(line, segment);
      return;
    case "PWK":
      append(line, "attachments", readFields(ATTACHMENT, segment));
      return;
    case "DTP":
      takeDate(line, segment);
      return;
    case "REF":
      takeReference(line, segment);
      return;
    case "AMT":
      segment.accept(1, "GT", "N8");
      if (segment.peek(1) === "GT") line.serviceTaxCents = segment.money(2);
      else if (segment.peek(1) === "N8") line.facilityTaxCents = segment.money(2);
      return;
    case "NTE":
      segment.accept(1, "TPO");
      if (segment.peek(1) === "TPO") line.thirdPartyNote = segment.text(2);
      return;
    case "HCP":
      line.repricing = readFields(REPRICING, segment);
  }
}

function takeRevenue(line: Facts, sv2: WatchedSegment): void {
  const list = sv2.part(2, 1);
  const description = sv2.part(2, 7);
  const procedureCode = sv2.part(2, 2);
  Object.assign(line, {
    revenueCode: sv2.text(1),
    ...(procedureCode === "" ? {} : { procedureCode }),
    ...(list === "" || list === "HC" ? {} : { procedureList: list }),
    modifiers: sv2.parts(2, 3, 6),
    ...(description === "" ? {} : { description }),
    chargeCents: sv2.money(3),
    unitBasis: sv2.text(4),
    units: sv2.text(5),
    ...(sv2.peekWhole(7) === "" ? {} : { nonCoveredCents: sv2.money(7) }),
  });
}

function takeDate(line: Facts, dtp: WatchedSegment): void {
  const days = dtp.peekWhole(1) === "472" ? dtp.days(3) : undefined;
  if (!days) return;
  dtp.text(1);
  dtp.accept(2, "D8", "RD8");
  Object.assign(line, { fromDate: days.from, toDate: days.to });
}

const REFERENCE_KEYS: Readonly<Record<string, string>> = {
  "6R": "controlNumber",
  "9B": "repricedLineNumber",
  "9D": "adjustedRepricedLineNumber",
};

function takeReference(line: Facts, ref: WatchedSegment): void {
  const key = REFERENCE_KEYS[ref.peek(1)];
  if (!key) return;
  ref.text(1);
  line[key] = ref.text(2);
}

/** Providers of the line by NM101. */
const PROVIDER_KEYS: Readonly<Record<string, string>> = Object.fromEntries(
  LINE_PROVIDERS.map(({ code, key }) => [code, key]),
);

function takeProvider(line: LineReading, segment: WatchedSegment): void {
  if (segment.id === "NM1") line.party = startParty(line.facts, segment, PROVIDER_KEYS);
  else takePartySegment(line.party, segment);
}
