import { build } from "../../../../db/query-builder.ts";
import { emptyClaimDraft, emptyDraftLine } from "../../../../shared/claims/claim-draft.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { chargeLine } from "../../../../shared/ledger/charge-line.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import type { CommandContext } from "../../journeys.ts";
import { recordClaimEvents } from "../claims/claim-history.ts";
import { postEntries } from "../journal/post-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { BY_HAND, stampFrom } from "./by-hand.ts";

/** The procedure code of a returned check's fee: the practice's own, and no code of any code set. */
const FEE_CODE = "NSF";
const FEE_LABEL = "Fee for a returned check";

/**
 * Charges the patient a fee as a line of its own, on a visit without insurance, so that it is aged, asked for and paid
 * as every other line. No payer is ever billed for it.
 * @returns the line's id
 */
export function chargeFee(
  context: CommandContext,
  fee: { patientId: string; day: IsoDate; amountCents: Cents },
): string {
  const { write } = context;
  const { patientId, day, amountCents } = fee;
  const claimId = context.newId();
  const lineId = context.newId();
  const claimNumber = context.newId.claimNumber();
  const line = {
    ...emptyDraftLine(),
    ...{ lineId, fromDate: day, procedureCode: FEE_CODE, description: FEE_LABEL, chargeCents: amountCents },
  };
  write.run(
    build.insertInto("claim").values({
      ...{ id: claimId, claimNumber, patientId, destination: "primary", frequency: "1", serviceDate: day },
      ...{ totalCents: amountCents, readiness: "clean", submission: "unsent", adjudication: "none" },
      ...{ responsibility: "nobody", problemCount: 0, problemsJson: "[]" },
      draftJson: JSON.stringify({ ...emptyClaimDraft(), patientId, lines: [] }),
      createdAt: context.clock.now(),
    }),
  );
  write.run(
    build.insertInto("claimLine").values({
      ...{ id: lineId, claimId, lineNumber: 1, controlNumber: `${claimNumber}L1`, serviceDate: day, units: "1" },
      ...{ procedureCode: FEE_CODE, modifiers: "", chargeCents: amountCents, lineJson: JSON.stringify(line) },
      ...{ adjudication: "none", responsibility: "nobody" },
    }),
  );
  const subject = { patientId, claimId, lineId, serviceDate: day };
  const stamp = stampFrom(context, BY_HAND.returnCheck);
  postEntries(context, [chargeLine(stamp, { line: subject, amountCents, party: "patient" })]);
  refreshResponsibility(context, [claimId]);
  recordClaimEvents(context, [{ claimId, kind: "created", text: FEE_LABEL }]);
  return lineId;
}
