import type { OutputOf } from "../../shared/contract/contract.ts";
import { type Route, SCREENS } from "../routes.ts";
import { NEW_INSTITUTIONAL_LABEL, newClaimRoute } from "../screens/claims/new-claim.ts";
import { FILES_ROUTE } from "../screens/files/file-routes.ts";
import { chooseImport } from "../screens/files/intake/picked-import.ts";
import { goTo } from "../state/navigation.ts";
import { ACTION_KEYS, ACTION_NAMES, findAction, ownActions } from "../state/screen-actions.ts";
import { SCREEN_NAMES } from "./screen-names.ts";

/** One thing that the palette offers. */
export interface PaletteEntry {
  readonly key: string;
  readonly group: "Actions" | "Screens" | "Found";
  readonly title: string;
  readonly detail: string;
  readonly keys?: string;
  readonly run: () => void;
}

type Hit = OutputOf<"search.everything">[number];

const ROUTES: Readonly<Record<Hit["kind"], (id: string) => Route>> = {
  patient: (id) => ({ screen: "patients", id }),
  claim: (id) => ({ screen: "claims", id }),
  payer: (id) => ({ screen: "settings", view: "payers", id }),
  batch: (id) => ({ screen: "outbox", id }),
  remittance: (id) => ({ screen: "remittances", id }),
};

/** A hit of the ledger's search as an entry. */
export function entryOfHit(hit: Hit): PaletteEntry {
  const kind = hit.kind[0]?.toUpperCase() + hit.kind.slice(1);
  return {
    key: `${hit.kind} ${hit.id}`,
    group: "Found",
    title: hit.title,
    detail: hit.detail === "" ? kind : `${kind} · ${hit.detail}`,
    run: () => goTo(ROUTES[hit.kind](hit.id)),
  };
}

/** What is begun from anywhere; the drawn screen's own act of that name comes first. */
const BEGINNINGS: ReadonlyArray<{ readonly title: string; readonly run: () => void }> = [
  { title: "New claim", run: () => goTo({ screen: "claims", view: "new" }) },
  { title: NEW_INSTITUTIONAL_LABEL, run: () => goTo(newClaimRoute("institutional")) },
  { title: "New patient", run: () => goTo({ screen: "patients", view: "new" }) },
  { title: "Import a file from a payer or clearinghouse", run: () => void chooseImport() },
  { title: "Files sent and received", run: () => goTo(FILES_ROUTE) },
  { title: "Print claims on paper", run: () => goTo({ screen: "outbox", view: "paper" }) },
  { title: "Everything that was printed", run: () => goTo({ screen: "outbox", view: "printed" }) },
  { title: "Type a paper EOB", run: () => goTo({ screen: "remittances", view: "eob" }) },
  { title: "Balances with payers", run: () => goTo({ screen: "reports", view: "payer-balances" }) },
  { title: "Credits and unapplied money", run: () => goTo({ screen: "reports", view: "credits" }) },
  { title: "Payment plans", run: () => goTo({ screen: "statements", view: "plans" }) },
  { title: "Collections", run: () => goTo({ screen: "work", view: "collections" }) },
  { title: "Refunds", run: () => goTo({ screen: "reports", view: "refunds" }) },
  { title: "Write off small balances", run: () => goTo({ screen: "reports", view: "small-balances" }) },
  { title: "Deposit slips", run: () => goTo({ screen: "reports", view: "deposits" }) },
  { title: "Day sheet", run: () => goTo({ screen: "reports", view: "day-sheet" }) },
  { title: "Close a month", run: () => goTo({ screen: "reports", view: "months" }) },
  { title: "Trial balance", run: () => goTo({ screen: "reports", view: "trial-balance" }) },
  { title: "Post checks together", run: () => goTo({ screen: "remittances", view: "together" }) },
  { title: "Exceptions of remittances", run: () => goTo({ screen: "remittances", view: "exceptions" }) },
  { title: "Adjustment rules", run: () => goTo({ screen: "settings", view: "adjustment-rules" }) },
  { title: "Back up the ledger", run: () => goTo({ screen: "settings", view: "backup" }) },
];

/** Screens, what can be begun, and the drawn screen's acts whose name holds every word typed. */
export function localEntries(typed: string): PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (title: string) => words.every((word) => title.toLowerCase().includes(word));
  const actions = ACTION_NAMES.flatMap((name): PaletteEntry[] => {
    const action = findAction(name);
    if (!action) return [];
    const { label, run } = action;
    return [{ key: `action ${name}`, group: "Actions", title: label, detail: "", keys: ACTION_KEYS[name], run }];
  });
  const own = ownActions().map(
    ({ label, keys, run }): PaletteEntry => ({
      ...{ key: `own ${label}`, group: "Actions", title: label, detail: "", run },
      ...(keys === undefined ? {} : { keys }),
    }),
  );
  const screens = SCREENS.map(
    (screen, index): PaletteEntry => ({
      key: `screen ${screen}`,
      group: "Screens",
      title: SCREEN_NAMES[screen].label,
      detail: "",
      keys: `Alt+${index + 1}`,
      run: () => goTo({ screen }),
    }),
  );
  const drawn = [...actions, ...own];
  const beginnings = BEGINNINGS.filter(({ title }) => !drawn.some((action) => action.title === title)).map(
    ({ title, run }): PaletteEntry => ({
      key: `begin ${title}`,
      group: "Actions",
      title,
      detail: "",
      run,
    }),
  );
  return [...actions, ...own, ...beginnings, ...screens].filter((entry) => matches(entry.title));
}
