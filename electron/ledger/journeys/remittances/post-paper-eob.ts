import { sql, type Updateable } from "kysely";
import type { ReadHandle, WriteTransaction } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { RemittanceTable } from "../../../../db/tables.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { OpenLine, PaperEob } from "../../../../shared/contract/remittances.ts";
import type { Remittance } from "../../../../shared/edi/835/remittance.ts";
import { type Cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import {
  type EobGrid,
  eobGridToRemittance,
  UnknownEobLineError,
  undistributedCents,
} from "../../../../shared/remittance/eob-grid.ts";
import { planPosting } from "../../../../shared/remittance/plan-posting.ts";
import type { PostingPlan } from "../../../../shared/remittance/posting-plan.ts";
import type { RemittanceFacts } from "../../../../shared/remittance/remittance-facts.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { loadAdjustmentRules } from "../adjustment-policy/stored-rules.ts";
import { missing } from "../save-row.ts";
import { loadLedgerClaims } from "./load-candidates.ts";
import { postStored } from "./post-remittance.ts";
import { readRemittance } from "./stored-remittance.ts";

export const paperEobJourneys: JourneysOf<"eobs.openLines" | "eobs.preview" | "eobs.post"> = {
  "eobs.openLines": ({ read }, { payerId, text, limit }) => findOpenLines(read, payerId, text, limit),
  "eobs.preview": ({ read }, eob) => {
    const { plan } = planPaperEob(read, eob);
    return { plan, undistributedCents: undistributedCents(toGrid(eob)) };
  },
  "eobs.post": (context, { depositDate, ...eob }) => {
    const { plan, remittance, chosenClaims, payerName } = planPaperEob(context.write, eob);
    const rest = undistributedCents(toGrid(eob));
    if (rest !== 0) {
      throw new Refusal(
        "out-of-balance",
        `${formatDollars(rest)} of the check are not distributed over the lines. Nothing was posted. Go on until the rest is zero.`,
      );
    }
    // Asked before the rows are: those of a check that was posted are held for being answered already.
    refuseKnownCheck(context.write, eob);
    refuseHeldRows(plan);
    const remittanceId = insertPaperRemittance(context, eob, { remittance, chosenClaims, payerName });
    const posted = postStored(context, readRemittance(context.write, remittanceId), plan, depositDate);
    context.concerns("remittance", remittanceId);
    return { remittanceId, receiptId: posted.receiptId, appliedCents: posted.appliedCents };
  },
};

function toGrid(eob: PaperEob): EobGrid {
  return {
    checkNumber: eob.checkNumber,
    checkDate: eob.paymentDate,
    method: eob.paymentMethod === "ACH" ? "eft" : "check",
    checkCents: eob.amountCents,
    rows: eob.rows,
    providerAdjustments: eob.providerAdjustments,
  };
}

interface PlannedPaper {
  plan: PostingPlan;
  remittance: RemittanceFacts;
  chosenClaims: Map<number, string>;
  payerName: string;
}

function planPaperEob(read: ReadHandle, eob: PaperEob): PlannedPaper {
  const payer = read.first(build.selectFrom("payer").select("name").where("id", "=", eob.payerId));
  if (!payer) throw missing("payer");
  const candidates = loadLedgerClaims(read, [...new Set(eob.rows.map((row) => row.claimId))]);
  const { remittance, chosenClaims } = gridToRemittance(eob, payer.name, candidates);
  const plan = planPosting({
    remittance,
    candidates,
    payerId: eob.payerId,
    policy: loadAdjustmentRules(read),
    onDate: eob.paymentDate,
    chosenClaims,
  });
  return { plan, remittance, chosenClaims, payerName: payer.name };
}

function gridToRemittance(eob: PaperEob, payerName: string, candidates: ReturnType<typeof loadLedgerClaims>) {
  try {
    return eobGridToRemittance(toGrid(eob), { payerId: eob.payerId, name: payerName }, candidates);
  } catch (error) {
    if (error instanceof UnknownEobLineError) throw missing("claim line");
    throw error;
  }
}

/** Paper is typed whole: a row that cannot post is mended before anything is, so that no paper check stays half open. */
function refuseHeldRows(plan: PostingPlan): void {
  const [problem] = plan.balanceProblems;
  if (problem) throw new Refusal("out-of-balance", `${problem.message} Nothing was posted. Correct the row.`);
  const held = plan.claims.flatMap((claim) => claim.exceptions).find((exception) => exception.holds);
  if (held) throw new Refusal("refused", `${held.message} Nothing was posted.`);
}

function insertPaperRemittance(context: CommandContext, eob: PaperEob, paper: Omit<PlannedPaper, "plan">): string {
  const { write, newId, clock } = context;
  const contents: Remittance = { ...NO_FILE, ...paper.remittance, payer: { ...NO_PAYER, name: paper.payerName } };
  const typed = {
    paymentMethod: eob.paymentMethod,
    paymentDate: eob.paymentDate,
    amountCents: eob.amountCents,
    claimCount: paper.remittance.claims.length,
    contentsJson: JSON.stringify(contents),
    contentsPacked: null,
    importedAt: clock.now(),
  };
  const voided = findVoidedPaper(write, eob);
  const id = voided ?? newId();
  if (voided !== undefined) replaceTyped(write, voided, typed);
  else {
    const { payerId, checkNumber } = eob;
    const fixed = { id, position: 0, source: "paper" as const, state: "open" as const };
    write.run(
      build.insertInto("remittance").values({ ...fixed, payerId, payerName: paper.payerName, checkNumber, ...typed }),
    );
  }
  const chosen = [...paper.chosenClaims].map(([position, matchedClaimId]) => ({
    remittanceId: id,
    position,
    matchedClaimId,
  }));
  write.insertRows("remittanceClaim", chosen);
  return id;
}

/** A paper check of this payer and number that was voided as a whole: typed again, it is the same check, put right. */
function findVoidedPaper(read: ReadHandle, eob: PaperEob): string | undefined {
  const voided = build.selectFrom("checkVoid").select("remittanceId");
  return read.first(
    build
      .selectFrom("remittance")
      .select("id")
      .where("source", "=", "paper")
      .where("payerId", "=", eob.payerId)
      .where("checkNumber", "=", eob.checkNumber)
      .where("receiptId", "is", null)
      .where("id", "in", voided),
  )?.id;
}

/** What was typed before gives way; what it had posted stays in the journal with what took it back. */
function replaceTyped(write: WriteTransaction, id: string, typed: Updateable<RemittanceTable>): void {
  write.run(build.deleteFrom("notMeant").where("remittanceId", "=", id));
  write.run(build.deleteFrom("overpaymentCause").where("remittanceId", "=", id));
  write.run(build.deleteFrom("remittanceClaim").where("remittanceId", "=", id));
  write.run(build.updateTable("remittance").set(typed).where("id", "=", id));
}

function refuseKnownCheck(read: ReadHandle, eob: PaperEob): void {
  const former = read.first(
    build
      .selectFrom("remittance")
      .select("id")
      .where("payerId", "=", eob.payerId)
      .where("checkNumber", "=", eob.checkNumber)
      .where("paymentDate", "=", eob.paymentDate)
      .where("amountCents", "=", eob.amountCents),
  );
  if (former && former.id !== findVoidedPaper(read, eob)) {
    throw new Refusal(
      "already-done",
      "This payer's check of that number, date and amount is in the ledger already. Nothing was posted again.",
    );
  }
}

/** What a paper EOB does not have: an envelope, a payee, references. */
const NO_FILE = {
  interchange: {
    senderQualifier: "",
    senderId: "",
    receiverQualifier: "",
    receiverId: "",
    date: "",
    time: "",
    interchangeControlNumber: "",
    usage: "",
    applicationSenderCode: "",
    applicationReceiverCode: "",
    groupControlNumber: "",
    version: "",
    transactionType: "",
    transactionControlNumber: "",
    segmentNumber: 0,
  },
  payee: { name: "", references: [] },
  references: [],
};
const NO_PAYER = { references: [], contacts: [] };

/** Lines on which this payer's rank is still asked for something. */
function findOpenLines(read: ReadHandle, payerId: string, text: string, limit: number): OpenLine[] {
  const words = text.trim().toUpperCase();
  let query = build
    .selectFrom("claimLine")
    .innerJoin("claim", "claim.id", "claimLine.claimId")
    .innerJoin("patient", "patient.id", "claim.patientId")
    .innerJoin("claimCoverage", "claimCoverage.claimId", "claim.id")
    .innerJoin("coverage", "coverage.id", "claimCoverage.coverageId")
    .innerJoin("lineBalance", (join) =>
      join
        .onRef("lineBalance.lineId", "=", "claimLine.id")
        .on(sql<boolean>`lineBalance.party = claimCoverage.rank`)
        .on("lineBalance.balanceCents", ">", ZERO_CENTS as Cents),
    )
    .select([
      "claim.id as claimId",
      "claimLine.id as lineId",
      "claim.claimNumber",
      sql<string>`patient.last || ', ' || patient.first`.as("patientName"),
      "claimLine.serviceDate",
      "claimLine.procedureCode",
      "claimLine.modifiers",
      "claimLine.chargeCents",
      "lineBalance.balanceCents as openCents",
    ])
    .where("coverage.payerId", "=", payerId)
    .where("claimLine.removed", "=", 0)
    .orderBy("patient.nameKey")
    .orderBy("claimLine.serviceDate")
    .orderBy("claimLine.lineNumber")
    .limit(limit);
  if (words !== "") {
    query = query.where(({ or, eb }) =>
      or([
        eb("patient.nameKey", "like", `${words}%`),
        eb("claim.claimNumber", "like", `${words}%`),
        eb("patient.accountNumber", "=", words),
      ]),
    );
  }
  return read
    .all(query)
    .flatMap(({ serviceDate, modifiers, ...line }) =>
      serviceDate === null ? [] : [{ ...line, serviceDate, modifiers: modifiers === "" ? [] : modifiers.split(" ") }],
    );
}
