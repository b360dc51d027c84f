import { Tabs } from "@mantine/core";
import type { ClaimMove } from "../../../../shared/contract/acknowledgements.ts";
import type { ImportEffect } from "../../../../shared/contract/files.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { textColumn } from "../../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ProblemList } from "../../../parts/problem-list.tsx";
import tabs from "../../../parts/screen-tabs.module.css";
import { goTo } from "../../../state/navigation.ts";
import { SubmissionMark } from "../../claims/claim-marks.tsx";
import { AnswerList } from "../answers/answer-list.tsx";
import classes from "../files.module.css";

const MOVE_COLUMNS: readonly Column<ClaimMove>[] = [
  textColumn({ key: "claim", head: "Claim", widthPx: 136, read: (move) => move.claimNumber }),
  textColumn({ key: "patient", head: "Patient", widthPx: 160, read: (move) => move.patientName }),
  {
    key: "from",
    head: "Stands as",
    widthPx: 112,
    cell: (move) => <SubmissionMark submission={move.from} />,
    sortBy: (move) => move.from,
  },
  {
    key: "to",
    head: "Becomes",
    widthPx: 112,
    cell: (move) => <SubmissionMark submission={move.to} />,
    sortBy: (move) => move.to,
  },
  {
    key: "reason",
    head: "Why",
    widthPx: 240,
    grow: true,
    cell: (move) => <span title={move.reason ?? ""}>{move.reason ?? "–"}</span>,
    text: (move) => move.reason ?? "",
    sortBy: (move) => move.reason,
  },
];

/** Rejections first: they are what costs money if nobody looks. */
const rejectedFirst = (one: ClaimMove, other: ClaimMove) =>
  Number(other.to === "rejected") - Number(one.to === "rejected");

/** What importing a file would do: claims that move, all that it says, its checks, and what is wrong with it. */
export function ImportEffects({ effect }: { effect: ImportEffect }) {
  const { moves, acknowledgements, acknowledgementCount, problems, checks, mentionedClaims } = effect;
  const face = moves.length > 0 ? "moves" : acknowledgementCount > 0 ? "answers" : "other";
  return (
    <>
      <p className={classes.summary}>{effect.summary}</p>
      <Tabs key={face} defaultValue={face} className={tabs.tabs} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="moves">Claims that move {moves.length}</Tabs.Tab>
          <Tabs.Tab value="answers">What it says {acknowledgementCount}</Tabs.Tab>
          <Tabs.Tab value="other">
            {checks.length > 0
              ? `Checks ${checks.length}`
              : mentionedClaims.length > 0
                ? "Claims mentioned"
                : "The file"}
          </Tabs.Tab>
          <Tabs.Tab value="problems">Problems {problems.length}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="moves" className={tabs.panel}>
          <DataTable
            name="import-moves"
            label="claims that move"
            rows={[...moves].sort(rejectedFirst)}
            rowKey={(move) => `${move.claimId} ${move.to}`}
            columns={MOVE_COLUMNS}
            onOpen={(move) => goTo({ screen: "claims", id: move.claimId })}
            autoFocus
            empty={<EmptyState title="No claim moves">What the file says is kept with what it is about.</EmptyState>}
          />
        </Tabs.Panel>
        <Tabs.Panel value="answers" className={tabs.panel}>
          <AnswerList
            rows={acknowledgements}
            total={acknowledgementCount}
            empty={<EmptyState title="It answers nothing that was sent">It is kept and can be read.</EmptyState>}
          />
        </Tabs.Panel>
        <Tabs.Panel value="other" className={tabs.panel}>
          <OtherEffects effect={effect} />
        </Tabs.Panel>
        <Tabs.Panel value="problems" className={tabs.panel}>
          <div className={classes.scroll}>
            <ProblemList problems={problems} clean="Nothing is wrong with the file itself." onJump={() => undefined} />
          </div>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** Checks of a remittance, claims that a report mentions, or nothing but the file itself. */
function OtherEffects({ effect: { checks, mentionedClaims } }: { effect: ImportEffect }) {
  if (checks.length === 0 && mentionedClaims.length === 0) {
    return (
      <EmptyState title="Nothing follows from it by itself">
        Import it to keep it with its hash and to look at it line by line.
      </EmptyState>
    );
  }
  return (
    <ul className={classes.effects}>
      {checks.map((check) => (
        <li key={check.checkNumber}>
          Check <b>{check.checkNumber}</b> of {check.payerName}, {formatDollars(check.amountCents)}
          {check.isKnown && ": known already, it is left as it is"}
        </li>
      ))}
      {mentionedClaims.map((claim) => (
        <li key={claim.claimId}>
          Claim <b>{claim.claimNumber}</b>, {claim.patientName}
          <pre>{claim.lines.join("\n")}</pre>
        </li>
      ))}
    </ul>
  );
}
