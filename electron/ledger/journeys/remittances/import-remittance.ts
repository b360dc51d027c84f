import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Remittance } from "../../../../shared/edi/835/remittance.ts";
import { checkEdiInSteps } from "../../../../shared/edi/check.ts";
import { readEdiInSteps } from "../../../../shared/edi/read.ts";
import { finishSteps, type Steps } from "../../../../shared/edi/steps.ts";
import type { EdiProblem } from "../../../../shared/edi/x12/problem.ts";
import { RemittanceBalance } from "../../../../shared/remittance/balance-remittance.ts";
import { checkCentsOf } from "../../../../shared/remittance/remittance-facts.ts";
import { inSlices } from "../../in-slices.ts";
import { type CommandContext, type JourneysOf, preparedCommand } from "../../journeys.ts";
import { type IdentifiedFile, identifyReceived, type ReceivedFile } from "../files/identify-received.ts";
import { keepFile } from "../files/keep-file.ts";
import { packInSteps, packPart } from "../files/pack-bytes.ts";
import { postByItself } from "./automation/post-by-itself.ts";

/** Findings of the checker after which a file must not be used: it is not whole, so its amounts may lie. */
const BROKEN_FILE_CODES: ReadonlySet<string> = new Set([
  "not-x12",
  "file-empty",
  "file-truncated",
  "transaction-not-closed",
]);

export const importRemittanceJourneys: JourneysOf<"remittances.import"> = {
  "remittances.import": preparedCommand({
    prepare: ({ read, clock, files }, { file }) => {
      const received = { fileName: files.name(file), bytes: files.read(file) };
      return inSlices(readReceivedFile(read, received, clock.today()));
    },
    commit: (context, _input, file: RemittanceFile) => keepRemittanceFile(context, file),
  }),
};

/** A file of remittances that was read and checked, ready to be kept. */
export interface RemittanceFile extends IdentifiedFile {
  bytesPacked: Buffer;
  problems: EdiProblem[];
  checks: readonly ReadCheck[];
}

/** One check, and what costs time to find out about it. */
interface ReadCheck {
  remittance: Remittance;
  /** What the file says of the check, as JSON, packed. */
  contentsPacked: Buffer;
  balances: boolean;
}

/** {@link keepRemittanceFile} of a file that is read at once. */
export function importRemittanceFile(context: CommandContext, file: ReceivedFile) {
  return keepRemittanceFile(context, finishSteps(readReceivedFile(context.write, file, context.clock.today())));
}

function* readReceivedFile(read: ReadHandle, file: ReceivedFile, today: IsoDate): Steps<RemittanceFile> {
  return yield* readRemittanceFile(read, yield* identifyReceived(file), today);
}

/** Reads a file's checks in steps. @throws Refusal as {@link readRemittances}, and `already-done` for a known file. */
export function* readRemittanceFile(read: ReadHandle, file: IdentifiedFile, today: IsoDate): Steps<RemittanceFile> {
  refuseKnownFile(read, file.fileSha256);
  const { remittances, problems } = yield* readRemittances(file.text, today);
  const checks: ReadCheck[] = [];
  for (const remittance of remittances) checks.push(yield* readCheck(remittance));
  const bytesPacked = yield* packInSteps(file.bytes);
  return { ...file, bytesPacked, problems, checks };
}

const CLAIMS_PER_STEP = 50;

function* readCheck(remittance: Remittance): Steps<ReadCheck> {
  const { claims, ...head } = remittance;
  const balance = new RemittanceBalance();
  let balances = true;
  // Written and packed in parts, because thousands of claims at once would take too long for one step; and packed at
  // all, because the transaction that keeps them holds up whoever types meanwhile.
  const parts = [packPart(`${JSON.stringify(head).slice(0, -1)},"claims":[`)];
  for (let from = 0; from < claims.length; from += CLAIMS_PER_STEP) {
    const some = claims.slice(from, from + CLAIMS_PER_STEP);
    for (const claim of some) balances = balance.take(claim).length === 0 && balances;
    parts.push(packPart(`${from === 0 ? "" : ","}${JSON.stringify(some).slice(1, -1)}`));
    yield;
  }
  parts.push(packPart("]}"));
  balances = balance.finish(remittance).length === 0 && balances;
  return { remittance, contentsPacked: Buffer.concat(parts), balances };
}

/**
 * Takes a file in: recognised when known, checked, split into its checks, kept byte for byte. What balances and matches
 * of payers whose mode is automatic posts with it; nothing else does.
 */
export function keepRemittanceFile(context: CommandContext, file: RemittanceFile) {
  const { fileName, bytes, bytesPacked, fileSha256, identity, problems, checks } = file;
  const known = checks.map(({ remittance }) => findKnownCheck(context.write, remittance));
  if (known.every((one) => one !== undefined)) throw alreadyImported(known[0]?.importedAt.slice(0, 10) as IsoDate);
  const fileId = context.newId();
  const importedAt = context.clock.now();
  context.write.run(
    build.insertInto("remittanceFile").values({
      id: fileId,
      fileName,
      fileSha256,
      fileBytes: bytesPacked,
      packing: "gzip",
      importedAt,
      problemsJson: JSON.stringify(problems),
    }),
  );
  keepFile(context, {
    ...identity,
    direction: "received",
    fileName,
    bytes,
    fileSha256,
    keptAt: importedAt,
    remittanceFileId: fileId,
  });
  const remittanceIds = checks.flatMap((check, position) =>
    known[position] === undefined ? [insertRemittance(context, { fileId, position, check, importedAt })] : [],
  );
  for (const id of remittanceIds) context.concerns("remittance", id);
  const alreadyKnown = checks.flatMap(({ remittance }, position) => {
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
function* readRemittances(
  text: string,
  today: IsoDate,
): Steps<{ remittances: readonly Remittance[]; problems: EdiProblem[] }> {
  const { remittances, transactions, problems } = yield* readEdiInSteps(piecesOf(text));
  const broken = problems.find((problem) => BROKEN_FILE_CODES.has(problem.code));
  if (broken) throw notUsable(broken.message);
  const wrong = transactions.find((one) => one.transactionType !== "835");
  if (wrong) throw notUsable(`This file holds a transaction ${wrong.transactionType}, not only 835 remittances.`);
  const unreadable = problems.find((problem) => problem.severity === "error");
  if (remittances.length < transactions.length || remittances.length === 0) {
    throw notUsable(unreadable?.message ?? "This file holds a remittance that cannot be read.");
  }
  const report = yield* checkEdiInSteps(piecesOf(text), { today });
  return { remittances, problems: [...report.problems] };
}

const PIECE_LENGTH = 64 * 1024;

function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += PIECE_LENGTH) yield text.slice(from, from + PIECE_LENGTH);
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
  check: ReadCheck;
  importedAt: ReturnType<CommandContext["clock"]["now"]>;
}

function insertRemittance(
  context: CommandContext,
  { fileId, position, check: { remittance, contentsPacked, balances }, importedAt }: NewRemittance,
): string {
  const id = context.newId();
  context.write.run(
    build.insertInto("remittance").values({
      id,
      fileId,
      position,
      source: "835",
      state: balances ? "open" : "out-of-balance",
      payerId: findPayer(context.write, remittance.payer),
      payerName: remittance.payer.name,
      checkNumber: remittance.payment.traceNumber,
      paymentMethod: remittance.payment.method,
      paymentDate: paymentDateOf(remittance),
      amountCents: checkCentsOf(remittance),
      claimCount: remittance.claims.length,
      contentsJson: null,
      contentsPacked,
      importedAt,
    }),
  );
  return id;
}

/** Our payer by its identifier, else by its whole name, when exactly one answers to it. */
function findPayer(read: ReadHandle, payer: Remittance["payer"]): string | null {
  const all = build.selectFrom("payer").select("id");
  const byId = payer.id === undefined ? [] : read.all(all.where("payerId", "=", payer.id));
  const found =
    byId.length > 0 ? byId : read.all(all.where(({ fn }) => fn("upper", ["name"]), "=", payer.name.toUpperCase()));
  return found.length === 1 ? found[0]!.id : null;
}
