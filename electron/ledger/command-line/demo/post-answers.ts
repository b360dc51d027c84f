import { join } from "node:path";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Remittance } from "../../../../shared/edi/835/remittance.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import type { DemoFigures } from "./demo-figures.ts";
import type { DemoLedger } from "./demo-ledger.ts";

type Posted = OutputOf<"remittances.post">;
type Accounts = Map<string, number>;

/** Imports the 835 file and posts every check in it; the ledger's accounts must then have moved by what the file says. */
export async function postAnswers(
  ledger: DemoLedger,
  figures: DemoFigures,
  remittances: readonly Remittance[],
  { folder, today }: { folder: string; today: IsoDate },
): Promise<void> {
  const before = await readAccounts(ledger);
  const answer = { file: "answer" as never };
  const { remittanceIds } = await ledger.value("remittances.import", answer, { answer: join(folder, "835.edi") });
  const posted: Posted[] = [];
  let toPatientsCents = 0;
  for (const remittanceId of remittanceIds) {
    const { plan } = await ledger.value("remittances.get", { remittanceId });
    toPatientsCents += plan.totals.patientResponsibilityCents;
    posted.push(await ledger.value("remittances.post", { remittanceId, depositDate: today }));
  }
  const after = await readAccounts(ledger);
  const moved = (...accounts: string[]) =>
    accounts.reduce((sum, account) => sum + (after.get(account) ?? 0) - (before.get(account) ?? 0), 0);
  const file = sumsOf(remittances);
  figures.cents("left to patients and next payers", toPatientsCents, file.responsibilityCents);
  compare(figures, file, posted, moved);
}

function compare(
  figures: DemoFigures,
  file: ReturnType<typeof sumsOf>,
  posted: readonly Posted[],
  moved: (...accounts: string[]) => number,
): void {
  const total = (amountOf: (one: Posted) => number) => posted.reduce((sum, one) => sum + amountOf(one), 0);
  figures.count("checks posted", posted.length, file.checks);
  figures.cents(
    "amount of the checks",
    total((one) => one.checkCents),
    file.checkCents,
  );
  figures.cents("deposited in the bank", moved("cash"), file.checkCents);
  figures.cents(
    "applied to claims",
    total((one) => one.appliedCents),
    file.paidCents,
  );
  figures.cents("left unapplied", 0 - moved("unapplied"), 0);
  figures.cents("interest earned", 0 - moved("interest"), file.interestCents);
  figures.cents("written off by contract", moved("contractual", "sequestration"), file.writtenOffCents);
  figures.cents("receivable taken down", 0 - moved("receivable"), file.paidCents + file.writtenOffCents);
  figures.count(
    "claims posted",
    total((one) => one.postedClaimCount),
    file.claims,
  );
  figures.count(
    "exceptions",
    total((one) => one.exceptionCount),
    0,
  );
  figures.count(
    "claims denied in whole or in part",
    total((one) => one.denialCount),
    file.deniedClaims,
  );
}

/** Contractual reductions of the simulated payers: CO-45, and sequestration (CO-253). */
const WRITE_OFFS = new Set(["CO-45", "CO-253"]);

function sumsOf(remittances: readonly Remittance[]) {
  const claims = remittances.flatMap((remittance) => remittance.claims);
  const adjustments = claims.flatMap((claim) => claim.lines.flatMap((line) => line.adjustments));
  const isDenial = ({ group, carc }: { group: string; carc: string }) =>
    group === "CO" && !WRITE_OFFS.has(`${group}-${carc}`);
  return {
    checks: remittances.length,
    claims: claims.length,
    checkCents: sumCents(remittances.map((remittance) => remittance.payment.amountCents)),
    paidCents: sumCents(claims.map((claim) => claim.paidCents)),
    interestCents: 0 - sumCents(remittances.flatMap((one) => one.providerAdjustments.map((plb) => plb.amountCents))),
    writtenOffCents: sumCents(
      adjustments.filter((one) => WRITE_OFFS.has(`${one.group}-${one.carc}`)).map((one) => one.amountCents),
    ),
    responsibilityCents: sumCents(adjustments.filter((one) => one.group === "PR").map((one) => one.amountCents)),
    deniedClaims: claims.filter((claim) => claim.lines.some((line) => line.adjustments.some(isDenial))).length,
  };
}

async function readAccounts(ledger: DemoLedger): Promise<Accounts> {
  const { accounts } = await ledger.value("ledger.trialBalance", {});
  return new Map(accounts.map((row) => [row.account, row.balanceCents]));
}

/** The whole books: they balance, kept balances agree with the journal, and the file is sound. */
export async function checkBooksOf(ledger: DemoLedger, figures: DemoFigures): Promise<void> {
  const { totalCents } = await ledger.value("ledger.trialBalance", {});
  const { problems } = await ledger.value("ledger.checkBalances", {});
  const findings = await ledger.value("ledger.checkIntegrity", {});
  figures.cents("trial balance", totalCents, 0);
  figures.count("balances that differ from the journal", problems.length, 0);
  figures.count("findings of the integrity check", findings.filter((finding) => !finding.ok).length, 0);
}
