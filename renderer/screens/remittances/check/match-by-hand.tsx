import { Button } from "@mantine/core";
import type { PlannedClaim } from "../../../../shared/remittance/posting-plan.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { CodeField } from "../../../parts/fields/code-field.tsx";
import { searchClaims } from "../../claims/search-claims.ts";
import classes from "../remittances.module.css";

/**
 * Ties an answer to a claim of ours where the file's numbers did not, takes a tie away so that it is not found again, or
 * sets the answer aside.
 */
export function MatchByHand({ planned, remittanceId }: { planned: PlannedClaim; remittanceId: string }) {
  const match = useLedgerCommand("remittances.match");
  const tie = (claimId: string | null) => match.run({ remittanceId, position: planned.claimIndex, claimId });
  const setAside = useLedgerCommand("remittances.setAside");
  const detach = useLedgerCommand("remittances.detach");
  const isAside = planned.exceptions.some((exception) => exception.code === "set-aside");
  return (
    <section className={classes.match} aria-label="Match by hand">
      {planned.match?.by === "hand" ? (
        <Button variant="default" loading={match.running} onClick={() => void tie(null)}>
          Take the match by hand away
        </Button>
      ) : (
        <CodeField
          label={planned.match ? "It is another claim" : "Which claim of ours is it"}
          placeholder="Patient’s name or claim number"
          value={null}
          search={searchClaims}
          listWidthPx={360}
          onChange={(option) => option && void tie(option.value)}
        />
      )}
      {planned.match && (
        <Button
          variant="default"
          loading={detach.running}
          onClick={() => void detach.run({ remittanceId, position: planned.claimIndex })}
        >
          It is not this claim: detach it
        </Button>
      )}
      <Button
        variant="default"
        loading={setAside.running}
        onClick={() => void setAside.run({ remittanceId, position: planned.claimIndex, aside: !isAside })}
      >
        {isAside ? "Take it up again" : "Set aside"}
      </Button>
      {match.error && <ErrorNote error={match.error} />}
      {detach.error && <ErrorNote error={detach.error} />}
      {setAside.error && <ErrorNote error={setAside.error} />}
    </section>
  );
}
