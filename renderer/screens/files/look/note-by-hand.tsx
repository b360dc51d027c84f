import { Button, SegmentedControl, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { CodeField } from "../../../parts/fields/code-field.tsx";
import type { CodeOption } from "../../../parts/fields/code-search.ts";
import { DateField } from "../../../parts/fields/date-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { useToday } from "../../../state/session.ts";
import { searchClaims } from "../../claims/search-claims.ts";
import classes from "../files.module.css";
import { type MentionedClaim, usePickedImport } from "../intake/picked-import.ts";

/** The longest quote that is kept of a report. */
const QUOTE_LENGTH = 400;

/** Notes that a report accepts or rejects a claim, in the report's own words; the claim moves as by a 277CA. */
export function NoteByHand({ fileId }: { fileId: string }) {
  const today = useToday();
  const mentioned = usePickedImport((picked) => (picked.taken?.fileId === fileId ? picked.taken.mentionedClaims : []));
  const note = useLedgerCommand("acknowledgements.byHand");
  const [claim, setClaim] = useState<CodeOption | null>(null);
  const [answer, setAnswer] = useState<"accepted" | "rejected">("rejected");
  const [quote, setQuote] = useState("");
  const [payerNumber, setPayerNumber] = useState("");
  const [statedDate, setStatedDate] = useState<IsoDate | null>(today);
  const ready = claim !== null && quote.trim() !== "" && statedDate !== null;

  const takeMentioned = (one: MentionedClaim) => {
    setClaim({ value: one.claimId, code: one.claimNumber, label: one.patientName });
    setQuote(one.lines.join("\n").slice(0, QUOTE_LENGTH));
  };
  const takeMarked = () => setQuote((document.getSelection()?.toString() ?? "").trim().slice(0, QUOTE_LENGTH));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!claim || statedDate === null) return;
    const noted = await note.run({
      ...{ fileId, claimId: claim.value, answer, quote, statedDate },
      payerControlNumber: payerNumber.trim() === "" ? null : payerNumber.trim(),
    });
    if (!noted) return;
    const moved = noted.moves.length > 0 ? `It is now ${answer}.` : "It stays as it was: a later answer counts more.";
    notifications.show({ message: `Noted for claim ${claim.code}. ${moved}` });
  };
  return (
    <form className={classes.form} aria-label="Note what it says of a claim" onSubmit={submit}>
      <h2 className={classes.smallTitle}>Note what it says of a claim</h2>
      {mentioned.length > 0 && (
        <div className={classes.buttons}>
          {mentioned.map((one) => (
            <Button key={one.claimId} variant="default" size="compact-xs" onClick={() => takeMentioned(one)}>
              {one.claimNumber}
            </Button>
          ))}
        </div>
      )}
      <CodeField
        label="Claim"
        placeholder="Patient’s name or claim number"
        value={claim}
        search={searchClaims}
        listWidthPx={360}
        onChange={setClaim}
      />
      <SegmentedControl
        size="xs"
        aria-label="What the report says"
        value={answer}
        data={[
          { value: "rejected", label: "Rejected" },
          { value: "accepted", label: "Accepted" },
        ]}
        onChange={(chosen) => setAnswer(chosen === "accepted" ? "accepted" : "rejected")}
      />
      <Textarea
        label="Its own words"
        autosize
        minRows={3}
        maxRows={8}
        maxLength={QUOTE_LENGTH}
        value={quote}
        onChange={(event) => setQuote(event.currentTarget.value)}
      />
      <Button variant="default" size="compact-xs" onMouseDown={(event) => event.preventDefault()} onClick={takeMarked}>
        Take what is marked in the text
      </Button>
      <TextField label="Payer’s number of the claim, if it says one" value={payerNumber} onChange={setPayerNumber} />
      <DateField label="Day of the report" value={statedDate} onChange={setStatedDate} />
      {note.error && <ErrorNote error={note.error} />}
      <Button type="submit" disabled={!ready} loading={note.running}>
        {answer === "rejected" ? "Note the rejection" : "Note the acceptance"}
      </Button>
    </form>
  );
}
