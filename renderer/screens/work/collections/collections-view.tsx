import { SegmentedControl } from "@mantine/core";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { goTo } from "../../../state/navigation.ts";
import { AccountList } from "./account-list.tsx";
import { type CollectionFace, facesOf, rowsOfFace } from "./collection-faces.ts";
import classes from "./collections.module.css";
import { LetterList } from "./letter-list.tsx";
import { PlaceAccounts } from "./place-accounts.tsx";
import { PlacedAccounts } from "./placed-accounts.tsx";

/** Balances that nobody pays, by what is to be done next. The first step that is due stands open. */
export function CollectionsView({ face: asked }: { face: string | undefined }) {
  const { value, error, refresh } = useLedgerQuery("collections.list", {});
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  const faces = facesOf(value);
  const face = faces.find((one) => one.value === asked)?.value ?? faces[0]!.value;
  const rows = rowsOfFace(value, face);
  // Who steps through the faces stays among them; who comes here begins at the list.
  const focusList = asked === undefined;
  return (
    <>
      <div className={classes.faces}>
        <SegmentedControl
          size="xs"
          aria-label="What is to be done"
          value={face}
          onChange={(next) => goTo({ screen: "work", view: "collections", at: next as CollectionFace })}
          data={faces}
        />
      </div>
      {face === "placed" && <PlacedAccounts />}
      {face === "agency" && <PlaceAccounts key={face} accounts={rows} focusList={focusList} />}
      {(face === "reminder" || face === "final-notice") && (
        <LetterList key={face} step={face} accounts={rows} focusList={focusList} />
      )}
      {(face === "promise" || face === "call" || face === "statement" || face === "waiting" || face === "left-out") && (
        <AccountList key={face} face={face} accounts={rows} focusList={focusList} />
      )}
    </>
  );
}
