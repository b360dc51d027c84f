import type { CheckContext, TransactionChecks } from "../business-checks.ts";
import { type Finding, problemAt } from "../guide/report.ts";
import type { LoopInstance } from "../guide/walk.ts";
import { element, type Segment } from "../x12/segment.ts";

/** Checks each subscriber level: it says something, and who the patient is agrees with the levels below. */
export function checkSubscriber({ report }: CheckContext): TransactionChecks {
  let sbr: Segment | undefined;
  const described = new Set<string>();
  const say = (segment: Segment, finding: Finding): void => report(problemAt({ segment, loopId: "2000B" }, finding));
  return {
    place: ({ segment, loop }) => {
      if (loop.def.id === "2000B" && segment.id === "HL") {
        sbr = undefined;
        described.clear();
      }
      if (loop.def.id === "2000B" && segment.id === "SBR") sbr = segment;
      if (loop.def.id === "2010BA") described.add(segment.id);
    },
    closeLoop: (loop) => {
      if (loop.def.id !== "2000B" || !loop.first) return;
      const claims = countOf(loop, "2300");
      const patients = countOf(loop, "2000C");
      if (claims + patients === 0) {
        say(loop.first, {
          code: "subscriber-without-claim",
          message: "This subscriber has neither a claim nor a patient.",
        });
      }
      if (sbr) checkPatient(sbr, { claims, patients, described }, say);
    },
  };
}

type Below = { readonly claims: number; readonly patients: number; readonly described: ReadonlySet<string> };

function checkPatient(sbr: Segment, below: Below, say: (segment: Segment, finding: Finding) => void): void {
  const warn = (code: string, at: string, message: string): void =>
    say(sbr, { severity: "warning", code, element: at, value: element(sbr, Number(at.slice(-2))), message });
  const isPatient = element(sbr, 2) === "18";
  if (below.claims > 0 && !isPatient) {
    warn(
      "subscriber-relation",
      "SBR02",
      "Claims stand directly under this subscriber, but SBR02 does not say that the subscriber is the patient (18).",
    );
  }
  if (below.patients > 0 && isPatient) {
    warn(
      "subscriber-relation",
      "SBR02",
      "SBR02 says that the subscriber is the patient, but another patient stands below.",
    );
  }
  if (below.claims > 0 && isPatient && !["N3", "N4", "DMG"].every((id) => below.described.has(id))) {
    warn(
      "patient-facts-missing",
      "SBR02",
      "The subscriber is the patient: address, birth date and sex must be sent (N3, N4, DMG).",
    );
  }
  if (element(sbr, 3) !== "" && element(sbr, 4) !== "") {
    warn("plan-name-beside-number", "SBR04", "A plan name is sent only where there is no group number.");
  }
}

function countOf(loop: LoopInstance, id: string): number {
  const index = loop.def.children.findIndex((child) => child.kind === "loop" && child.id === id);
  return loop.counts[index] ?? 0;
}
