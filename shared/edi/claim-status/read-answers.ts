import { collectLoops, type LoopNode, loopsOf, segmentOf } from "../guide/loop-tree.ts";
import type { TransactionReader } from "../transaction-reader.ts";
import { createTolerantReader, type TolerantReader } from "../x12/read-tolerantly.ts";
import { element, whereSent } from "../x12/segment.ts";

/**
 * Reads a 277 or 277CA: one answer for each information receiver (HL 21) below each source (HL 20).
 * @param name the transaction's, as a sentence begins with it
 */
export function readAnswers<Answer>(
  name: string,
  read: (root: LoopNode, source: LoopNode, receiver: LoopNode, values: TolerantReader) => Answer,
): TransactionReader<Answer[]> {
  const values = createTolerantReader();
  const tree = collectLoops();
  return {
    place: tree.place,
    finish: () => {
      const value = loopsOf(tree.root, "2000A").flatMap((source) =>
        loopsOf(source, "2000B").map((receiver) => read(tree.root, source, receiver, values)),
      );
      const [start] = tree.root.segments;
      if (start && value.length === 0) {
        values.fail(start, "answer-missing", `${name} does not say whom it answers (HL 21).`);
      }
      return { value, problems: values.problems };
    },
  };
}

/** The answer's own number, day and time (BHT). */
export function readAnswerHeader(root: LoopNode, values: TolerantReader) {
  const header = segmentOf(root, "BHT");
  return {
    reference: header ? element(header, 3) : "",
    ...values.day("createdDate", header, 4),
    ...(header ? whereSent("createdTime", header, 5) : {}),
  };
}
