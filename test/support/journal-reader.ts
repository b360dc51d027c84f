import type { ReadHandle } from "../../db/handles.ts";
import { build } from "../../db/query-builder.ts";
import { readEntries } from "../../electron/ledger/journeys/journal/read-entries.ts";
import type { JournalEntry, Posting } from "../../shared/ledger/journal-entry.ts";
import type { WorkedOut } from "./work-example.ts";

/** The journal in the words of the worked examples. */
export class JournalReader {
  readonly read: ReadHandle;
  readonly #lineNumbers: ReadonlyMap<string, number>;

  constructor(read: ReadHandle) {
    this.read = read;
    const rows = read.all(build.selectFrom("claimLine").select(["id", "lineNumber"]));
    this.#lineNumbers = new Map(rows.map((row) => [row.id, row.lineNumber]));
  }

  /** The entries that a request made, each as one line: why, then its debits, then its credits. */
  entriesOf(requestId: string, worked: WorkedOut): string[] {
    const rows = this.read.all(build.selectFrom("journalEntry").select("id").where("requestId", "=", requestId));
    const entries = readEntries(
      this.read,
      rows.map((row) => row.id),
    );
    return entries.map((entry) => this.#entryText(entry, worked));
  }

  #entryText({ reason, postings }: JournalEntry, worked: WorkedOut): string {
    const debits = postings.filter((posting) => posting.amountCents > 0);
    const credits = postings.filter((posting) => posting.amountCents < 0);
    const side = (word: string, list: readonly Posting[]) =>
      list.map((one) => `${word} ${this.#postingText(one, worked)}`);
    return `${reason}: ${[...side("Dr", debits), ...side("Cr", credits)].join("; ")}`;
  }

  #postingText({ account, amountCents, dimensions }: Posting, worked: WorkedOut): string {
    const { claimId, lineId, party, reference } = dimensions;
    const isOfLine = account !== "unapplied" && claimId !== undefined && lineId !== undefined;
    const line = isOfLine ? this.#lineName(claimId, lineId, worked) : undefined;
    const owner = account === "receivable" ? party : account === "payer-balance" ? reference : undefined;
    return [account, line, owner, dollarsOf(Math.abs(amountCents))].filter((word) => word !== undefined).join(" ");
  }

  #lineName(claimId: string, lineId: string, worked: WorkedOut): string {
    const letter = [...worked.claimIds].find(([, id]) => id === claimId)?.[0] ?? "?";
    return `${letter}${this.#lineNumbers.get(lineId)}`;
  }

  /** Everything that stands open after an example: lines by party, money left on its checks, balances with payers. */
  leavesOf(worked: WorkedOut): string[] {
    return [...this.#openLines(worked), ...this.#claimStates(worked), ...this.#openChecks(worked)];
  }

  #openLines(worked: WorkedOut): string[] {
    const rows = this.read.all(
      build
        .selectFrom("lineBalance")
        .selectAll()
        .where("claimId", "in", [...worked.claimIds.values()]),
    );
    return rows
      .filter((row) => row.balanceCents !== 0)
      .map((row) => `${this.#lineName(row.claimId, row.lineId, worked)} ${row.party} ${dollarsOf(row.balanceCents)}`);
  }

  #claimStates(worked: WorkedOut): string[] {
    return [...worked.claimIds].map(([letter, id]) => {
      const row = this.read.first(
        build.selectFrom("claim").select(["adjudication", "responsibility"]).where("id", "=", id),
      )!;
      return `${letter} is ${row.adjudication}, next ${row.responsibility}`;
    });
  }

  #openChecks(worked: WorkedOut): string[] {
    const references = new Set<string>();
    const texts: string[] = [];
    for (const [trace, id] of worked.remittanceIds) {
      const row = this.read.first(build.selectFrom("remittance").select("receiptId").where("id", "=", id));
      const postings = this.read.all(
        build
          .selectFrom("posting")
          .selectAll()
          .where("receiptId", "=", row?.receiptId ?? ""),
      );
      const left = sumOf(postings.filter((one) => one.account === "unapplied"));
      if (left !== 0) texts.push(`unapplied ${trace} ${dollarsOf(left)}`);
      for (const { account, reference } of postings) if (account === "payer-balance") references.add(reference!);
    }
    for (const reference of references) {
      const left = sumOf(this.read.all(build.selectFrom("posting").selectAll().where("reference", "=", reference)));
      if (left !== 0) texts.push(`payer-balance ${reference} ${dollarsOf(left)}`);
    }
    return texts;
  }
}

/** What is owed by us: these accounts stand on the credit side. */
function sumOf(postings: readonly { amountCents: number }[]): number {
  return -postings.reduce((sum, one) => sum + one.amountCents, 0);
}

function dollarsOf(amountCents: number): string {
  return (amountCents / 100).toFixed(2);
}
