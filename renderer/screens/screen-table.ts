import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Route, ScreenName } from "../routes.ts";

/** What every screen gets: where the window is, for the part of the route that is the screen's own. */
export interface ScreenProps {
  readonly route: Route;
}

type Screen = LazyExoticComponent<ComponentType<ScreenProps>>;

/** Which component draws a screen. Each is loaded when it is first gone to, so that the window starts with the first alone. */
export const SCREEN_TABLE: Partial<Record<ScreenName, Screen>> = {
  today: lazy(async () => ({ default: (await import("./today/today-screen.tsx")).TodayScreen })),
  patients: lazy(async () => ({ default: (await import("./patients/patients-screen.tsx")).PatientsScreen })),
  settings: lazy(async () => ({ default: (await import("./settings/settings-screen.tsx")).SettingsScreen })),
  claims: lazy(async () => ({ default: (await import("./claims/claims-screen.tsx")).ClaimsScreen })),
  outbox: lazy(async () => ({ default: (await import("./outbox/outbox-screen.tsx")).OutboxScreen })),
  remittances: lazy(async () => ({
    default: (await import("./remittances/remittances-screen.tsx")).RemittancesScreen,
  })),
  work: lazy(async () => ({ default: (await import("./work/work-screen.tsx")).WorkScreen })),
  statements: lazy(async () => ({ default: (await import("./statements/statements-screen.tsx")).StatementsScreen })),
  reports: lazy(async () => ({ default: (await import("./reports/reports-screen.tsx")).ReportsScreen })),
};
