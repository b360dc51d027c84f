import type { Selectable } from "kysely";
import type { ReadHandle, WriteTransaction } from "../../../db/handles.ts";
import { writeMeta } from "../../../db/ledger-meta.ts";
import { build } from "../../../db/query-builder.ts";
import type { PracticeTable } from "../../../db/tables.ts";
import { Refusal } from "../../../shared/contract/error-codes.ts";
import type { Practice } from "../../../shared/contract/practice.ts";
import { cents } from "../../../shared/money/cents.ts";
import { checkTimeZone } from "../clock.ts";
import type { JourneysOf } from "../journeys.ts";
import { toAddress, toAddressColumns, toOptionalAddress } from "./address-columns.ts";
import { checkNpi } from "./check-npi.ts";

/** Enters the practice into a new ledger with what is known on the first day; the rest waits for its settings. */
export function createPractice(write: WriteTransaction, facts: { name: string; timeZone: string }): void {
  write.run(
    build.insertInto("practice").values({
      id: 1,
      name: facts.name,
      timeZone: facts.timeZone,
      npi: "",
      taxId: "",
      taxIdKind: "EIN",
      taxonomy: "",
      ...toAddressColumns({ line1: "", city: "", state: "", zip: "" }),
      phone: "",
      contactName: "",
    }),
  );
}

/** The practice. @throws Refusal `not-found` in a ledger that was never given one. */
export function readPractice(read: ReadHandle): Practice {
  const row = read.first(build.selectFrom("practice").selectAll().where("id", "=", 1));
  if (!row) throw new Refusal("not-found", "The practice has not been entered yet. Enter it in the settings first.");
  return toPractice(row);
}

export const practiceJourneys: JourneysOf<"practice.get" | "practice.save"> = {
  "practice.get": ({ read }) => readPractice(read),
  "practice.save": ({ write }, practice) => {
    checkTimeZone(practice.timeZone);
    checkNpi(practice.npi, "npi");
    write.run(build.updateTable("practice").set(toColumns(practice)).where("id", "=", 1));
    // The unlock screen and the status bar know the practice from the ledger's own facts.
    writeMeta(write, "practiceName", practice.name);
    writeMeta(write, "timeZone", practice.timeZone);
    return {};
  },
};

function toColumns(practice: Practice) {
  const { address, payToAddress, ...rest } = practice;
  const payTo = payToAddress && toAddressColumns(payToAddress);
  return {
    ...rest,
    ...toAddressColumns(address),
    payToLine1: payTo?.line1 ?? null,
    payToLine2: payTo?.line2 ?? null,
    payToCity: payTo?.city ?? null,
    payToState: payTo?.state ?? null,
    payToZip: payTo?.zip ?? null,
  };
}

function toPractice(row: Selectable<PracticeTable>): Practice {
  return {
    name: row.name,
    npi: row.npi,
    taxId: row.taxId,
    taxIdKind: row.taxIdKind,
    taxonomy: row.taxonomy,
    address: toAddress(row),
    payToAddress: toOptionalAddress({
      line1: row.payToLine1,
      line2: row.payToLine2,
      city: row.payToCity,
      state: row.payToState,
      zip: row.payToZip,
    }),
    phone: row.phone,
    contactName: row.contactName,
    timeZone: row.timeZone,
    statementMinimumCents: cents(row.statementMinimumCents),
    statementIntervalDays: row.statementIntervalDays,
    statementDueDays: row.statementDueDays,
    statementMessage: row.statementMessage,
  };
}
