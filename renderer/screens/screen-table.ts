import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { type Route, SCREENS, type ScreenName } from "../routes.ts";

/** What every screen gets: where the window is, for the part of the route that is the screen's own. */
export interface ScreenProps {
  readonly route: Route;
}

type Screen = ComponentType<ScreenProps>;
type ScreenLoader = () => Promise<{ default: Screen }>;

const LOADERS: Readonly<Record<ScreenName, ScreenLoader>> = {
  today: async () => ({ default: (await import("./today/today-screen.tsx")).TodayScreen }),
  patients: async () => ({ default: (await import("./patients/patients-screen.tsx")).PatientsScreen }),
  claims: async () => ({ default: (await import("./claims/claims-screen.tsx")).ClaimsScreen }),
  outbox: async () => ({ default: (await import("./outbox/outbox-screen.tsx")).OutboxScreen }),
  remittances: async () => ({ default: (await import("./remittances/remittances-screen.tsx")).RemittancesScreen }),
  work: async () => ({ default: (await import("./work/work-screen.tsx")).WorkScreen }),
  statements: async () => ({ default: (await import("./statements/statements-screen.tsx")).StatementsScreen }),
  reports: async () => ({ default: (await import("./reports/reports-screen.tsx")).ReportsScreen }),
  settings: async () => ({ default: (await import("./settings/settings-screen.tsx")).SettingsScreen }),
};

const LAZY = Object.fromEntries(Object.entries(LOADERS).map(([name, load]) => [name, lazy(load)])) as Readonly<
  Record<ScreenName, LazyExoticComponent<Screen>>
>;

const loaded: Partial<Record<ScreenName, Screen>> = {};

/** Which component draws a screen: at once where it was loaded, else as soon as it is. */
export function screenFor(name: ScreenName): Screen | LazyExoticComponent<Screen> {
  return loaded[name] ?? LAZY[name];
}

/** Loads the screen that is drawn first, so that it is there when the ledger opens. */
export async function loadFirstScreen(): Promise<void> {
  loaded.today = (await LOADERS.today()).default;
}

/**
 * Loads the screens after the first while nobody waits for them: a practised hand that presses Alt+3, Ctrl+N at once
 * must find the claims screen there, or the second chord is lost.
 */
export function loadScreens(): void {
  requestIdleCallback(async () => {
    for (const name of SCREENS) loaded[name] = (await LOADERS[name]()).default;
  });
}
