import { formatDate } from "../../../../shared/dates/date-text.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { HOLD_KINDS } from "../../work/collections/collection-words.ts";

/** What to beware of before asking: an agency that collects, holds in force, the last promise while open or broken. */
export function useCollectionMarks(patientId: string) {
  const { value } = useLedgerQuery("collections.account", { patientId });
  const placements = useLedgerQuery("agency.list", { patientId });
  if (!value) return [];
  const placed = (placements.value ?? [])
    .filter((placement) => placement.recalledDate === null && placement.openCents > 0)
    .map(({ id, agencyName, openCents }) => (
      <StatusMark key={id} tone="hold" washed word={`${formatDollars(openCents)} with ${agencyName}`} />
    ));
  const holds = value.holds
    .filter((hold) => hold.inForce)
    .map((hold) => {
      const kind = HOLD_KINDS.find((one) => one.value === hold.kind)!.label;
      return <StatusMark key={hold.id} tone="hold" washed word={`${kind}: ${hold.reason}`} />;
    });
  const promise = value.acts.find((act) => act.promise !== null && act.undoneDate === null)?.promise;
  if (!promise || promise.standing === "kept") return [...placed, ...holds];
  const said = `${formatDollars(promise.amountCents)} promised by ${formatDate(promise.promisedDate)}`;
  const isBroken = promise.standing === "broken";
  const mark = (
    <StatusMark
      key="promise"
      tone={isBroken ? "denied" : "pending"}
      washed
      word={isBroken ? `${said}, not kept` : said}
    />
  );
  return [...placed, ...holds, mark];
}
