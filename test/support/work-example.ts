import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { SAMPLE_PAYERS } from "../../electron/ledger/sample/sample-practice.ts";
import type { Claim } from "../../shared/claims/claim.ts";
import { addDays } from "../../shared/dates/iso-date.ts";
import type { Cents } from "../../shared/money/cents.ts";
import { parseMoney } from "../../shared/money/money-text.ts";
import { coveredPatient, EXAMPLE_PAYERS, type ExamplePayer } from "./example-patients.ts";
import { CLINIC_TODAY, type SmallClinic, VISIT_DAY } from "./small-clinic.ts";
import type { ExampleStep, WorkedExample } from "./worked-example.ts";

/** What an example has made in the ledger, by the names that it gives things. */
export interface WorkedOut {
  /** Our claim ids by the example's letters. */
  claimIds: Map<string, string>;
  /** Check ids by trace number. */
  remittanceIds: Map<string, string>;
  /** The request that posted each `post` step, in order. */
  posts: { requestId: string; expected: readonly string[] }[];
  leaves: readonly string[];
}

/** Does what a worked example says, step by step, through the real ledger process. */
export class ExampleWorker implements WorkedOut {
  readonly claimIds = new Map<string, string>();
  readonly remittanceIds = new Map<string, string>();
  readonly posts: WorkedOut["posts"] = [];
  leaves: readonly string[] = [];
  readonly #clinic: SmallClinic;
  readonly #example: WorkedExample;
  readonly #visitDay: typeof VISIT_DAY;
  readonly #sent = new Map<string, Claim>();
  #files = 0;
  #lastFile = "";

  /** Each example has visits of its own day, so that none is another's double. */
  constructor(clinic: SmallClinic, example: WorkedExample, position: number) {
    this.#clinic = clinic;
    this.#example = example;
    this.#visitDay = addDays(VISIT_DAY, -position);
  }

  /** @throws Error naming the step that did not go as the example says. */
  async work(): Promise<WorkedOut> {
    for (const step of this.#example.steps) {
      try {
        await this.#do(step);
      } catch (error) {
        const place = `${this.#example.name}, "${[step.verb, ...step.words].join(" ")}"`;
        throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return this;
  }

  #do(step: ExampleStep): Promise<void> | void {
    const { verb, words, lines } = step;
    if (verb === "claim") return this.#enterClaim(words[0]!, words[1]!, lines);
    if (verb === "send") return this.#send(words[0]!);
    if (verb === "file") return this.#importFile(words[0] as ExamplePayer, lines);
    if (verb === "again") return this.#importAgain();
    if (verb === "match") return this.#match(words[0]!, Number(words[1]), words[2]!);
    if (verb === "cause") return this.#nameCause(words[0]!, Number(words[1]), words[2]!);
    if (verb === "patient") return this.#patientPays(words[0]!, words[1]!);
    if (verb === "settle") return this.#settle(words, lines);
    if (verb === "plan") return this.#expectHeld(words[0]!, lines);
    if (verb === "post") return this.#post(words[0]!, lines);
    if (verb === "leaves") {
      this.leaves = lines;
      return;
    }
    throw new Error("no such step");
  }

  /** A claim of the given payers in their order, entered and sent to the first. */
  async #enterClaim(letter: string, payers: string, lines: readonly string[]): Promise<void> {
    const person = await coveredPatient(this.#clinic, payers.split("+") as ExamplePayer[]);
    const services = lines.map((line): [string, number] => {
      const [code = "", charge = ""] = line.split(" ");
      return [code, centsOf(charge)];
    });
    const { claimId } = await this.#clinic.enterVisit(person, services, this.#visitDay);
    this.claimIds.set(letter, claimId);
    await this.#send(letter);
  }

  async #send(letter: string): Promise<void> {
    const [claim] = await this.#clinic.sendClaims([this.claimIds.get(letter)!]);
    this.#sent.set(letter, claim!);
  }

  /** Imports the segments as they stand in the example; `{A}` is claim A's number and `{A1}` its first line's. */
  async #importFile(payer: ExamplePayer, lines: readonly string[]): Promise<void> {
    this.#files += 1;
    this.#lastFile = join(this.#clinic.practice.folder, `${this.#example.name}-${this.#files}.835`);
    const segments = lines.map((line) =>
      line.replace(/\{([A-Z])(\d*)\}/g, (_, letter, line) => this.#number(letter, line)),
    );
    writeFileSync(this.#lastFile, interchangeOf(payer, segments, this.#files), "latin1");
    const { remittanceIds } = await this.#clinic.value(
      "remittances.import",
      { file: "answer" as never },
      { answer: this.#lastFile },
    );
    const traces = lines.filter((line) => line.startsWith("TRN*")).map((line) => line.split("*")[2]!);
    const rows = await this.#clinic.value("remittances.list", {});
    for (const id of remittanceIds) {
      const { checkNumber } = rows.find((row) => row.id === id)!;
      if (!traces.includes(checkNumber)) throw new Error(`the file made a check ${checkNumber}`);
      this.remittanceIds.set(checkNumber, id);
    }
  }

  #number(letter: string, line: string): string {
    const claim = this.#sent.get(letter)!;
    return line === "" ? claim.claimNumber : claim.lines[Number(line) - 1]!.controlNumber;
  }

  async #importAgain(): Promise<void> {
    const refused = await this.#clinic.refusal("remittances.import", { file: "answer" }, { answer: this.#lastFile });
    if (refused.code !== "already-done") throw new Error(`the file was answered ${refused.code}`);
  }

  #check(trace: string): string {
    const id = this.remittanceIds.get(trace);
    if (id === undefined) throw new Error(`no check ${trace} was imported`);
    return id;
  }

  async #match(trace: string, position: number, letter: string): Promise<void> {
    const claimId = this.claimIds.get(letter)!;
    await this.#clinic.value("remittances.match", { remittanceId: this.#check(trace), position, claimId });
  }

  async #nameCause(trace: string, position: number, cause: string): Promise<void> {
    const input = { remittanceId: this.#check(trace), position, cause };
    await this.#command("remittances.nameOverpaymentCause", input);
  }

  /** The patient pays the first line of a claim at the counter. */
  async #patientPays(letter: string, amount: string): Promise<void> {
    const { draft } = await this.#clinic.value("claims.get", { claimId: this.claimIds.get(letter)! });
    const patientId = draft.patientId!;
    const { lines } = await this.#clinic.value("accounts.get", { patientId });
    const line = lines.find((one) => one.claimId === this.claimIds.get(letter))!;
    const amountCents = centsOf(amount);
    await this.#clinic.value("receipts.take", {
      ...{ patientId, amountCents, method: "cash", number: "", receivedDate: CLINIC_TODAY },
      allocations: [{ lineId: line.lineId, amountCents }],
    });
  }

  /** `settle hmo FROM against TO 80.00`: one reference of a payer's balance is set against another. */
  async #settle(words: readonly string[], expected: readonly string[]): Promise<void> {
    const [payer, reference, , target, amount] = words;
    const payerId = this.#clinic.payerIds[EXAMPLE_PAYERS[payer as ExamplePayer]]!;
    const requestId = this.#nextRequest(expected);
    const input = { payerId, reference, otherReference: target, amountCents: centsOf(amount!), note: "worked example" };
    await this.#command("payerBalances.settle", input, requestId);
  }

  async #command(name: string, input: unknown, requestId?: string): Promise<void> {
    const answer = await this.#clinic.call(name, input, {}, requestId);
    if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  }

  #nextRequest(expected: readonly string[]): string {
    const requestId = `${this.#example.name}-${this.posts.length + 1}`;
    this.posts.push({ requestId, expected });
    return requestId;
  }

  async #expectHeld(trace: string, lines: readonly string[]): Promise<void> {
    const { plan } = await this.#clinic.value("remittances.get", { remittanceId: this.#check(trace) });
    const held = plan.claims
      .filter((claim) => !claim.posts && !claim.settled)
      .flatMap((claim) => claim.exceptions.filter((one) => one.holds));
    const expected = lines.filter((line) => line.startsWith("holds ")).map((line) => line.slice("holds ".length));
    const codes = held.map((one) => one.code);
    if (codes.join() !== expected.join()) throw new Error(`held: ${codes.join(", ") || "nothing"}`);
  }

  /** Posts a check. `holds CODE` lines are what must be held before; the other lines are the journal that it makes. */
  async #post(trace: string, lines: readonly string[]): Promise<void> {
    const remittanceId = this.#check(trace);
    await this.#expectHeld(trace, lines);
    const requestId = this.#nextRequest(lines.filter((line) => !line.startsWith("holds ")));
    const input = { remittanceId, depositDate: CLINIC_TODAY };
    await this.#command("remittances.post", input, requestId);
  }
}

/** An amount in dollars as the examples write it. */
export function centsOf(text: string): Cents {
  const amount = parseMoney(text);
  if (amount === undefined) throw new Error(`${text} is no amount`);
  return amount;
}

/** The envelope around an example's transactions, of which each begins with its BPR. */
function interchangeOf(payer: ExamplePayer, segments: readonly string[], serial: number): string {
  const { name, payerId } = SAMPLE_PAYERS[EXAMPLE_PAYERS[payer]]!;
  const control = String(700_000 + serial).padStart(9, "0");
  const transactions: string[][] = [];
  for (const segment of segments) {
    if (segment.startsWith("BPR*")) transactions.push([]);
    const isFirstClaim = segment.startsWith("CLP*") && !transactions.at(-1)!.includes("LX*1");
    transactions.at(-1)!.push(...(isFirstClaim ? ["LX*1"] : []), segment);
    if (!segment.startsWith("TRN*")) continue;
    transactions
      .at(-1)!
      .push(`DTM*405*20260302`, `N1*PR*${name}*XV*${payerId}`, "N3*PO BOX 1", "N4*LARKWOOD*IL*609990099");
    transactions.at(-1)!.push("PER*BL*PROVIDER LINE*TE*8005550199", "N1*PE*LARKWOOD FAMILY CLINIC*XX*1234567893");
  }
  const bodies = transactions.flatMap((body, index) => {
    const number = String(index + 1).padStart(4, "0");
    return [`ST*835*${number}`, ...body, `SE*${body.length + 2}*${number}`];
  });
  const isa = `ISA*00*          *00*          *ZZ*FICTIONALCH    *ZZ*LARKWOOD       *260302*0600*^*00501*${control}*0*T*:`;
  const gs = `GS*HP*FICTIONALCH*LARKWOOD*20260302*0600*${Number(control)}*X*005010X221A1`;
  const end = [`GE*${transactions.length}*${Number(control)}`, `IEA*1*${control}`];
  return [isa, gs, ...bodies, ...end].map((segment) => `${segment}~`).join("\n");
}
