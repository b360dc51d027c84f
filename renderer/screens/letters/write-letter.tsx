import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { InputOf } from "../../../shared/contract/contract.ts";
import type { LetterSubject } from "../../../shared/contract/letters.ts";
import { checkTemplate } from "../../../shared/forms/letters/check-template.ts";
import type { LetterKind, LetterLanguage } from "../../../shared/forms/letters/letter-kind.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { LeaveQuestion } from "../../parts/leave-question.tsx";
import { printKept } from "../../parts/pdf-preview/deliver-pdf.ts";
import { ScreenHead } from "../../parts/screen-head.tsx";
import { leaveFor, useGuardLeaving } from "../../state/leave-guard.ts";
import { useNavigation } from "../../state/navigation.ts";
import { LetterEditor } from "./letter-editor.tsx";
import { LetterHead } from "./letter-head.tsx";
import { LetterSheet } from "./letter-sheet.tsx";
import classes from "./letters.module.css";
import { type BegunLetter, useBegunLetter } from "./use-begun-letter.ts";

interface WriteLetterProps {
  subject: LetterSubject;
  /** Which letters fit; the first is offered. */
  kinds: readonly [LetterKind, ...LetterKind[]];
  /** What it is about: `Claim 1042`. */
  about: string;
}

/** Writes one letter: choose it and its language, see to whom it goes, change its text, print it. It is kept as printed. */
export function WriteLetter({ subject, kinds, about }: WriteLetterProps) {
  const [kind, setKind] = useState<LetterKind>(kinds[0]);
  const [language, setLanguage] = useState<LetterLanguage | null>(null);
  const { begun, error } = useBegunLetter(kind, language, subject);
  if (error) return <ErrorNote error={error} />;
  if (!begun) return null;
  return (
    <LetterDesk
      key={`${begun.kind} ${begun.language}`}
      {...{ subject, kinds, about, begun }}
      onKind={setKind}
      onLanguage={setLanguage}
    />
  );
}

interface LetterDeskProps extends WriteLetterProps {
  begun: BegunLetter;
  onKind: (kind: LetterKind) => void;
  onLanguage: (language: LetterLanguage) => void;
}

function LetterDesk({ subject, kinds, about, begun, onKind, onLanguage }: LetterDeskProps) {
  const { kind, language } = begun;
  const [text, setText] = useState(begun.text);
  const [recipient, setRecipient] = useState(begun.recipient);
  const print = useLedgerCommand("letters.print");
  const problems = checkTemplate(kind, text);
  const letter: InputOf<"letters.print"> = { kind, language, subject, recipient, text };
  // As it was begun, or as it was printed last.
  const [settled, setSettled] = useState(() => JSON.stringify(letter));
  useGuardLeaving(JSON.stringify(letter) !== settled);
  const leave = () => useNavigation.getState().back();
  const printAndKeep = async () => {
    if (problems.length > 0 || print.running) return;
    const kept = await print.run(letter);
    if (!kept) return;
    setSettled(JSON.stringify(letter));
    const { problem } = await printKept(kept.documentId);
    notifications.show({ message: problem ?? "The letter is kept among the documents." });
  };
  return (
    <>
      <ScreenHead title="Write a letter" aside={about}>
        <Button variant="default" onClick={leave}>
          Back
        </Button>
      </ScreenHead>
      {print.error && <ErrorNote error={print.error} />}
      <div className={classes.split}>
        <div className={classes.side}>
          <LetterHead
            {...{ kinds, kind, language, recipient }}
            onKind={(chosen) => leaveFor(() => onKind(chosen))}
            onLanguage={(chosen) => leaveFor(() => onLanguage(chosen))}
            onRecipient={setRecipient}
            error={print.error}
          />
          <LetterEditor kind={kind} text={text} onText={setText} problems={problems} />
        </div>
        <LetterSheet letter={problems.length > 0 ? null : letter} onPrint={() => void printAndKeep()} />
      </div>
      <LeaveQuestion title="This letter was changed and not printed" />
    </>
  );
}
