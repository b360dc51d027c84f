import { useState } from "react";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import type { LetterLanguage } from "../../../shared/forms/letters/letter-kind.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { DateField } from "../../parts/fields/date-field.tsx";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { KeptPaper } from "./kept-paper.tsx";
import { LANGUAGES } from "./letter-words.ts";

/** Every service of a patient in a period; without days, all of them. */
export function ItemisedBillPaper({ patientId, about }: { patientId: string; about: string }) {
  const [fromDate, setFrom] = useState<IsoDate | null>(null);
  const [toDate, setTo] = useState<IsoDate | null>(null);
  const [language, setLanguage] = useState<LetterLanguage>("en");
  const input = { patientId, fromDate, toDate, language };
  const preview = useLedgerQuery("itemisedBills.preview", input);
  const print = useLedgerCommand("itemisedBills.print");
  const error = print.error ?? preview.error;
  const faultOf = (field: string) => (error?.field === field ? true : undefined);
  return (
    <KeptPaper
      title="Itemized bill"
      aside={about}
      pdf={error ? undefined : preview.value}
      about={{ patientId }}
      error={error}
      printing={print.running}
      onKeep={() => print.run(input)}
    >
      <DateField label="From" value={fromDate} field="fromDate" error={faultOf("fromDate")} onChange={setFrom} />
      <DateField label="To" value={toDate} field="toDate" error={faultOf("toDate")} onChange={setTo} />
      <SelectField label="Language" value={language} options={LANGUAGES} onChange={setLanguage} />
    </KeptPaper>
  );
}
