import { build } from "../../../db/query-builder.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { cents } from "../../../shared/money/cents.ts";
import { clearinghouseJourneys } from "../journeys/keep-clearinghouse.ts";
import { facilityJourneys } from "../journeys/keep-facilities.ts";
import { favouriteJourneys } from "../journeys/keep-favourites.ts";
import { feeJourneys } from "../journeys/keep-fees.ts";
import { payerJourneys } from "../journeys/keep-payers.ts";
import { practiceJourneys, readPractice } from "../journeys/keep-practice.ts";
import { providerJourneys } from "../journeys/keep-providers.ts";
import { registerPatientJourneys } from "../journeys/register-patient.ts";
import type { CommandContext } from "../journeys.ts";
import { runCommandJourney as run } from "./run-command-journey.ts";
import { samplePatients } from "./sample-people.ts";
import {
  SAMPLE_CLEARINGHOUSE,
  SAMPLE_FACILITIES,
  SAMPLE_PAYERS,
  SAMPLE_PRACTICE,
  SAMPLE_PROVIDERS,
} from "./sample-practice.ts";
import { SAMPLE_DIAGNOSES, SAMPLE_PRICES } from "./sample-prices.ts";

/** The ids that the lists got, in the order of their tables. */
export interface SampleLists {
  providerIds: string[];
  facilityIds: string[];
  payerIds: string[];
  patientIds: string[];
  /** Who was hurt at work, and has no other coverage. */
  injuredPatientId: string;
}

/** Enters the practice, its lists and its patients, as a biller would on the first days. */
export function enterSampleLists(context: CommandContext, pricesFrom: IsoDate, today: IsoDate): SampleLists {
  const { name, timeZone } = readPractice(context.write);
  run(practiceJourneys["practice.save"], context, { ...SAMPLE_PRACTICE, name, timeZone });
  run(clearinghouseJourneys["clearinghouse.save"], context, SAMPLE_CLEARINGHOUSE);
  const ids = <Item>(items: readonly Item[], save: (item: Item) => { id: string }) =>
    items.map((item) => save(item).id);
  const providerIds = ids(SAMPLE_PROVIDERS, (one) =>
    run(providerJourneys["providers.save"], context, { ...one, id: null }),
  );
  const facilityIds = ids(SAMPLE_FACILITIES, (one) =>
    run(facilityJourneys["facilities.save"], context, { ...one, id: null }),
  );
  const payerIds = ids(SAMPLE_PAYERS, (one) => run(payerJourneys["payers.save"], context, { ...one, id: null }));
  for (const [procedureCode, label, chargeCents] of SAMPLE_PRICES) {
    const fee = {
      id: null,
      procedureCode,
      modifier: "",
      label,
      chargeCents: cents(chargeCents),
      effectiveDate: pricesFrom,
      active: true,
    };
    run(feeJourneys["fees.save"], context, fee);
    run(favouriteJourneys["favourites.save"], context, { kind: "procedure", code: procedureCode, label });
  }
  for (const [code, label] of SAMPLE_DIAGNOSES) {
    run(favouriteJourneys["favourites.save"], context, { kind: "diagnosis", code, label });
  }
  const patients = samplePatients(today, payerIds);
  const patientIds = ids(patients, (one) => run(registerPatientJourneys["patients.save"], context, one));
  holdOneStatement(context, patientIds.at(-3)!);
  const injured = patients.findIndex((one) => one.coverages.some(({ payerId }) => payerId === payerIds.at(-1)));
  return { providerIds, facilityIds, payerIds, patientIds, injuredPatientId: patientIds[injured]! };
}

/** One patient's statements are held, so that the statement run has somebody to leave out by choice. */
function holdOneStatement({ write }: CommandContext, patientId: string): void {
  const hold = { statementHoldReason: "Disputes the charge of the last visit" };
  write.run(build.updateTable("patient").set(hold).where("id", "=", patientId));
}
