import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import { callLedger } from "../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { momentText } from "../../parts/day.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { FormSection } from "../../parts/form-section.tsx";
import { IconBackup } from "../../parts/icons.ts";
import { ScreenHead } from "../../parts/screen-head.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { useSession } from "../../state/session.ts";
import { saySaved } from "./saved-form.tsx";
import classes from "./settings.module.css";

type Finding = OutputOf<"ledger.checkIntegrity">[number];

const CHECKS: Readonly<Record<Finding["check"], string>> = {
  pages: "The file itself",
  references: "Everything that names something else",
  "audit-trail": "The audit trail's chain",
  balances: "Every balance against the journal",
};

/** Back up now, and prove that the ledger is whole. */
export function BackupPage() {
  const status = useSession((session) => session.status);
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const backUp = useLedgerCommand("ledger.backUp");
  const check = useLedgerCommand("ledger.checkIntegrity");
  const runBackup = async () => {
    const name = (status?.fileName ?? "ledger").replace(/\.[^.]*$/, "");
    const file = await window.billwright.pickFile("save-backup", `${name}-${status?.today ?? ""}.billwright`);
    if (!file || !(await backUp.run({ file: file.token }))) return;
    useSession.getState().statusCame(await callLedger("ledger.status", {}));
    saySaved("The backup was written, opened and checked.");
  };
  const last = status?.lastVerifiedBackupAt;
  return (
    <>
      <ScreenHead title="Backup" aside="A copy that was never opened is not a backup" />
      <div className={classes.body}>
        <FormSection title="Copy" note="The ledger and its keys, to a drive that does not stay with this computer.">
          <div className={`${classes.wide} ${classes.stack}`} style={{ padding: 0 }}>
            <div>
              {last && status?.timeZone ? (
                <StatusMark tone="paid" word={`Last backup ${momentText(last, status.timeZone)}, opened and checked`} />
              ) : (
                <StatusMark tone="pending" word="Never backed up" />
              )}
            </div>
            {backUp.error && <ErrorNote error={backUp.error} />}
            <div className={classes.stackActs}>
              <Button leftSection={<IconBackup size={16} />} loading={backUp.running} onClick={() => void runBackup()}>
                Back up now
              </Button>
            </div>
          </div>
        </FormSection>
        <FormSection title="Proof" note="Reads everything once. A large ledger takes a minute.">
          <div className={`${classes.wide} ${classes.stack}`} style={{ padding: 0 }}>
            {findings?.map((finding) => (
              <div key={finding.check}>
                <StatusMark tone={finding.ok ? "paid" : "denied"} word={CHECKS[finding.check]} />{" "}
                <span className={classes.note}>{finding.detail}</span>
              </div>
            ))}
            {check.error && <ErrorNote error={check.error} />}
            <div className={classes.stackActs}>
              <Button
                variant="default"
                loading={check.running}
                onClick={() => void check.run({}).then((found) => found && setFindings(found))}
              >
                Check the ledger
              </Button>
            </div>
          </div>
        </FormSection>
      </div>
    </>
  );
}
