import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { EstimateFacts } from "../../../../shared/forms/estimate/estimate-letter.ts";
import type { EstimateWish } from "../../../../shared/patient-billing/estimates/estimate-wish.ts";
import { coversServiceDate } from "../../../../shared/patient-billing/estimates/good-faith-rules.ts";
import { toFacility } from "../keep-facilities.ts";
import { readPractice } from "../keep-practice.ts";
import { toProvider } from "../keep-providers.ts";
import { addresseeOf } from "../letters/patient-facts.ts";
import { readPatient } from "../read-patient.ts";
import { missing } from "../save-row.ts";

/**
 * Everything that an estimate tells.
 * @throws Refusal `not-found` for somebody or some place that is not there; `refused` for days in the wrong order.
 */
export function readEstimateFacts(
  read: ReadHandle,
  patientId: string,
  wish: EstimateWish,
  stamp: { number: string; today: IsoDate },
): EstimateFacts {
  refuseWrongDays(wish, stamp.today);
  const patient = readPatient(read, patientId);
  const practice = readPractice(read);
  const row = read.first(build.selectFrom("provider").selectAll().where("id", "=", wish.providerId));
  if (!row) throw missing("provider", "wish.providerId");
  const provider = toProvider(row);
  const { accountNumber, birthDate } = patient;
  return {
    ...{ number: stamp.number, wish, recipient: addresseeOf(patient), givenDate: stamp.today },
    practice: {
      ...{ name: practice.name, address: practice.address },
      ...(practice.phone === "" ? {} : { phone: practice.phone }),
    },
    patient: { name: `${patient.first} ${patient.last}`, birthDate, accountNumber },
    provider: {
      name: [provider.first, provider.lastOrOrganization].filter(Boolean).join(" "),
      npi: provider.npi ?? practice.npi,
      taxId: practice.taxId,
    },
    place: readPlace(read, wish.facilityId) ?? { name: practice.name, address: practice.address },
  };
}

function readPlace(read: ReadHandle, facilityId: string | null): EstimateFacts["place"] | undefined {
  if (facilityId === null) return undefined;
  const row = read.first(build.selectFrom("facility").selectAll().where("id", "=", facilityId));
  if (!row) throw missing("place of service", "wish.facilityId");
  const { name, address } = toFacility(row);
  return { name, address };
}

function refuseWrongDays({ causeDate, fromDate, throughDate }: EstimateWish, today: IsoDate): void {
  if (causeDate > today) {
    throw new Refusal("refused", "The day of the request lies in the future. Correct it.", "wish.causeDate");
  }
  if (fromDate < causeDate) {
    throw new Refusal(
      "refused",
      "The services begin before the day on which they were asked for. Correct one of the days.",
      "wish.fromDate",
    );
  }
  if (!coversServiceDate({ fromDate, throughDate }, fromDate)) {
    throw new Refusal("refused", "The last day lies before the first one. Correct it.", "wish.throughDate");
  }
}
