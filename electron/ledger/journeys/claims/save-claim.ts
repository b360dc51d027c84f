import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { kindOf } from "../../../../shared/claims/any-draft.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { checkReferences } from "./check-references.ts";
import { recordClaimEvents } from "./claim-history.ts";
import { readPracticeLists } from "./load-claim-facts.ts";
import { readOpenChange } from "./open-change.ts";
import { postCharges } from "./post-charges.ts";
import { type ClaimRow, holdOf, readStoredClaim } from "./stored-claim.ts";
import { writeDraft } from "./write-draft.ts";

export const saveClaimJourneys: JourneysOf<"claims.save"> = {
  "claims.save": (context, { claimId, version, draft }) => {
    if (draft.patientId === null) {
      throw new Refusal("refused", "A claim is saved once its patient is chosen. Nothing was saved.", "patientId");
    }
    const stored = claimId === null ? undefined : readStoredClaim(context.write, claimId);
    const former = stored?.row;
    if (former) refuseIfNotOpen(context.write, former, version);
    if (stored && kindOf(stored.draft) !== kindOf(draft)) {
      throw new Refusal(
        "refused",
        "A claim keeps its kind: its numbers stand for one form. Nothing was saved. Enter a new claim of the other kind.",
      );
    }
    const lists = readPracticeLists(context.write);
    checkReferences(context.write, lists, draft);
    const id = former?.id ?? context.newId();
    const claimNumber = former?.claimNumber ?? context.newId.claimNumber();
    if (!former) insertShell(context, id, claimNumber, draft.patientId);
    const nextVersion = (former?.version ?? 0) + 1;
    const hold = former ? holdOf(former, context.clock.today()) : null;
    const written = writeDraft(context, { id, claimNumber, version: nextVersion, hold }, draft, lists);
    postCharges(context, { claimId: id, patientId: draft.patientId, draft: written.draft, lineIds: written.lineIds });
    refreshResponsibility(context, [id]);
    recordClaimEvents(context, [
      former
        ? { claimId: id, kind: "changed", text: "Claim changed" }
        : { claimId: id, kind: "created", text: "Claim entered" },
    ]);
    context.concerns("claim", id);
    const { readiness, problems } = written.judgement;
    return { claimId: id, claimNumber, version: nextVersion, readiness, problems };
  },
};

/** A claim that a payer may hold is not rewritten: what was sent must stay what the ledger says was sent. */
function refuseIfNotOpen(read: ReadHandle, row: ClaimRow, version: number | null): void {
  if (row.version !== version) {
    throw new Refusal(
      "stale",
      "This claim was changed since you opened it. Open it again to see the newest, then change it.",
    );
  }
  if (row.submission !== "unsent" && row.submission !== "rejected") {
    throw new Refusal(
      "refused",
      "This claim was sent, so it is not changed any more. Nothing was saved. Wait for the payer's answer, then correct or void it; or cancel its batch if the file was never written.",
    );
  }
  if (readOpenChange(read, row.id)?.kind === "void") {
    throw new Refusal(
      "refused",
      "This claim is to be voided as it was sent, so it is not changed. Nothing was saved. Undo the void first.",
    );
  }
}

function insertShell({ write, clock }: CommandContext, id: string, claimNumber: string, patientId: string): void {
  write.run(
    build.insertInto("claim").values({
      id,
      claimNumber,
      patientId,
      destination: "primary",
      frequency: "1",
      totalCents: ZERO_CENTS,
      readiness: "errors",
      submission: "unsent",
      adjudication: "none",
      responsibility: "nobody",
      problemCount: 0,
      problemsJson: "[]",
      draftJson: "{}",
      createdAt: clock.now(),
    }),
  );
}
