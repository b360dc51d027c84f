import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchStateOf, type SendingAnswer, type SendingState, sendingStateAfter } from "./sending-state.ts";

const say = (text: string): SendingAnswer => {
  const [source, level, answer, statedDate = "2026-03-03", statedTime = "0900"] = text.split(" ");
  return { source, level, answer, statedDate, statedTime } as SendingAnswer;
};

describe("where a sending stands", () => {
  it.each([
    [[], undefined],
    [["277CA claim noted"], undefined],
    [["TA1 interchange received"], "received"],
    [["TA1 interchange received", "999 group received", "999 transaction rejected"], "rejected"],
    [["999 group rejected"], "rejected"],
    [["999 group rejected", "999 transaction received"], "received"],
    [["999 transaction received-with-errors", "277CA claim accepted 2026-03-04"], "accepted"],
    [["277CA claim accepted 2026-03-04", "277CA claim rejected 2026-03-06"], "rejected"],
    [["277CA claim rejected 2026-03-04", "277CA claim accepted 2026-03-06"], "accepted"],
    [["277CA claim accepted 2026-03-04", "277CA claim rejected 2026-03-04"], "rejected"],
    [["277CA claim accepted 2026-03-04", "277CA claim received 2026-03-06"], "accepted"],
    [["277CA claim rejected 2026-03-04", "277CA batch received 2026-03-06"], "rejected"],
    [["277CA claim accepted 2026-03-04", "277CA batch rejected 2026-03-06"], "rejected"],
    [["277CA batch rejected 2026-03-04", "277CA claim accepted 2026-03-06"], "accepted"],
    [["277CA claim rejected 2026-03-04", "report claim accepted 2026-03-09"], "accepted"],
  ] as const)("after %j it is %s", (answers, state) => {
    expect(sendingStateAfter(answers.map(say))).toBe(state);
  });

  const answer: fc.Arbitrary<SendingAnswer> = fc.record({
    source: fc.constantFrom("TA1", "999", "277CA", "report"),
    level: fc.constantFrom("interchange", "group", "transaction", "batch", "provider", "claim"),
    answer: fc.constantFrom("received", "received-with-errors", "accepted", "rejected", "noted"),
    statedDate: fc.constantFrom("2026-03-01", "2026-03-02", "2026-03-03"),
    statedTime: fc.constantFrom("", "0900", "1700"),
  });

  it("does not depend on the order in which answers come, nor on how often", () => {
    const some = fc.array(answer, { maxLength: 6 });
    fc.assert(
      fc.property(
        some.chain((answers) =>
          fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
        ),
        ([answers, shuffled]) => {
          expect(sendingStateAfter([...shuffled, ...answers])).toBe(sendingStateAfter(answers));
        },
      ),
    );
  });

  it("is not moved by an older word of one who looked less closely", () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 4 }), answer, (answers, late) => {
        fc.pre(answers.some((one) => one.source === "277CA" && one.answer !== "noted"));
        fc.pre(late.source === "TA1" || late.source === "999");
        expect(sendingStateAfter([...answers, late])).toBe(sendingStateAfter(answers));
      }),
    );
  });
});

describe("where a batch stands", () => {
  it.each([
    ["written written", "written"],
    ["received written", "received"],
    ["accepted received", "received"],
    ["accepted accepted", "accepted"],
    ["accepted rejected", "partly-accepted"],
    ["rejected rejected", "rejected"],
  ] as const)("with claims %s it is %s", (states, state) => {
    expect(batchStateOf("written", states.split(" ") as SendingState[])).toBe(state);
  });

  it("stays cancelled", () => expect(batchStateOf("cancelled", ["accepted"])).toBe("cancelled"));
});
