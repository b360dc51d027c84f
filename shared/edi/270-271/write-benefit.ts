import { addParty, addPeriod } from "../claim-status/write-parts.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import type { Benefit } from "./eligibility-answer.ts";
import { addAddress, addContacts, addRefusals } from "./write-parts.ts";

/** Names the loop that LS and LE stand around. */
const ENTITY_LOOP = "2120";

/** Writes EB with what belongs to it (loop 2110). */
export function addBenefit(out: TransactionComposer, benefit: Benefit): void {
  addStatement(out, benefit);
  for (const one of benefit.deliveries) {
    const { quantityQualifier, quantity, unit, every, period, periodCount, frequency, timeOfDay } = one;
    out.add("HSD", quantityQualifier, quantity, unit, every, period, periodCount, frequency, timeOfDay);
  }
  for (const one of benefit.references) out.add("REF", one.qualifier, one.value, one.description);
  for (const one of benefit.dates) addPeriod(out, one.qualifier, one);
  addRefusals(out, benefit.refusals);
  for (const message of benefit.messages) out.add("MSG", message);
  for (const one of benefit.places) out.add("III", one.qualifier, one.code);
  if (benefit.entities.length === 0) return;
  out.add("LS", ENTITY_LOOP);
  for (const entity of benefit.entities) {
    addParty(out, entity.name);
    addAddress(out, entity.address);
    addContacts(out, entity.contacts);
  }
  out.add("LE", ENTITY_LOOP);
}

function addStatement(out: TransactionComposer, benefit: Benefit): void {
  const { procedure } = benefit;
  out.add(
    "EB",
    benefit.information,
    benefit.coverageLevel,
    benefit.serviceTypes.length === 0 ? undefined : { repeated: benefit.serviceTypes },
    benefit.insuranceType,
    benefit.plan,
    benefit.timePeriod,
    benefit.amountCents === undefined ? undefined : decimalFromCents(benefit.amountCents),
    benefit.percent,
    benefit.quantityQualifier,
    benefit.quantity,
    benefit.authorization,
    benefit.network,
    procedure && [procedure.qualifier, procedure.code, ...procedure.modifiers],
  );
}
