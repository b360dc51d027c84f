import type { ClaimKind } from "../../../shared/claims/any-draft.ts";
import type { Route } from "../../routes.ts";
import type { OwnAction, ScreenActions } from "../../state/screen-actions.ts";

const VIEWS: Readonly<Record<ClaimKind, string>> = { professional: "new", institutional: "new-institutional" };

/** Where a new claim of a kind is entered, for a patient where one is known. */
export function newClaimRoute(kind: ClaimKind, patientId?: string): Route {
  return { screen: "claims", view: VIEWS[kind], ...(patientId === undefined ? {} : { patientId }) };
}

/** The kind of new claim that a route asks for; undefined for the list and for claims that exist. */
export function kindOfNewClaim({ view }: Route): ClaimKind | undefined {
  if (view === VIEWS.professional) return "professional";
  return view === VIEWS.institutional ? "institutional" : undefined;
}

/** The acts that begin a claim, each with its chord wherever claims are begun. */
export function newClaimActions(begin: (kind: ClaimKind) => void): Pick<ScreenActions, "new"> & { own: OwnAction[] } {
  return {
    new: { label: "New claim", run: () => begin("professional") },
    own: [{ label: NEW_INSTITUTIONAL_LABEL, keys: "Ctrl+Shift+N", run: () => begin("institutional") }],
  };
}

/** As the palette offers it from anywhere. */
export const NEW_INSTITUTIONAL_LABEL = "New institutional claim (UB-04)";
