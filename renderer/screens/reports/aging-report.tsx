import { cents, sumCents } from "../../../shared/money/cents.ts";
import { formatDollars, formatMoney } from "../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import classes from "./reports.module.css";

/** What is owed, by age, insurance and patients apart. */
export function AgingReport() {
  const { value, error, refresh } = useLedgerQuery("today.get", {});
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  const { aging } = value;
  const insurance = sumCents(aging.map((bucket) => bucket.insuranceCents));
  const patients = sumCents(aging.map((bucket) => bucket.patientCents));
  const total = cents(insurance + patients);
  return (
    <section className={classes.report} aria-label="Receivables by age">
      <header>
        <h2>Receivables by age</h2>
        <span className={classes.figure}>{formatDollars(total)}</span>
        <p>{value.receivableCents.formula}</p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">Owed by</th>
            {aging.map((bucket) => (
              <th key={bucket.bucket} scope="col" data-right>
                {bucket.bucket}
              </th>
            ))}
            <th scope="col" data-right>
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Insurance</th>
            {aging.map((bucket) => (
              <td key={bucket.bucket} data-right>
                {formatMoney(bucket.insuranceCents)}
              </td>
            ))}
            <td data-right>{formatMoney(insurance)}</td>
          </tr>
          <tr>
            <th scope="row">Patients</th>
            {aging.map((bucket) => (
              <td key={bucket.bucket} data-right>
                {formatMoney(bucket.patientCents)}
              </td>
            ))}
            <td data-right>{formatMoney(patients)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            {aging.map((bucket) => (
              <td key={bucket.bucket} data-right>
                {formatMoney(cents(bucket.insuranceCents + bucket.patientCents))}
              </td>
            ))}
            <td data-right>{formatMoney(total)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
