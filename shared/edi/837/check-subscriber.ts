import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import type { FindingCode } from "../finding-codes.ts";
import { type Finding, problemAt } from "../guide/report.ts";
import type { LoopInstance, Placement } from "../guide/walk.ts";
import { element, type Segment, type SegmentPlace } from "../x12/segment.ts";

/** Checks each subscriber level: it says something, and who the patient is agrees with the levels below. */
export function checkSubscriber({ report }: CheckContext): BusinessCheck {
  let sbr: Segment | undefined;
  const described = new Set<string>();
  const say: Say = (segment, finding) => report(problemAt({ segment, loopId: "2000B" }, finding));
  const begin = ({ loop }: Placement): void => {
    if (loop.def.id !== "2000B") return;
    sbr = undefined;
    described.clear();
  };
  const takeCoverage = ({ segment, loop }: Placement): void => {
    if (loop.def.id === "2000B") {
      sbr = segment;
      checkPlan(segment, say);
    }
    checkKindOfPlan(segment, (at, finding) => report(problemAt({ segment: at, loopId: loop.def.id }, finding)));
  };
  const describe = ({ segment, loop }: Placement): void => {
    if (loop.def.id === "2010BA") described.add(segment.id);
  };
  return {
    on: { HL: begin, SBR: takeCoverage, N3: describe, N4: describe, DMG: describe },
    closeLoop: (loop) => {
      if (loop.def.id !== "2000B" || !loop.first) return;
      const claims = countOf(loop, "2300");
      const patients = countOf(loop, "2000C");
      if (claims + patients === 0) {
        const message = "This subscriber has neither a claim nor a patient.";
        const fix = "Add the claim, or leave the subscriber out.";
        say(loop.first, { code: "subscriber-without-claim", message, fix });
      }
      if (sbr) checkPatient(sbr, { claims, patients, described }, say);
    },
  };
}

type Say = (segment: SegmentPlace, finding: Finding) => void;
type Below = { readonly claims: number; readonly patients: number; readonly described: ReadonlySet<string> };

function warn(say: Say, sbr: Segment, code: FindingCode, position: number, message: string, fix: string): void {
  const value = element(sbr, position);
  say(sbr, { severity: "warning", code, element: `SBR${String(position).padStart(2, "0")}`, value, message, fix });
}

function checkPatient(sbr: Segment, below: Below, say: Say): void {
  const isPatient = element(sbr, 2) === "18";
  if (below.claims > 0 && !isPatient) {
    const message =
      "Claims stand directly under this subscriber, but SBR02 does not say that the subscriber is the patient (18).";
    warn(say, sbr, "subscriber-relation", 2, message, "Send 18, or put the claims under a patient of their own.");
  }
  if (below.patients > 0 && isPatient) {
    const message = "SBR02 says that the subscriber is the patient, but another patient stands below.";
    warn(say, sbr, "subscriber-relation", 2, message, "Leave SBR02 out where the patient is somebody else.");
  }
  if (below.claims > 0 && isPatient && !["N3", "N4", "DMG"].every((id) => below.described.has(id))) {
    const message = "The subscriber is the patient: address, birth date and sex must be sent (N3, N4, DMG).";
    warn(say, sbr, "patient-facts-missing", 2, message, "Complete the patient's address, birth date and sex.");
  }
}

/** The plan: group number or plan name, and the two code lists that a Medicare claim needs (SBR05, SBR09). */
function checkPlan(sbr: Segment, say: Say): void {
  const [rank, mspType, filing] = [element(sbr, 1), element(sbr, 5), element(sbr, 9)];
  const medicare = filing === "MA" || filing === "MB";
  if (element(sbr, 3) !== "" && element(sbr, 4) !== "") {
    const message = "A plan name is sent only where there is no group number.";
    warn(say, sbr, "plan-name-beside-number", 4, message, "Leave the plan name out.");
  }
  if (medicare && rank !== "P" && mspType === "") {
    const message = "Medicare is not the first payer here, but why it is second (SBR05) is missing.";
    warn(say, sbr, "msp-type-missing", 5, message, "Add the reason, e.g. 12 for the working aged.");
  }
  if (mspType !== "" && (rank === "P" || !medicare)) {
    const message = "A reason why Medicare is second (SBR05) is sent, but Medicare is the first payer or none.";
    warn(say, sbr, "msp-type-unused", 5, message, "Leave SBR05 out.");
  }
}

/** The kind of plan, of the coverage that the claim goes to and of others. */
function checkKindOfPlan(sbr: Segment, say: Say): void {
  if (element(sbr, 9) !== "") return;
  const message = "The kind of plan (SBR09) is missing; payers sort claims by it.";
  warn(say, sbr, "filing-code-missing", 9, message, "Add the claim filing code, e.g. CI, MB, MC or BL.");
}

function countOf(loop: LoopInstance, id: string): number {
  const index = loop.def.children.findIndex((child) => child.kind === "loop" && child.id === id);
  return loop.counts[index] ?? 0;
}
