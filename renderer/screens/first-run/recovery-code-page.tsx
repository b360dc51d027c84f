import { Button } from "@mantine/core";
import { useState } from "react";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { CheckField } from "../../parts/fields/check-field.tsx";
import { IconPrint } from "../../parts/icons.ts";
import { pdfBytes } from "../../parts/pdf-preview/pdf-bytes.ts";
import { useSession } from "../../state/session.ts";
import classes from "./cover-page.module.css";
import { CoverPage } from "./cover-page.tsx";

/** Shows a recovery code the one time it can be shown, to be printed and put away. */
export function RecoveryCodePage({ code }: { code: string }) {
  const [kept, setKept] = useState(false);
  const sheet = useLedgerCommand("ledger.recoverySheet");
  const printSheet = async () => {
    const made = await sheet.run({ recoveryCode: code });
    if (made) await window.billwright.printPdf(pdfBytes(made.pdfBase64), made.title);
  };
  const ledger = useSession((session) => session.status?.fileName);
  return (
    <CoverPage
      title="Print the recovery code"
      lead={
        <>
          If the passphrase is forgotten, this code is the only other way into {ledger ?? "the ledger"}. It is shown
          once and kept nowhere. Print it and put it where the practice keeps its papers, away from this computer.
        </>
      }
    >
      <p className={classes.code} data-testid="recovery-code">
        {code}
      </p>
      <div className={classes.screenOnly}>
        <CheckField label="I have it on paper" value={kept} onChange={setKept} />
      </div>
      <div className={classes.acts}>
        <Button
          leftSection={<IconPrint size={16} />}
          variant={kept ? "default" : "filled"}
          loading={sheet.running}
          onClick={printSheet}
        >
          Print
        </Button>
        <Button
          variant={kept ? "filled" : "default"}
          disabled={!kept}
          onClick={() => useSession.getState().recoveryCodeCame(null)}
        >
          Go on
        </Button>
      </div>
    </CoverPage>
  );
}
