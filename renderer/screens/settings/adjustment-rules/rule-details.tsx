import { Button } from "@mantine/core";
import type { AdjustmentRuleDraft, AdjustmentRuleRow } from "../../../../shared/contract/adjustment-policy.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { useDraft } from "../../../parts/use-draft.ts";
import { Details } from "../../../state/details.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { useToday } from "../../../state/session.ts";
import { saySaved } from "../saved-form.tsx";
import classes from "../settings.module.css";
import { EndRule } from "./end-rule.tsx";
import { RuleForm } from "./rule-form.tsx";

/** What a new rule begins as; one that follows another is for the same code, from today on. */
function beginning(row: AdjustmentRuleRow | null, today: IsoDate): AdjustmentRuleDraft {
  if (row === null) {
    return {
      ...{ group: "CO", carc: "", action: "write-off", account: "contractual", responsibility: null },
      ...{ effectiveFrom: today, effectiveTo: null },
    };
  }
  const { group, carc, action, account, responsibility } = row;
  return { group, carc, action, account, responsibility, effectiveFrom: today, effectiveTo: null };
}

/** A new rule; or, for one that stands, the rule that follows it from a day on, or its last day. */
export function RuleDetails({ row, onClose }: { row: AdjustmentRuleRow | null; onClose: () => void }) {
  const today = useToday();
  const draft = useDraft(beginning(row, today));
  const save = useLedgerCommand("adjustmentPolicy.save");
  const run = async () => {
    if ((await save.run(draft.value)) === undefined) return;
    const { group, carc, effectiveFrom } = draft.value;
    saySaved(`The rule for ${group}-${carc} counts from ${formatDate(effectiveFrom)}.`);
    onClose();
  };
  useScreenActions({ save: { label: "Save the rule", run: () => void run() } });
  return (
    <Details title={row ? `Change ${row.group}-${row.carc}` : "New adjustment rule"} onClose={onClose} focusFirst>
      {row && (
        <p className={classes.note} style={{ padding: "12px 16px 0" }}>
          The rule of {formatDate(row.effectiveFrom)} stays as it was for checks before the first day below.
        </p>
      )}
      <div className={classes.form}>
        <RuleForm draft={draft} follows={row !== null} error={save.error} />
      </div>
      <div className={classes.stack} style={{ paddingTop: 0 }}>
        {save.error && <ErrorNote error={save.error} />}
        <div className={classes.stackActs}>
          <Button loading={save.running} onClick={() => void run()} rightSection={<kbd>Ctrl S</kbd>}>
            Save
          </Button>
          <Button variant="default" onClick={onClose}>
            {draft.dirty ? "Discard" : "Close"}
          </Button>
        </div>
      </div>
      {row && <EndRule row={row} onDone={onClose} />}
    </Details>
  );
}
