import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { PatientMailing } from "../../../../shared/contract/statements.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readPatient } from "../read-patient.ts";
import { addressKey } from "../statement-accounts.ts";

/** How a patient's bills are sent. @throws Refusal `not-found`. */
export function readPatientMailing(read: ReadHandle, patientId: string): PatientMailing {
  const address = billingAddressKey(read, patientId);
  const row = read.first(build.selectFrom("patientMailing").selectAll().where("patientId", "=", patientId));
  return {
    language: row?.language ?? "en",
    largePrint: row?.largePrint === 1,
    returnedDate: row?.returnedAddress === address ? row.returnedDate : null,
  };
}

function billingAddressKey(read: ReadHandle, patientId: string): string {
  const patient = readPatient(read, patientId);
  const { line1, line2, city, state, zip } = (patient.guarantor ?? patient).address;
  return addressKey([line1, line2, city, state, zip]);
}

export const patientMailingJourneys: JourneysOf<"patientMailing.get" | "patientMailing.save"> = {
  "patientMailing.get": ({ read }, { patientId }) => readPatientMailing(read, patientId),
  "patientMailing.save": ({ write, clock }, { patientId, language, largePrint, returned }) => {
    const before = readPatientMailing(write, patientId);
    const columns = {
      language,
      largePrint: largePrint ? (1 as const) : (0 as const),
      returnedDate: returned ? (before.returnedDate ?? clock.today()) : null,
      returnedAddress: returned ? billingAddressKey(write, patientId) : null,
    };
    write.run(
      build
        .insertInto("patientMailing")
        .values({ patientId, ...columns })
        .onConflict((conflict) => conflict.column("patientId").doUpdateSet(columns)),
    );
    return {};
  },
};
