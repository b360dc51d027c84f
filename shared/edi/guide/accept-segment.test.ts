import { expect, it } from "vitest";
import { BRIEF_FILES } from "../../../test/fixtures/edi/brief-files.ts";
import { editRandomly, seededNumbers } from "../../../test/support/edit-randomly.ts";
import { readEnvelope } from "../x12/envelope.ts";
import type { EdiProblem } from "../x12/problem.ts";
import { SegmentSource } from "../x12/segment-source.ts";
import { acceptsSegment } from "./accept-segment.ts";
import { checkElements } from "./check-segment.ts";
import { guideFor } from "./guides.ts";
import { type Walk, walkGuide } from "./walk.ts";

const EDITS = 600;

it("accepts no segment that the whole check has something to say about, and most that it has not", () => {
  const next = seededNumbers(99);
  const files = Object.values(BRIEF_FILES);
  const overlooked: string[] = [];
  const counts = { accepted: 0, right: 0 };
  for (let edit = 0; edit < EDITS; edit += 1) {
    const { text } = editRandomly(files[edit % files.length] ?? "", next);
    for (const { raw, accepted, problems } of looksOf(text)) {
      if (accepted && problems.length > 0) overlooked.push(`${raw}: ${problems[0]?.message}`);
      if (problems.length === 0) counts.right += 1;
      if (accepted) counts.accepted += 1;
    }
  }
  expect(overlooked).toEqual([]);
  expect(counts.accepted).toBeGreaterThan(counts.right * 0.8);
});

type Looked = { readonly raw: string; readonly accepted: boolean; readonly problems: readonly EdiProblem[] };

function looksOf(text: string): Looked[] {
  const looked: Looked[] = [];
  let walk: Walk | undefined;
  const nothing = (): void => undefined;
  readEnvelope(new SegmentSource([text]), {
    problem: nothing,
    interchange: nothing,
    group: nothing,
    transaction: (info) => {
      const guide = guideFor(info.transactionType, info.version);
      walk = guide && walkGuide(guide);
    },
    segment: (segment) => {
      const placement = walk?.place(segment);
      if (!placement?.def) return;
      const problems: EdiProblem[] = [];
      checkElements(placement, placement.def, (problem) => problems.push(problem));
      looked.push({ raw: segment.raw, accepted: acceptsSegment(segment, placement.def), problems });
    },
    transactionEnd: nothing,
    interchangeAcknowledgement: nothing,
    other: nothing,
  });
  return looked;
}
