import { expect, test } from "@playwright/test";
import { launch, SAMPLE_PASSPHRASE, SAMPLE_TODAY } from "./support/launch.ts";

test("the sample practice opens on its own day", async () => {
  const workstation = await launch({ sample: true });
  try {
    const answer = await workstation.page.evaluate(() =>
      window.billwright.call("ledger.status", {}, crypto.randomUUID()),
    );
    expect(answer).toMatchObject({ ok: true, value: { state: "open", sample: true, today: SAMPLE_TODAY } });
  } finally {
    await workstation.close();
  }
});

test.describe("a ledger that is offered at the start", () => {
  async function tryToOpen(options: { lockedSample?: boolean; corruptLedger?: boolean }, passphrase: string) {
    const workstation = await launch(options);
    try {
      return await workstation.page.evaluate(async (text) => {
        const ledger = await window.billwright.knownPlace("recent-ledger");
        const input = { file: ledger?.token, passphrase: text };
        const answer = await window.billwright.call("ledger.open", input, crypto.randomUUID());
        return { name: ledger?.name, exists: ledger?.exists, outcome: answer.ok ? "opened" : answer.error.code };
      }, passphrase);
    } finally {
      await workstation.close();
    }
  }

  test("opens with its passphrase", async () => {
    const found = await tryToOpen({ lockedSample: true }, SAMPLE_PASSPHRASE);
    expect(found).toEqual({ name: "Practice.billwright", exists: true, outcome: "opened" });
  });

  test("stays closed to another one", async () => {
    const found = await tryToOpen({ lockedSample: true }, "fictional maple tugboat 48");
    expect(found).toMatchObject({ outcome: "wrong-passphrase" });
  });

  test("is called damaged when it is cut off", async () => {
    const found = await tryToOpen({ corruptLedger: true }, SAMPLE_PASSPHRASE);
    expect(found).toMatchObject({ outcome: "damaged-ledger" });
  });
});
