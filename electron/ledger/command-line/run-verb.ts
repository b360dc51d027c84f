import { refusalOf } from "../../../db/ledger-fault.ts";
import { isIsoDate } from "../../../shared/dates/iso-date.ts";
import { type ExitCode, type Terminal, Unusable, type Verb } from "./terminal.ts";
import { CALL_USAGE, CONTRACT_USAGE, DEMO_USAGE, EDI_USAGE, NEW_USAGE } from "./usage.ts";

/** Every verb: how it is used, and its work, loaded when it is asked for. */
const VERBS: Readonly<Record<string, { usage: string; load: () => Promise<Verb> }>> = {
  contract: { usage: CONTRACT_USAGE, load: async () => (await import("./list-contract.ts")).listContract },
  new: {
    usage: NEW_USAGE,
    load: async () => (await import("./new-ledger.ts")).newLedger,
  },
  call: {
    usage: CALL_USAGE,
    load: async () => (await import("./call-ledger.ts")).callLedger,
  },
  edi: { usage: EDI_USAGE, load: async () => (await import("./edi-verbs.ts")).ediVerb },
  demo: { usage: DEMO_USAGE, load: async () => (await import("./run-demo.ts")).runDemo },
};

/** Runs one verb. @returns the exit code: 0 good, 1 refused or problems found, 2 unusable. */
export async function runVerb([name = "", ...args]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) {
    terminal.say(`${name === "" ? "A verb is needed." : `There is no verb ${name}.`} The verbs are:`);
    for (const { usage } of Object.values(VERBS)) terminal.say(`  ${usage}`);
    return 2;
  }
  const today = terminal.environment.BILLWRIGHT_TODAY;
  if (today !== undefined && today !== "" && !isIsoDate(today)) {
    terminal.say("BILLWRIGHT_TODAY is not an existing day as YYYY-MM-DD. Correct it, or take it away.");
    return 2;
  }
  try {
    return await (await verb.load())(args, terminal);
  } catch (error) {
    if (error instanceof Unusable) {
      terminal.say(error.message);
      return 2;
    }
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    terminal.say(`${refusal.code}: ${refusal.message}`);
    return 2;
  }
}
