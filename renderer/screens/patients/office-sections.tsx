import { Textarea } from "@mantine/core";
import { DateField } from "../../parts/fields/date-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { FormSection, Span } from "../../parts/form-section.tsx";
import type { Draft } from "../../parts/use-draft.ts";
import type { EditedPatient } from "./edited-patient.ts";

const orNull = (text: string) => (text === "" ? null : text);

/** What the office keeps about a patient: signatures, statement hold, note. */
export function OfficeSections({ draft: { value, change } }: { draft: Draft<EditedPatient> }) {
  return (
    <>
      <FormSection title="Signatures on file" note="Without a day, claims say that there is none.">
        <Span columns={5}>
          <DateField
            label="Release of information (box 12)"
            value={value.releaseSignedDate}
            field="releaseSignedDate"
            onChange={(releaseSignedDate) => change({ releaseSignedDate })}
          />
        </Span>
        <Span columns={5}>
          <DateField
            label="Assignment of benefits (box 13)"
            value={value.assignmentSignedDate}
            field="assignmentSignedDate"
            onChange={(assignmentSignedDate) => change({ assignmentSignedDate })}
          />
        </Span>
      </FormSection>
      <FormSection
        title="Statements"
        note="A reason here holds statements back; until a day, or until it is taken out."
      >
        <Span columns={8}>
          <TextField
            label="Hold statements because"
            maxLength={80}
            value={value.statementHoldReason ?? ""}
            field="statementHoldReason"
            onChange={(reason) => change({ statementHoldReason: orNull(reason) })}
          />
        </Span>
        <Span columns={4}>
          <DateField
            label="Until"
            value={value.statementHoldUntil}
            field="statementHoldUntil"
            onChange={(statementHoldUntil) => change({ statementHoldUntil })}
          />
        </Span>
      </FormSection>
      <FormSection title="Note" note="For the office; it is printed nowhere.">
        <Span columns={12}>
          <Textarea
            label="Note"
            autosize
            minRows={2}
            maxLength={400}
            value={value.note ?? ""}
            data-field="note"
            onChange={(event) => change({ note: orNull(event.currentTarget.value) })}
          />
        </Span>
      </FormSection>
    </>
  );
}
