import { toD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import type { ClaimStatus, NamedParty, StatusNote, StatusService } from "./claim-status.ts";

/** Writes NM1. */
export function addParty(out: TransactionComposer, party: NamedParty): void {
  const { role, lastOrOrganization, first, middle, suffix, idQualifier, id } = party;
  const kind = party.kind === "organization" ? "2" : "1";
  out.add("NM1", role, kind, lastOrOrganization, first, middle, undefined, suffix, idQualifier, id);
}

/** Writes STC. */
export function addStatusNote(out: TransactionComposer, note: StatusNote): void {
  const [first, second, third] = note.statuses.map(statusComposite);
  out.add(
    "STC",
    first,
    note.effectiveDate && toD8(note.effectiveDate),
    note.action,
    note.chargeCents === undefined ? undefined : decimalFromCents(note.chargeCents),
    note.paidCents === undefined ? undefined : decimalFromCents(note.paidCents),
    note.finalizedDate && toD8(note.finalizedDate),
    undefined,
    note.remittanceDate && toD8(note.remittanceDate),
    note.remittanceTrace,
    second,
    third,
    note.message,
  );
}

function statusComposite({ category, code, entity }: ClaimStatus): (string | undefined)[] {
  return [category, code, entity];
}

/** Writes DTP with one day or a range of days; nothing where no day is known. */
export function addPeriod(
  out: TransactionComposer,
  qualifier: string,
  period: { readonly fromDate?: IsoDate | undefined; readonly toDate?: IsoDate | undefined },
): void {
  const { fromDate, toDate = fromDate } = period;
  if (!fromDate || !toDate) return;
  if (fromDate === toDate) out.add("DTP", qualifier, "D8", toD8(fromDate));
  else out.add("DTP", qualifier, "RD8", `${toD8(fromDate)}-${toD8(toDate)}`);
}

/** Writes SVC. */
export function addStatusService(out: TransactionComposer, service: StatusService): void {
  out.add(
    "SVC",
    [service.procedureQualifier, service.procedureCode, ...service.modifiers],
    service.chargeCents === undefined ? undefined : decimalFromCents(service.chargeCents),
    service.paidCents === undefined ? undefined : decimalFromCents(service.paidCents),
    service.revenueCode,
    undefined,
    undefined,
    service.units,
  );
}
