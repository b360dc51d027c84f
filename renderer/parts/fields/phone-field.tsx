import type { ComponentProps } from "react";
import { DigitsField } from "./digits-field.tsx";
import { PHONE } from "./digits-text.ts";

type PhoneFieldProps = Omit<ComponentProps<typeof DigitsField>, "layout">;

/** A US phone number, ten digits stored, `(312) 555-0100` shown. */
export function PhoneField(props: PhoneFieldProps) {
  const short = props.value.length > 0 && props.value.length < 10;
  return <DigitsField {...props} layout={PHONE} description={short ? "Ten digits" : props.description} />;
}
