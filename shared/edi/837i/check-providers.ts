import { isTransportRevenueCode } from "../../codes/institutional-codes.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { type Finding, problemAt } from "../guide/report.ts";
import { enclosingLoop, type LoopInstance, type Placement } from "../guide/walk.ts";
import { warning } from "../rules/segment-rules.ts";
import { component, element, type Segment } from "../x12/segment.ts";

type Claim = {
  readonly loop: LoopInstance;
  readonly clm: Segment;
  readonly roles: Set<string>;
  procedure: Segment | undefined;
  lines: number;
  transports: number;
};

type Say = (segment: Segment, loopId: string, finding: Finding) => void;

/** Loops of a claim's own providers: attending, operating, and the place of service. */
const ATTENDING = "2310A";
const OPERATING = "2310B";
const FACILITY = "2310E";

/** Checks who stands on an institutional claim: an attending provider with an NPI, a surgeon beside a procedure. */
export function checkProviders({ report }: CheckContext): BusinessCheck {
  let claim: Claim | undefined;
  const say: Say = (segment, loopId, finding) => report(problemAt({ segment, loopId }, finding));
  const start = ({ segment, loop }: Placement): void => {
    claim = { loop, clm: segment, roles: new Set(), procedure: undefined, lines: 0, transports: 0 };
  };
  const takeCodes = ({ segment }: Placement): void => {
    if (claim && ["BBR", "BR"].includes(component(segment, 1, 1))) claim.procedure = segment;
  };
  const takeName = ({ segment, loop }: Placement): void => {
    const { id } = loop.def;
    if (!claim || enclosingLoop(loop, "2300") !== claim.loop) return;
    claim.roles.add(id);
    if (id !== ATTENDING || element(segment, 9) !== "") return;
    const message = "The attending provider is named without an NPI; payers refuse that.";
    const fix = "Look the number up in the NPI registry.";
    say(segment, id, { severity: "warning", code: "attending-npi-missing", element: "NM109", message, fix });
  };
  const takeCity = ({ segment, loop }: Placement): void => {
    if (loop.def.id === FACILITY) checkZip(segment, say);
  };
  const takeLine = ({ segment }: Placement): void => {
    if (!claim) return;
    claim.lines += 1;
    if (isTransportRevenueCode(element(segment, 1))) claim.transports += 1;
  };
  return {
    on: { CLM: start, HI: takeCodes, NM1: takeName, N4: takeCity, SV2: takeLine },
    closeLoop: (loop) => {
      if (claim?.loop === loop) {
        finishClaim(claim, say);
        claim = undefined;
      }
    },
  };
}

function finishClaim({ clm, procedure, roles, lines, transports }: Claim, say: Say): void {
  if (!roles.has(ATTENDING) && lines > transports) {
    const message = "The claim names no attending provider (loop 2310A); only transport goes without one.";
    const fix = "Name who was responsible for the patient's care.";
    say(clm, "2300", { severity: "warning", code: "attending-missing", element: "CLM01", message, fix });
  }
  if (procedure && !roles.has(OPERATING)) {
    const message = "A principal procedure is sent, but no operating physician (loop 2310B).";
    const fix = "Name who operated.";
    say(procedure, "2300", { severity: "warning", code: "operating-missing", element: "HI01", message, fix });
  }
}

function checkZip(n4: Segment, say: Say): void {
  const zip = element(n4, 3);
  const abroad = !["", "US"].includes(element(n4, 4));
  if (abroad || !/^\d+$/.test(zip) || zip.length === 9) return;
  const message = "Payers ask for a nine-digit ZIP here (5010).";
  say(n4, FACILITY, warning("zip-nine-digits", "N403", zip, message, "Look up the four digits that are missing."));
}
