import { readParty } from "../claim-status/read-parts.ts";
import { collectLoops, type LoopNode, loopOf, loopsOf, segmentOf, segmentsOf } from "../guide/loop-tree.ts";
import type { TransactionReader } from "../transaction-reader.ts";
import type { InterchangeInfo } from "../x12/interchange-info.ts";
import { createTolerantReader, type TolerantReader } from "../x12/read-tolerantly.ts";
import { element, type Segment, whereSent } from "../x12/segment.ts";
import type { CoveredPerson, EligibilityAnswer, PatientEligibility } from "./eligibility-answer.ts";
import { readBenefit } from "./read-benefit.ts";
import { readAddress, readContact, readPeriods, readReferences, readRefusals } from "./read-parts.ts";

/** Reads one 271 transaction: one answer for each provider in it, or for a payer that refused before. */
export function read271(info: InterchangeInfo): TransactionReader<EligibilityAnswer[]> {
  const values = createTolerantReader();
  const tree = collectLoops();
  return {
    place: tree.place,
    finish: () => {
      const value = loopsOf(tree.root, "2000A").flatMap((payer) => {
        const providers = loopsOf(payer, "2000B");
        const answered = providers.length > 0 ? providers : [undefined];
        return answered.map((provider) => readAnswer(info, tree.root, payer, provider, values));
      });
      const [start] = tree.root.segments;
      if (start && value.length === 0) {
        values.fail(start, "answer-missing", "The eligibility response does not say who answers (HL 20).");
      }
      return { value, problems: values.problems };
    },
  };
}

function readAnswer(
  interchange: InterchangeInfo,
  root: LoopNode,
  payer: LoopNode,
  provider: LoopNode | undefined,
  values: TolerantReader,
): EligibilityAnswer {
  const header = segmentOf(root, "BHT");
  const payerName = loopOf(payer, "2100A");
  const providerName = loopOf(provider, "2100B");
  return {
    interchange,
    ...(header ? whereSent("reference", header, 3) : {}),
    ...values.day("createdDate", header, 4),
    ...(header ? whereSent("createdTime", header, 5) : {}),
    payer: readParty(segmentOf(payerName, "NM1")),
    payerContacts: segmentsOf(payerName, "PER").map(readContact),
    ...(provider ? { provider: readParty(segmentOf(providerName, "NM1")) } : {}),
    payerRefusals: [...readRefusals(payer), ...readRefusals(payerName)],
    providerRefusals: readRefusals(providerName),
    patients: loopsOf(provider, "2000C").flatMap((subscriber) => readPatients(subscriber, values)),
  };
}

/** The subscriber as patient, unless only dependents were asked about; then each dependent. */
function readPatients(level: LoopNode, values: TolerantReader): PatientEligibility[] {
  const name = loopOf(level, "2100C");
  const subscriber = readPerson(name, values);
  const own: PatientEligibility = {
    subscriber,
    traces: segmentsOf(level, "TRN").map(readTrace),
    refusals: readRefusals(name),
    benefits: loopsOf(name, "2110C").map((benefit) => readBenefit(benefit, "C", values)),
  };
  const dependents = loopsOf(level, "2000D").map((dependent): PatientEligibility => {
    const dependentName = loopOf(dependent, "2100D");
    return {
      subscriber,
      dependent: readPerson(dependentName, values),
      traces: segmentsOf(dependent, "TRN").map(readTrace),
      refusals: readRefusals(dependentName),
      benefits: loopsOf(dependentName, "2110D").map((benefit) => readBenefit(benefit, "D", values)),
    };
  });
  const saysNothing = own.traces.length + own.refusals.length + own.benefits.length === 0;
  return saysNothing && dependents.length > 0 ? dependents : [own, ...dependents];
}

function readTrace(segment: Segment): PatientEligibility["traces"][number] {
  return {
    kind: element(segment, 1),
    number: element(segment, 2),
    ...whereSent("assignedBy", segment, 3),
    ...whereSent("further", segment, 4),
  };
}

function readPerson(name: LoopNode | undefined, values: TolerantReader): CoveredPerson {
  const birth = segmentOf(name, "DMG");
  const insured = segmentOf(name, "INS");
  return {
    name: readParty(segmentOf(name, "NM1")),
    references: readReferences(name),
    ...readAddress(name),
    ...values.day("birthDate", birth, 2),
    ...(birth ? whereSent("sex", birth, 3) : {}),
    ...(insured ? whereSent("relationship", insured, 2) : {}),
    corrected: insured !== undefined && element(insured, 3) === "001",
    dates: readPeriods(name, values),
  };
}
