import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import type { FindingCode } from "../finding-codes.ts";
import { problemAt } from "../guide/report.ts";
import { enclosingLoop, type LoopInstance, type Placement } from "../guide/walk.ts";
import { component, components, element, type Segment } from "../x12/segment.ts";

/** A line whose service needs facts of its own, and what they are. */
type Need = { readonly sv1: Segment; readonly line: LoopInstance; readonly kind: Kind };
type Kind = "ambulance" | "clia" | "mammography";

const MESSAGES: Readonly<Record<Kind, readonly [code: FindingCode, at: string, message: string, fix: string]>> = {
  ambulance: [
    "ambulance-facts-missing",
    "SV101-2",
    "An ambulance ride needs why and how far (CR1) and where it began (pick-up).",
    "Add the ambulance's facts and the pick-up address to the claim or the line.",
  ],
  clia: [
    "clia-missing",
    "SV101-3",
    "A test waived under CLIA (QW) needs the laboratory's CLIA number (REF X4).",
    "Add the number to the claim or the line.",
  ],
  mammography: [
    "mammography-number-missing",
    "SV101-2",
    "Mammography needs the certification number of the place (REF EW).",
    "Add the number to the claim or the line.",
  ],
};

/** Checks lines that payers refuse without facts of their own: ambulance rides, waived tests, mammography. */
export function checkSpecialServices({ report }: CheckContext): BusinessCheck {
  let needs: Need[] = [];
  const told = new Map<LoopInstance, Set<string>>();
  const tell = (loop: LoopInstance, fact: string): void => {
    const facts = told.get(loop) ?? new Set();
    told.set(loop, facts.add(fact));
  };
  const takeService = ({ segment, loop }: Placement): void => {
    const kind = kindOf(segment);
    if (kind) needs.push({ sv1: segment, line: loop, kind });
  };
  const takeNumber = ({ segment, loop }: Placement): void => tell(loop, element(segment, 1));
  const takeRide = ({ loop }: Placement): void => tell(loop, "CR1");
  const takePlace = ({ segment, loop }: Placement): void => {
    if (element(segment, 1) === "PW" && loop.parent) tell(loop.parent, "PW");
  };
  return {
    on: { SV1: takeService, REF: takeNumber, CR1: takeRide, NM1: takePlace },
    closeLoop: (loop) => {
      if (loop.def.id !== "2300") return;
      for (const need of needs) {
        const claim = enclosingLoop(need.line, "2300");
        const facts = new Set([...(told.get(need.line) ?? []), ...((claim && told.get(claim)) ?? [])]);
        if (isTold(need.kind, facts)) continue;
        const [code, element, message, fix] = MESSAGES[need.kind];
        const value = component(need.sv1, 1, 2);
        const place = { segment: need.sv1, loopId: "2400" };
        report(problemAt(place, { severity: "warning", code, element, value, message, fix }));
      }
      needs = [];
      told.clear();
    },
  };
}

function kindOf(sv1: Segment): Kind | undefined {
  const [qualifier, procedure = "", ...modifiers] = components(sv1, 1);
  if (qualifier !== "HC") return undefined;
  if (/^A04(2[6-9]|3[0-6])$/.test(procedure)) return "ambulance";
  if (/^7706[5-7]$/.test(procedure)) return "mammography";
  return modifiers.slice(0, 4).includes("QW") ? "clia" : undefined;
}

function isTold(kind: Kind, facts: ReadonlySet<string>): boolean {
  if (kind === "ambulance") return facts.has("CR1") && facts.has("PW");
  return facts.has(kind === "clia" ? "X4" : "EW");
}
