import type { ScreenProps } from "../screen-table.ts";
import { CheckPage } from "./check/check-page.tsx";
import { EobPage } from "./eob/eob-page.tsx";
import { RemittanceList } from "./list/remittance-list.tsx";

/** Remittances: the list with its faces (`view`), one check, or the grid for a paper EOB (`view: "eob"`). */
export function RemittancesScreen({ route }: ScreenProps) {
  if (route.view === "eob") return <EobPage />;
  if (route.id !== undefined) return <CheckPage key={route.id} remittanceId={route.id} at={route.at} />;
  return <RemittanceList view={route.view ?? "checks"} />;
}
