import { useState } from "react";
import type { InputOf } from "../../../../shared/contract/contract.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type Cents, sumCents } from "../../../../shared/money/cents.ts";
import { callLedger } from "../../../ledger-client/call-ledger.ts";

type Wish = InputOf<"estimates.give">["wish"];

/** A service as it is typed. */
export interface TypedService {
  code: string;
  what: string;
  units: number;
  priceCents: Cents | null;
}

export interface TypedEstimate {
  language: Wish["language"];
  cause: Wish["cause"];
  causeDate: IsoDate | null;
  fromDate: IsoDate | null;
  throughDate: IsoDate | null;
  primaryService: string;
  providerId: string;
  facilityId: string;
  /** Codes with blanks or commas between them, as somebody types them. */
  diagnoses: string;
  services: readonly TypedService[];
  separateServices: string;
}

const EMPTY_SERVICE: TypedService = { code: "", what: "", units: 1, priceCents: null };

/** A blank line follows the last one that has a code, so that typing just goes on. */
function withBlankLine(services: readonly TypedService[]): readonly TypedService[] {
  return services.at(-1)?.code === "" ? services : [...services, EMPTY_SERVICE];
}

/** An estimate while it is typed; a chosen code brings its words and our price. */
export function useEstimateWish(today: IsoDate, providerId: string) {
  const [typed, setTyped] = useState<TypedEstimate>({
    ...{ language: "en", cause: "request", causeDate: today, fromDate: null, throughDate: null },
    ...{ primaryService: "", providerId, facilityId: "", diagnoses: "", separateServices: "" },
    services: [EMPTY_SERVICE],
  });
  const change = (changes: Partial<TypedEstimate>) => setTyped((now) => ({ ...now, ...changes }));
  const changeService = (index: number, changes: Partial<TypedService>) =>
    setTyped((now) => ({
      ...now,
      services: withBlankLine(now.services.map((one, at) => (at === index ? { ...one, ...changes } : one))),
    }));
  const takeCode = async (index: number, code: string, label: string) => {
    changeService(index, { code, what: label });
    if (code === "") return;
    const date = typed.fromDate ?? today;
    const price = await callLedger("fees.find", { procedureCode: code, modifiers: [], date }).catch(() => null);
    if (price) changeService(index, { priceCents: price.chargeCents, ...(price.label ? { what: price.label } : {}) });
  };
  return { typed, change, changeService, takeCode, wish: wishOf(typed) };
}
export type EstimateForm = ReturnType<typeof useEstimateWish>;

/** What everything typed so far comes to. */
export function typedTotal(services: readonly TypedService[]): Cents {
  return sumCents(services.map(({ units, priceCents }) => ((priceCents ?? 0) * units) as Cents));
}

/** The estimate that the typed text is, or null while something is missing. */
function wishOf(typed: TypedEstimate): Wish | null {
  const { causeDate, fromDate, primaryService, providerId, facilityId } = typed;
  const services = typed.services.filter((one) => one.code !== "");
  const complete = services.length > 0 && services.every((one) => one.priceCents !== null && one.what.trim() !== "");
  if (causeDate === null || fromDate === null || primaryService.trim() === "" || providerId === "" || !complete) {
    return null;
  }
  return {
    ...{ language: typed.language, cause: typed.cause, causeDate, fromDate, primaryService, providerId },
    throughDate: typed.throughDate ?? fromDate,
    facilityId: facilityId === "" ? null : facilityId,
    diagnoses: typed.diagnoses
      .toUpperCase()
      .replaceAll(".", "")
      .split(/[\s,]+/)
      .filter(Boolean),
    services: services.map(({ code, what, units, priceCents }) => ({
      ...{ procedureCode: code, modifiers: [], what, units, priceCents: priceCents! },
    })),
    separateServices: typed.separateServices,
  };
}
