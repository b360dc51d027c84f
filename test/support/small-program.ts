import { z } from "zod";
import type { WriteTransaction } from "../../db/handles.ts";
import { build } from "../../db/query-builder.ts";
import { fixedClock } from "../../electron/ledger/clock.ts";
import type { CommandContext, QueryContext } from "../../electron/ledger/journeys.ts";
import { preparedCommand } from "../../electron/ledger/journeys.ts";
import { seededNewId } from "../../electron/ledger/new-id.ts";
import type { LedgerProgram, LedgerSurroundings } from "../../electron/ledger/program.ts";
import { command, query } from "../../shared/contract/call.ts";
import { Refusal } from "../../shared/contract/error-codes.ts";
import { ledgerFileCalls } from "../../shared/contract/ledger-file.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { TEST_SCRYPT_COST } from "./temp-ledger.ts";

const nameSchema = z.strictObject({ name: z.string().min(1) });

/** A small program of its own calls, on the users' table, to test the call path without a practice's journeys. */
export const smallProgram: LedgerProgram = {
  calls: {
    ...ledgerFileCalls,
    "names.list": query({ summary: "All names.", input: z.strictObject({}), output: z.array(z.string()) }),
    "names.listLater": query({
      summary: "All names, waited for.",
      input: z.strictObject({ patientId: z.string() }),
      output: z.array(z.string()),
    }),
    "names.add": command({ summary: "Adds a name.", input: nameSchema, output: z.strictObject({ id: z.string() }) }),
    "names.addThenRefuse": command({ summary: "Adds, then refuses.", input: nameSchema, output: z.strictObject({}) }),
    "names.addThenFail": command({ summary: "Adds, then fails.", input: nameSchema, output: z.strictObject({}) }),
    "names.addAnsweringWrong": command({
      summary: "Answers wrongly.",
      input: nameSchema,
      output: z.strictObject({ id: z.string() }),
    }),
    "names.addLater": command({ summary: "Is asynchronous.", input: nameSchema, output: z.strictObject({}) }),
    "names.addPrepared": command({
      summary: "Prepares first.",
      input: nameSchema,
      output: z.strictObject({ count: z.int() }),
    }),
  },
  journeys: {
    "names.list": listNames,
    "names.listLater": async (context: QueryContext) => listNames(context),
    "names.add": (context: CommandContext, input: { name: string }) => {
      const id = addName(context, input.name);
      context.concerns("name", id);
      return { id };
    },
    "names.addThenRefuse": (context: CommandContext, input: { name: string }) => {
      addName(context, input.name);
      throw new Refusal("refused", "The rule of this test refuses it.", "name");
    },
    "names.addThenFail": (context: CommandContext, input: { name: string }) => {
      addName(context, input.name);
      throw new Error(`an error whose text holds what was typed: ${input.name}`);
    },
    "names.addAnsweringWrong": (context: CommandContext, input: { name: string }) => ({
      id: addName(context, input.name).length,
    }),
    "names.addLater": async (context: CommandContext, input: { name: string }) => {
      addName(context, input.name);
      return {};
    },
    "names.addPrepared": preparedCommand({
      prepare: async (context, _input: { name: string }) => listNames(context),
      commit: (context, input, names) => {
        addName(context, input.name);
        return { count: names.length + 1 };
      },
    }),
  },
  auditActionOf: (name, call) => (call.kind === "command" ? "change" : name === "names.list" ? undefined : "view"),
  checkBooks: (write) => {
    if (listNames({ read: write }).includes("Unbalanced")) throw new Error("the books do not hold");
  },
  checkBalances: () => ({ check: "balances", ok: true, detail: "There are no books in this test." }),
  practiceOf: () => undefined,
  found: (context, facts) => {
    if (facts.sample) addName(context, "Sample Biller");
  },
};

let surroundingsMade = 0;

/** Surroundings for tests: one fixed day, the same ids every time, a fast scrypt, and the log lines kept. */
export function testSurroundings(): LedgerSurroundings & { readonly lines: string[] } {
  const lines: string[] = [];
  // Two processes' ids differ, so two sets of surroundings must not repeat each other's.
  surroundingsMade += 1;
  return {
    clockSource: fixedClock(isoDate("2026-03-02")),
    newId: seededNewId(`test ${surroundingsMade}`),
    scryptCost: TEST_SCRYPT_COST,
    log: (line) => lines.push(line),
    lines,
  };
}

function listNames({ read }: { read: Pick<WriteTransaction, "all"> }): string[] {
  return read.all(build.selectFrom("appUser").select("name").orderBy("name")).map((row) => row.name);
}

function addName({ write, newId, clock }: CommandContext, name: string): string {
  const id = newId();
  write.run(build.insertInto("appUser").values({ id, name, createdAt: clock.now() }));
  return id;
}
