import { useRef, useState } from "react";
import type { ClaimKind } from "../../../shared/claims/any-draft.ts";
import { leaveFor } from "../../state/leave-guard.ts";
import { goTo, useNavigation } from "../../state/navigation.ts";
import { ClaimPaperPlace, isClaimPaper } from "../letters/claim-paper-place.tsx";
import type { ScreenProps } from "../screen-table.ts";
import { EntryOfKind, OpenedClaim } from "./entry/entry-of-kind.tsx";
import { claimViewOf } from "./list/claim-views.ts";
import { ClaimsList } from "./list/claims-list.tsx";
import { kindOfNewClaim, newClaimRoute } from "./new-claim.ts";

/** Claims: the list in saved views, one claim, or a new one of either kind. */
export function ClaimsScreen({ route }: ScreenProps) {
  const [turn, setTurn] = useState(0);
  // A new claim that was just saved becomes the claim of that id without being drawn anew, so that typing goes on.
  const savedInPlace = useRef<{ id: string; key: string; kind: ClaimKind } | null>(null);
  const newKind = kindOfNewClaim(route);
  const { id } = route;
  if (id !== undefined && route.view !== undefined && isClaimPaper(route.view)) {
    return <ClaimPaperPlace key={`${id} ${route.view}`} claimId={id} view={route.view} />;
  }
  if (newKind === undefined && id === undefined) {
    return <ClaimsList key={route.view} view={claimViewOf(route.view)} />;
  }
  const startNew = (kind: ClaimKind) =>
    leaveFor(() => {
      setTurn(turn + 1);
      goTo(newClaimRoute(kind));
    });
  const saved = savedInPlace.current;
  const inPlace = saved !== null && saved.id === id ? saved : undefined;
  const kind = newKind ?? inPlace?.kind;
  if (kind === undefined) return <OpenedClaim key={id} claimId={id ?? ""} at={route.at} onNew={startNew} />;
  const key = inPlace?.key ?? `new ${kind} ${turn}`;
  return (
    <EntryOfKind
      key={key}
      kind={kind}
      claimId={id ?? null}
      patientId={route.patientId ?? null}
      at={route.at}
      onSaved={(claimId) => {
        savedInPlace.current = { id: claimId, key, kind };
        useNavigation.getState().replace({ screen: "claims", id: claimId });
      }}
      onNew={startNew}
    />
  );
}
