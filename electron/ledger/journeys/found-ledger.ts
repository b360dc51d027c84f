import type { NewLedger } from "../../../shared/contract/ledger-file.ts";
import type { CommandContext } from "../journeys.ts";
import { seededNewId } from "../new-id.ts";
import { buildSamplePractice } from "../sample/build-sample-practice.ts";
import { createPractice } from "./keep-practice.ts";

/** Fills a new ledger inside its founding transaction: the practice, and the fictional sample when it was asked for. */
export function foundLedger(context: CommandContext, facts: NewLedger): void {
  createPractice(context.write, { name: facts.practiceName, timeZone: facts.timeZone });
  if (facts.sample) buildSamplePractice({ ...context, newId: seededNewId("sample practice") });
}
