import type { StockForm } from "../../../../shared/contract/printers.ts";
import type { Steps } from "../../../../shared/edi/steps.ts";
import type { RemittancePageDocument } from "../../../../shared/forms/remittance-page/remittance-page-document.ts";
import { inSlices } from "../../in-slices.ts";
import type { QueryContext } from "../../journeys.ts";
import { type PracticeLists, readPracticeLists } from "../claims/load-claim-facts.ts";
import { findRemittancePage } from "../documents/remittance-page-content.ts";
import { type ClaimToPrint, readClaimToPrint, whyNotOnPaper } from "./claim-to-print.ts";
import { type FilledClaimForm, FORM_NAMES, fillClaimForm } from "./fill-claim-form.ts";

/** A claim that goes, on its form, with what the payers before answered. */
interface ChosenClaim {
  readonly print: ClaimToPrint;
  readonly filled: FilledClaimForm;
  readonly remittance: RemittancePageDocument | undefined;
}

/** A claim that stays, and why. */
interface LeftOutClaim {
  readonly claimId: string;
  readonly claimNumber: string;
  readonly reason: string;
}

/** What of the chosen claims goes on paper, and what stays and why. */
export interface PaperRun {
  readonly claims: readonly ChosenClaim[];
  readonly leftOut: readonly LeftOutClaim[];
}

interface Choice {
  claimIds: readonly string[];
  form: StockForm;
}

/** Judges every chosen claim anew, as a batch does: what was clean last week may be too late today. */
export function chooseForPaper(context: QueryContext, choice: Choice): Promise<PaperRun> {
  return inSlices(chooseOneByOne(context, choice));
}

function* chooseOneByOne(context: QueryContext, { claimIds, form }: Choice): Steps<PaperRun> {
  const lists = readPracticeLists(context.read);
  const claims: ChosenClaim[] = [];
  const leftOut: LeftOutClaim[] = [];
  const chosen = [...new Set(claimIds)];
  for (const [index, claimId] of chosen.entries()) {
    context.progress(index, chosen.length, "Checking claims");
    const result = judgeOne(context, lists, claimId, form);
    if ("reason" in result) leftOut.push(result);
    else claims.push(result);
    yield;
  }
  return { claims, leftOut };
}

function judgeOne(
  { read, clock }: QueryContext,
  lists: PracticeLists,
  claimId: string,
  form: StockForm,
): ChosenClaim | LeftOutClaim {
  const today = clock.today();
  const print = readClaimToPrint(read, lists, claimId, today);
  const { claimNumber } = print.row;
  const reason = whyNotOnPaper(read, print, today);
  if (reason !== undefined) return { claimId, claimNumber, reason };
  const filled = fillClaimForm(print.claim, print.conventions, today);
  if (filled.form !== form) {
    return { claimId, claimNumber, reason: `It goes on ${FORM_NAMES[filled.form]}: print it in a run of its own.` };
  }
  return { print, filled, remittance: findRemittancePage(read, claimId, today)?.document };
}
