import { useState } from "react";
import type { LetterLanguage } from "../../../shared/forms/letters/letter-kind.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { KeptPaper } from "./kept-paper.tsx";
import { LANGUAGES } from "./letter-words.ts";

interface ClaimPaperProps {
  claimId: string;
  /** `Claim 1042`. */
  about: string;
}

/** What a patient hands to an insurer: the one paper for patients that shows diagnoses, and it says why. */
export function SuperbillPaper({ claimId, about }: ClaimPaperProps) {
  const [language, setLanguage] = useState<LetterLanguage>("en");
  const preview = useLedgerQuery("superbills.preview", { claimId, language });
  const print = useLedgerCommand("superbills.print");
  return (
    <KeptPaper
      title="Superbill"
      aside={about}
      pdf={preview.value}
      about={{ claimId }}
      error={print.error ?? preview.error}
      printing={print.running}
      onKeep={() => print.run({ claimId, language })}
    >
      <SelectField label="Language" value={language} options={LANGUAGES} onChange={setLanguage} />
    </KeptPaper>
  );
}

/** What the payers answered to a claim, with a glossary of the codes that they used. */
export function ClaimRemittancePaper({ claimId, about }: ClaimPaperProps) {
  const preview = useLedgerQuery("remittancePages.preview", { claimId, payers: "all" });
  const print = useLedgerCommand("remittancePages.print");
  return (
    <KeptPaper
      title="Remittance"
      aside={about}
      pdf={preview.value}
      about={{ claimId }}
      error={print.error ?? preview.error}
      printing={print.running}
      onKeep={() => print.run({ claimId, payers: "all" })}
    />
  );
}

/** Everything that happened to a claim, for a lawyer or an auditor. */
export function ClaimHistoryPaper({ claimId, about }: ClaimPaperProps) {
  const preview = useLedgerQuery("claimHistories.preview", { claimId });
  const print = useLedgerCommand("claimHistories.print");
  return (
    <KeptPaper
      title="History of the claim"
      aside={about}
      pdf={preview.value}
      about={{ claimId }}
      error={print.error ?? preview.error}
      printing={print.running}
      onKeep={() => print.run({ claimId })}
    />
  );
}
