import { CodeField } from "../../../parts/fields/code-field.tsx";
import { MoneyField } from "../../../parts/fields/money-field.tsx";
import { NumberField } from "../../../parts/fields/number-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { Money } from "../../../parts/money.tsx";
import { acceptProcedureCode, searchCodes } from "../../claims/form/code-labels.ts";
import classes from "./estimates.module.css";
import { type EstimateForm, type TypedService, typedTotal } from "./use-estimate-wish.ts";

const search = searchCodes("procedure");

/** The services that are expected, each with its price; a blank line is always there for the next. */
export function ServiceLines({ form }: { form: EstimateForm }) {
  const { services } = form.typed;
  return (
    <fieldset className={classes.services}>
      <legend>Services expected</legend>
      {services.map((service, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
        <ServiceLine key={index} form={form} service={service} index={index} />
      ))}
      <div className={classes.total}>
        <span>Expected total</span>
        <Money cents={typedTotal(services)} withSign />
      </div>
    </fieldset>
  );
}

function ServiceLine({ form, service, index }: { form: EstimateForm; service: TypedService; index: number }) {
  const { changeService, takeCode } = form;
  const place = `Service ${index + 1}`;
  const { code, what, units, priceCents } = service;
  return (
    <div className={classes.service}>
      <CodeField
        aria-label={`${place}, code`}
        placeholder="Code"
        value={code === "" ? null : { value: code, code, label: what }}
        search={search}
        acceptFree={acceptProcedureCode}
        field={`wish.services[${index}].procedureCode`}
        listWidthPx={320}
        onChange={(option) => void takeCode(index, option?.value ?? "", option?.label ?? "")}
      />
      <NumberField
        aria-label={`${place}, units`}
        value={units}
        min={1}
        max={999}
        onChange={(count) => changeService(index, { units: count })}
      />
      <MoneyField
        aria-label={`${place}, price of each`}
        value={priceCents}
        onChange={(price) => changeService(index, { priceCents: price })}
      />
      {code !== "" && (
        <TextField
          aria-label={`${place}, in words`}
          placeholder="In words that the patient knows"
          className={classes.what ?? ""}
          value={what}
          maxLength={80}
          onChange={(text) => changeService(index, { what: text })}
        />
      )}
    </div>
  );
}
