import { build } from "../../../../../db/query-builder.ts";
import type { UnattendedCheck } from "../../../../../shared/contract/posting-automation.ts";
import type { IsoDate } from "../../../../../shared/dates/iso-date.ts";
import type { CommandContext } from "../../../journeys.ts";
import { postUnattended } from "./post-unattended.ts";
import { planCheck } from "./unposted-checks.ts";

/** Methods by which the money reaches the bank without anybody carrying it there (BPR04). */
const TRANSFERS: ReadonlySet<string> = new Set(["ACH", "FWT", "BOP"]);

/** Posts those of the checks just taken in whose payer's mode is automatic, in the import's own transaction. */
export function postByItself(context: CommandContext, remittanceIds: readonly string[]): UnattendedCheck[] {
  const automatic = new Set(
    context.write
      .all(
        build
          .selectFrom("remittance")
          .innerJoin("payer", "payer.id", "remittance.payerId")
          .select("remittance.id")
          .where("remittance.id", "in", remittanceIds)
          .where("payer.automation", "=", "automatic"),
      )
      .map((row) => row.id),
  );
  return remittanceIds
    .filter((id) => automatic.has(id))
    .map((id) => {
      const check = planCheck(context.write, id);
      return postUnattended(context, check, "automatic", depositDateOf(check.stored.row, context.clock.today()));
    });
}

/** A transfer is deposited on the day the payer names (BPR16), a paper check when somebody carries it: today at best. */
function depositDateOf(row: { paymentMethod: string; paymentDate: IsoDate }, today: IsoDate): IsoDate {
  return TRANSFERS.has(row.paymentMethod) ? row.paymentDate : today;
}
