import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { isNpi } from "../../shared/codes/npi.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

/** Samples by day and seed. Nothing here changes one, so tests of the same day share it. */
const samples = new Map<string, PracticeLedger>();

afterAll(() => {
  for (const practice of samples.values()) practice.remove();
});

async function sampleOn(today: string, seed = "practice"): Promise<PracticeLedger> {
  const key = `${today} ${seed}`;
  const practice = samples.get(key) ?? (await PracticeLedger.create({ sample: true, today, seed }));
  samples.set(key, practice);
  return practice;
}

function rowsOf<Row>(practice: PracticeLedger, query: string): Row[] {
  return practice.session.unlocked().ledger.read.all(sql.raw<Row>(query));
}

const VIEWS = ["all", "to-fix", "rejected", "ready", "held", "sent", "denied", "patient", "closed"] as const;

async function countViews(practice: PracticeLedger): Promise<Record<(typeof VIEWS)[number], number>> {
  const counts = {} as Record<(typeof VIEWS)[number], number>;
  for (const view of VIEWS) {
    const page = { view, patientId: null, text: "", offset: 0, limit: 1 };
    counts[view] = (await practice.value("claims.list", page)).total;
  }
  return counts;
}

// A Sunday, the Monday after it and a Thursday: batches go out on Fridays, so each leaves other work behind.
test.each(["2026-11-22", "2026-11-23", "2026-03-05"])(
  "opened on %s, the sample has work of every kind",
  async (today) => {
    const practice = await sampleOn(today);
    const views = await countViews(practice);
    expect(views.all).toBeGreaterThan(280);
    expect(views["to-fix"]).toBeGreaterThanOrEqual(6);
    expect(views.rejected).toBe(1);
    expect(views.held).toBe(2);
    expect(views.sent).toBeGreaterThanOrEqual(8);
    expect(views.denied).toBeGreaterThanOrEqual(3);
    expect(views.patient).toBeGreaterThanOrEqual(15);
    expect(views.closed).toBeGreaterThan(views.patient);

    const preview = await practice.value("batches.preview", {});
    expect(preview.ready.length).toBeGreaterThanOrEqual(8);
    expect(preview.leftOut.some((claim) => claim.reason.includes("paper"))).toBe(true);
    const prepared = (await practice.value("batches.list", {})).filter((batch) => batch.state === "prepared");
    expect(prepared).toHaveLength(1);

    const files = { direction: null, kind: null, text: "", offset: 0, limit: 500 };
    const outcomes = (await practice.value("files.list", files)).rows.map((row) => `${row.kind} ${row.outcome}`);
    expect(outcomes).toEqual(
      expect.arrayContaining(["837P accepted", "837P partly-accepted", "999 applied", "277CA applied", "835 posted"]),
    );

    const remittances = await practice.value("remittances.list", {});
    const unposted = remittances.filter((remittance) => remittance.state === "open");
    const plans = [];
    for (const { id } of unposted) plans.push((await practice.value("remittances.get", { remittanceId: id })).plan);
    expect(plans.map((plan) => plan.status).sort()).toEqual(["exceptions", "ready"]);
    expect(remittances.length - unposted.length).toBeGreaterThan(100);

    const kinds = (await practice.value("today.get", {})).tasks.map((task) => task.kind);
    expect(kinds).toEqual(
      expect.arrayContaining(["batches-to-write", "claims-to-fix", "remittances-to-post", "denials", "claims-ready"]),
    );
    expect(kinds).toEqual(expect.arrayContaining(["statements-due", "rejections"]));
  },
);

test("the sample has bills on the institutional form: one answered, one accepted, one to mend", async () => {
  const practice = await sampleOn("2026-11-23");
  const page = { view: "all", patientId: null, text: "", offset: 0, limit: 500 } as const;
  const { rows } = await practice.value("claims.list", page);
  const bills = rows.filter((row) => row.kind === "institutional");
  expect(bills.map((row) => `${row.submission} ${row.adjudication} ${row.readiness}`).sort()).toEqual([
    "accepted none clean",
    "accepted paid clean",
    "unsent none errors",
  ]);
  const [batch] = (await practice.value("batches.list", {})).filter((one) => one.kind === "institutional");
  expect(batch).toMatchObject({ state: "accepted", claimCount: 2 });
});

test("the sample's books hold, its figures are those of a healthy clinic, and its history stays in the past", async () => {
  const practice = await sampleOn("2026-11-23");
  expect(await practice.value("ledger.checkBalances", {})).toMatchObject({ problems: [] });
  expect((await practice.value("ledger.trialBalance", {})).totalCents).toBe(0);
  const findings = await practice.value("ledger.checkIntegrity", {});
  expect(findings.filter((finding) => !finding.ok)).toEqual([]);

  const { daysInReceivable, cleanClaimPermille, aging } = await practice.value("today.get", {});
  expect(daysInReceivable.value).toBeGreaterThan(20);
  expect(daysInReceivable.value).toBeLessThan(60);
  expect(cleanClaimPermille.value).toBeGreaterThan(800);
  expect(cleanClaimPermille.value).toBeLessThan(1000);
  const patientAges = aging.filter((bucket) => bucket.patientCents > 0).map((bucket) => bucket.bucket);
  expect(patientAges).toEqual(expect.arrayContaining(["0-30", "31-60", "61-90", "over 120"]));

  const answers = rowsOf<{ rank: string; kind: string }>(practice, "SELECT DISTINCT rank, kind FROM claimAnswer");
  expect(answers.map(({ rank, kind }) => `${rank} ${kind}`).sort()).toEqual([
    "primary answer",
    "primary reversal",
    "secondary answer",
  ]);
  const [span] = rowsOf<{ first: string; last: string }>(
    practice,
    "SELECT min(postingDate) AS first, max(postingDate) AS last FROM journalEntry",
  );
  expect(span?.first.slice(0, 7)).toBe("2026-03");
  expect(span?.last).toMatch(/^2026-11-2[0-3]$/);
  const [late] = rowsOf<{ n: number }>(practice, "SELECT count(*) AS n FROM claimEvent WHERE at > '2026-11-24'");
  expect(late?.n).toBe(0);
});

test("sixty people and nobody real: phones are 555-01xx, identifiers pass their check digits, accents are kept", async () => {
  const practice = await sampleOn("2026-11-23");
  const { rows, total } = await practice.value("patients.list", { text: "", offset: 0, limit: 500 });
  expect(total).toBe(60);
  expect(rows.map((row) => row.last)).toEqual(expect.arrayContaining(["CASTAÑEDA", "MONTGOMERY-FITZWILLIAM"]));
  const phones = rowsOf<{ phone: string }>(practice, "SELECT DISTINCT phone FROM patient WHERE phone IS NOT NULL");
  for (const { phone } of phones) expect(phone).toMatch(/^81555501\d\d$/);
  const [secondary] = rowsOf<{ n: number }>(
    practice,
    "SELECT count(DISTINCT patientId) AS n FROM coverage WHERE rank = 'secondary'",
  );
  expect(secondary?.n).toBe(15);
  const npis = rowsOf<{ npi: string }>(
    practice,
    "SELECT npi FROM practice UNION SELECT npi FROM provider UNION SELECT npi FROM facility WHERE npi IS NOT NULL",
  );
  for (const { npi } of npis) expect(isNpi(npi), npi).toBe(true);
  const payers = rowsOf<{ filingCode: string }>(practice, "SELECT filingCode FROM payer ORDER BY filingCode");
  expect(payers.map((payer) => payer.filingCode)).toEqual(["BL", "CI", "HM", "MB", "MC", "WC"]);
});

test("the same day gives the same practice to the byte, whoever founds it", async () => {
  const day = "2026-11-23";
  const one = contentHashes(await sampleOn(day));
  const other = contentHashes(await sampleOn(day, "other"));
  expect(Object.keys(one).length).toBeGreaterThan(25);
  expect(other).toEqual(one);
});

/** Tables that name the ledger, its user and the moments of its founding, which differ on purpose. */
const OF_THE_FOUNDING = new Set(["ledgerMeta", "appUser", "auditTrail", "commandLog"]);

/** Hash of every row by table, in order of insertion. */
function contentHashes(practice: PracticeLedger): Record<string, string> {
  const tables = rowsOf<{ name: string }>(
    practice,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    if (OF_THE_FOUNDING.has(name)) continue;
    const hash = createHash("sha256");
    for (const row of rowsOf<Record<string, unknown>>(practice, `SELECT * FROM "${name}"`)) {
      // The founding's own request names entries and nothing else.
      const { requestId: _request, ...content } = row;
      hash.update(JSON.stringify(content));
    }
    hashes[name] = hash.digest("hex");
  }
  return hashes;
}
