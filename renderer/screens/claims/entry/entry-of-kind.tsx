import { type ClaimKind, kindOf } from "../../../../shared/claims/any-draft.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { INSTITUTIONAL_DESK } from "../institutional/institutional-desk.ts";
import { ClaimEntry } from "./claim-entry.tsx";
import { PROFESSIONAL_DESK } from "./professional-desk.ts";

interface EntryOfKindProps {
  kind: ClaimKind;
  claimId: string | null;
  patientId: string | null;
  at?: string | undefined;
  onSaved: (claimId: string) => void;
  onNew: (kind: ClaimKind) => void;
}

/** A claim on the form of its kind. */
export function EntryOfKind({ kind, ...rest }: EntryOfKindProps) {
  return kind === "institutional" ? (
    <ClaimEntry desk={INSTITUTIONAL_DESK} {...rest} />
  ) : (
    <ClaimEntry desk={PROFESSIONAL_DESK} {...rest} />
  );
}

interface OpenedClaimProps {
  claimId: string;
  at?: string | undefined;
  onNew: (kind: ClaimKind) => void;
}

/** A claim that exists: its own draft says which form it is drawn on. */
export function OpenedClaim({ claimId, at, onNew }: OpenedClaimProps) {
  const { value, error, refresh } = useLedgerQuery("claims.get", { claimId });
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  const stays = () => undefined;
  return (
    <EntryOfKind kind={kindOf(value.draft)} claimId={claimId} patientId={null} at={at} onSaved={stays} onNew={onNew} />
  );
}
