import { useState } from "react";
import type { Cents } from "../../../../shared/money/cents.ts";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { type OtherReasons, readOtherReasons, writeOtherReasons } from "./other-reasons.ts";

interface OtherReasonsFieldProps {
  reasons: OtherReasons;
  /** What a reason without an amount takes. */
  restCents: Cents;
  field: string;
  label: string;
  onChange: (reasons: OtherReasons) => void;
}

/** Denials, further reasons and remarks of a line in one cell, read as they are typed. */
export function OtherReasonsField({ reasons, restCents, field, label, onChange }: OtherReasonsFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const faulty = typed !== null && readOtherReasons(typed, restCents) === undefined;
  return (
    <TextField
      aria-label={label}
      placeholder="CO-16, N130"
      value={typed ?? writeOtherReasons(reasons)}
      field={field}
      error={faulty}
      onChange={(text) => {
        setTyped(text);
        onChange(readOtherReasons(text, restCents) ?? { otherAdjustments: [], remarks: [] });
      }}
      // What could not be read stays for correction; what could is written out in full.
      onBlur={() => !faulty && setTyped(null)}
    />
  );
}
