import { useRef, useState } from "react";
import { goTo, useNavigation } from "../../state/navigation.ts";
import type { ScreenProps } from "../screen-table.ts";
import { ClaimEntry } from "./entry/claim-entry.tsx";
import { claimViewOf } from "./list/claim-views.ts";
import { ClaimsList } from "./list/claims-list.tsx";

/** Claims: the list in saved views, one claim, or a new one (`view: "new"`). */
export function ClaimsScreen({ route }: ScreenProps) {
  const [turn, setTurn] = useState(0);
  // A new claim that was just saved becomes the claim of that id without being drawn anew, so that typing goes on.
  const savedInPlace = useRef<{ id: string; key: string } | null>(null);
  const startNew = () => {
    goTo({ screen: "claims", view: "new" });
  };
  if (route.view !== "new" && route.id === undefined) {
    return <ClaimsList key={route.view} view={claimViewOf(route.view)} onNew={startNew} />;
  }
  const saved = savedInPlace.current;
  const key = route.id === undefined ? `new ${turn}` : saved?.id === route.id ? saved.key : route.id;
  return (
    <ClaimEntry
      key={key}
      claimId={route.id ?? null}
      patientId={route.patientId ?? null}
      at={route.at}
      onSaved={(claimId) => {
        savedInPlace.current = { id: claimId, key };
        useNavigation.getState().replace({ screen: "claims", id: claimId });
      }}
      onNext={() => {
        setTurn(turn + 1);
        startNew();
      }}
    />
  );
}
