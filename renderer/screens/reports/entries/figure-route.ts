import type { EntryFilter, Figure } from "../../../../shared/closing/entry-filter.ts";
import type { Route } from "../../../routes.ts";

/** Where the entries of a figure are listed. The filter stands in the route, so that the way back finds it again. */
export function entriesRoute(label: string, filter: EntryFilter): Route {
  return { screen: "reports", view: "entries", id: label, at: JSON.stringify(filter) };
}

/** The figure that a route takes apart; null for any other route. */
export function figureOfRoute(route: Route): { label: string; filter: Figure["filter"] } | null {
  if (route.view !== "entries" || route.id === undefined || route.at === undefined) return null;
  // Only entriesRoute writes this part of a route.
  return { label: route.id, filter: JSON.parse(route.at) as EntryFilter };
}
