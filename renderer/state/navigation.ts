import { create } from "zustand";
import { type Route, sameRoute } from "../routes.ts";
import { leaveFor } from "./leave-guard.ts";

const LONGEST_WAY_BACK = 50;

interface Navigation {
  readonly route: Route;
  readonly behind: readonly Route[];
  readonly ahead: readonly Route[];
  /** Goes somewhere; what was ahead is forgotten. */
  readonly go: (route: Route) => void;
  /** Goes there without leaving a step behind, e.g. from a saved draft to the thing it became. */
  readonly replace: (route: Route) => void;
  readonly back: () => void;
  readonly forward: () => void;
}

/** Where the window is and how it came there. */
export const useNavigation = create<Navigation>()((set) => ({
  route: { screen: "today" },
  behind: [],
  ahead: [],
  go: (route) =>
    leaveFor(() =>
      set((now) =>
        sameRoute(now.route, route)
          ? now
          : { route, behind: [...now.behind, now.route].slice(-LONGEST_WAY_BACK), ahead: [] },
      ),
    ),
  replace: (route) => set({ route }),
  back: () =>
    leaveFor(() =>
      set((now) => {
        const route = now.behind.at(-1);
        return route ? { route, behind: now.behind.slice(0, -1), ahead: [now.route, ...now.ahead] } : now;
      }),
    ),
  forward: () =>
    leaveFor(() =>
      set((now) => {
        const [route, ...ahead] = now.ahead;
        return route ? { route, behind: [...now.behind, now.route], ahead } : now;
      }),
    ),
}));

/** Goes somewhere, from any event handler. */
export function goTo(route: Route): void {
  useNavigation.getState().go(route);
}
