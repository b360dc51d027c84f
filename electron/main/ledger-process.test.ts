import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { LedgerProcess, type LedgerProgress } from "./ledger-process.ts";
import { startNodeProcess } from "./node-process.ts";

const fixtures = join(import.meta.dirname, "../../test/fixtures/processes");
const started: LedgerProcess[] = [];

function startLedger(fixture: string) {
  const restarts: number[] = [];
  const progress: LedgerProgress[] = [];
  let starts = 0;
  const ledger = new LedgerProcess({
    start: () => {
      starts += 1;
      return startNodeProcess(join(fixtures, fixture), {}, process.execPath, false);
    },
    nowMs: () => performance.now(),
    onRestart: (count) => restarts.push(count),
    onProgress: (one) => progress.push(one),
  });
  started.push(ledger);
  return { ledger, restarts, progress, starts: () => starts };
}

const request = (name: string) => ({ name, input: { amountCents: 5 }, requestId: `request-${name}` });

afterEach(async () => {
  for (const ledger of started.splice(0)) await ledger.stop(0);
});

describe("the ledger process, with real processes", () => {
  test("a call made before the process is ready is answered, with its files", async () => {
    const { ledger } = startLedger("answers-by-name.mjs");
    const answer = await ledger.call(request("answer"), { token: "/tmp/picked" }, 5_000);
    expect(answer).toEqual({ ok: true, value: { input: { amountCents: 5 }, files: { token: "/tmp/picked" } } });
  });

  test("a call that is answered twice is settled once and disturbs no later call", async () => {
    const { ledger } = startLedger("answers-by-name.mjs");
    expect(await ledger.call(request("answer-twice"), {}, 5_000)).toMatchObject({ ok: true });
    expect(await ledger.call(request("answer"), {}, 5_000)).toMatchObject({ ok: true });
  });

  test("a process that ends answers `crashed` to every waiting call and is started again", async () => {
    const { ledger, restarts } = startLedger("answers-by-name.mjs");
    const waiting = ledger.call(request("silent"), {}, 30_000);
    const ending = ledger.call(request("end"), {}, 30_000);
    expect(await waiting).toMatchObject({ ok: false, error: { code: "crashed" } });
    expect(await ending).toMatchObject({ ok: false, error: { code: "crashed" } });
    expect(restarts).toEqual([1]);
    expect(await ledger.call(request("answer"), {}, 5_000)).toMatchObject({ ok: true });
  });

  test("a silent process answers `timed-out`, and its late answer is dropped", async () => {
    const { ledger } = startLedger("answers-by-name.mjs");
    expect(await ledger.call(request("answer"), {}, 5_000)).toMatchObject({ ok: true });
    expect(await ledger.call(request("late"), {}, 50)).toMatchObject({ ok: false, error: { code: "timed-out" } });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await ledger.call(request("answer"), {}, 5_000)).toMatchObject({ ok: true });
  });

  test("progress carries the request's own id", async () => {
    const { ledger, progress } = startLedger("answers-by-name.mjs");
    await ledger.call(request("progress"), {}, 5_000);
    expect(progress).toEqual([{ requestId: "request-progress", done: 1, total: 2, label: "reading" }]);
  });

  test("a process that cannot start is not started for ever, and a call is still answered", async () => {
    const { ledger, starts } = startLedger("ends-at-once.mjs");
    for (let calls = 0; calls < 8; calls++) {
      expect(await ledger.call(request("answer"), {}, 10_000)).toMatchObject({ ok: false, error: { code: "crashed" } });
    }
    const startsAfterCalls = starts();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(starts()).toBe(startsAfterCalls);
  });

  test("stopping lets running work finish, and later calls are refused", async () => {
    const { ledger, restarts } = startLedger("answers-by-name.mjs");
    const running = ledger.call(request("late"), {}, 5_000);
    await ledger.stop(3_000);
    expect(await running).toMatchObject({ ok: true });
    expect(await ledger.call(request("answer"), {}, 5_000)).toMatchObject({ ok: false, error: { code: "crashed" } });
    expect(restarts).toEqual([]);
  });
});
