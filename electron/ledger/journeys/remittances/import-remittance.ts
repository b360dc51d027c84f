import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { identifyFile } from "../../../../shared/acknowledgements/identify-file.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Remittance } from "../../../../shared/edi/835/remittance.ts";
import { checkEdi } from "../../../../shared/edi/check.ts";
import { readEdi } from "../../../../shared/edi/read.ts";
import type { EdiProblem } from "../../../../shared/edi/x12/problem.ts";
import { balanceRemittance } from "../../../../shared/remittance/balance-remittance.ts";
import { checkCentsOf } from "../../../../shared/remittance/remittance-facts.ts";
import { ediTextOf } from "../../edi-text.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { keepFile, sha256 } from "../files/keep-file.ts";
import { postByItself } from "./automation/post-by-itself.ts";

/** Findings of the checker after which a file must not be used: it is not whole, so its amounts may lie. */
const BROKEN_FILE_CODES: ReadonlySet<string> = new Set([
  "not-x12",
  "file-empty",
  "file-truncated",
  "transaction-not-closed",
]);

export const importRemittanceJourneys: JourneysOf<"remittances.import"> = {
  "remittances.import": (context, { file }) =>
    importRemittanceFile(context, { fileName: context.files.name(file), bytes: context.files.read(file) }),
};

/**
 * Takes a file in: recognised when known, checked, split into its checks, kept byte for byte. What balances and matches
 * of payers whose mode is automatic posts with it; nothing else does.
 */
export function importRemittanceFile(
  context: CommandContext,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
) {
  const fileSha256 = sha256(bytes);
  refuseKnownFile(context.write, fileSha256);
  const text = ediTextOf(bytes);
  const { remittances, problems } = readRemittances(text, context.clock.today());
  const known = remittances.map((remittance) => findKnownCheck(context.write, remittance));
  if (known.every((one) => one !== undefined)) throw alreadyImported(known[0]?.importedAt.slice(0, 10) as IsoDate);
  const fileId = context.newId();
  const importedAt = context.clock.now();
  context.write.run(
    build.insertInto("remittanceFile").values({
      id: fileId,
      fileName,
      fileSha256,
      fileBytes: bytes,
      importedAt,
      problemsJson: JSON.stringify(problems),
    }),
  );
  keepFile(context, {
    ...identifyFile(text),
    direction: "received",
    fileName,
    bytes,
    fileSha256,
    keptAt: importedAt,
    remittanceFileId: fileId,
  });
  const remittanceIds = remittances.flatMap((remittance, position) =>
    known[position] === undefined ? [insertRemittance(context, { fileId, position, remittance, importedAt })] : [],
  );
  for (const id of remittanceIds) context.concerns("remittance", id);
  const alreadyKnown = remittances.flatMap((remittance, position) => {
    const former = known[position];
    const { traceNumber } = remittance.payment;
    return former ? [{ checkNumber: traceNumber, amountCents: checkCentsOf(remittance), remittanceId: former.id }] : [];
  });
  return { fileId, remittanceIds, problems, alreadyKnown, automatic: postByItself(context, remittanceIds) };
}

function refuseKnownFile(read: ReadHandle, fileSha256: string): void {
  const former = read.first(
    build.selectFrom("remittanceFile").select("importedAt").where("fileSha256", "=", fileSha256),
  );
  if (former) throw alreadyImported(former.importedAt.slice(0, 10) as IsoDate);
}

function alreadyImported(day: IsoDate): Refusal {
  return new Refusal(
    "already-done",
    `This remittance was imported on ${formatDate(day)}. Nothing was changed: a check is never posted twice. Find it in the list of remittances.`,
  );
}

/** The remittances of a file and what the checker finds. @throws Refusal `not-this-kind-of-file` for what is no whole 835. */
export function readRemittances(
  text: string,
  today: IsoDate,
): { remittances: readonly Remittance[]; problems: EdiProblem[] } {
  const { remittances, transactions, problems } = readEdi(text);
  const broken = problems.find((problem) => BROKEN_FILE_CODES.has(problem.code));
  if (broken) throw notUsable(broken.message);
  const wrong = transactions.find((one) => one.transactionType !== "835");
  if (wrong) throw notUsable(`This file holds a transaction ${wrong.transactionType}, not only 835 remittances.`);
  const unreadable = problems.find((problem) => problem.severity === "error");
  if (remittances.length < transactions.length || remittances.length === 0) {
    throw notUsable(unreadable?.message ?? "This file holds a remittance that cannot be read.");
  }
  return { remittances, problems: [...checkEdi(text, { today }).problems] };
}

function notUsable(reason: string): Refusal {
  return new Refusal(
    "not-this-kind-of-file",
    `${reason} Nothing was imported. Fetch the payer's 835 again, whole, then import that file.`,
  );
}

/** The same check in another file: payer, trace number, date and amount name it. */
export function findKnownCheck(read: ReadHandle, remittance: Remittance) {
  const { payment, payer } = remittance;
  return read.first(
    build
      .selectFrom("remittance")
      .select(["id", "importedAt"])
      .where("checkNumber", "=", payment.traceNumber)
      .where("paymentDate", "=", paymentDateOf(remittance))
      .where("amountCents", "=", checkCentsOf(remittance))
      .where("payerName", "=", payer.name),
  );
}

function paymentDateOf(remittance: Remittance): IsoDate {
  const date = remittance.payment.date ?? remittance.productionDate;
  if (date === undefined) throw notUsable("A remittance of this file has no payment date.");
  return date;
}

interface NewRemittance {
  fileId: string;
  position: number;
  remittance: Remittance;
  importedAt: ReturnType<CommandContext["clock"]["now"]>;
}

function insertRemittance(
  context: CommandContext,
  { fileId, position, remittance, importedAt }: NewRemittance,
): string {
  const id = context.newId();
  context.write.run(
    build.insertInto("remittance").values({
      id,
      fileId,
      position,
      source: "835",
      state: balanceRemittance(remittance).length > 0 ? "out-of-balance" : "open",
      payerId: findPayer(context.write, remittance.payer),
      payerName: remittance.payer.name,
      checkNumber: remittance.payment.traceNumber,
      paymentMethod: remittance.payment.method,
      paymentDate: paymentDateOf(remittance),
      amountCents: checkCentsOf(remittance),
      claimCount: remittance.claims.length,
      contentsJson: JSON.stringify(remittance),
      importedAt,
    }),
  );
  insertRemittanceClaims(context, id, remittance);
  return id;
}

/** Rows of the claims that a check answers, so that each can be matched and settled by itself. */
export function insertRemittanceClaims(
  { write }: CommandContext,
  remittanceId: string,
  remittance: Pick<Remittance, "claims">,
  chosenClaims: ReadonlyMap<number, string> = new Map(),
): void {
  write.insertRows(
    "remittanceClaim",
    remittance.claims.map((claim, position) => ({
      remittanceId,
      position,
      claimNumber: claim.claimNumber.trim().toUpperCase(),
      statusCode: claim.statusCode,
      payerControlNumber: claim.payerControlNumber,
      chargeCents: claim.chargeCents,
      paidCents: claim.paidCents,
      state: "open" as const,
      matchedClaimId: chosenClaims.get(position) ?? null,
    })),
  );
}

/** Our payer by its identifier, else by its whole name, when exactly one answers to it. */
function findPayer(read: ReadHandle, payer: Remittance["payer"]): string | null {
  const all = build.selectFrom("payer").select("id");
  const byId = payer.id === undefined ? [] : read.all(all.where("payerId", "=", payer.id));
  const found =
    byId.length > 0 ? byId : read.all(all.where(({ fn }) => fn("upper", ["name"]), "=", payer.name.toUpperCase()));
  return found.length === 1 ? found[0]!.id : null;
}
