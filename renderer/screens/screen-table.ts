import { type EarlyComponent, earlyComponent } from "../parts/early-component.ts";
import { type Route, SCREENS, type ScreenName } from "../routes.ts";

/** What every screen gets: where the window is, for the part of the route that is the screen's own. */
export interface ScreenProps {
  readonly route: Route;
}

/** Each screen is a file of its own, so that the first one is drawn without waiting for the others' code. */
const TABLE: Readonly<Record<ScreenName, EarlyComponent<ScreenProps>>> = {
  today: earlyComponent(async () => (await import("./today/today-screen.tsx")).TodayScreen),
  patients: earlyComponent(async () => (await import("./patients/patients-screen.tsx")).PatientsScreen),
  claims: earlyComponent(async () => (await import("./claims/claims-screen.tsx")).ClaimsScreen),
  outbox: earlyComponent(async () => (await import("./outbox/outbox-screen.tsx")).OutboxScreen),
  remittances: earlyComponent(async () => (await import("./remittances/remittances-screen.tsx")).RemittancesScreen),
  work: earlyComponent(async () => (await import("./work/work-screen.tsx")).WorkScreen),
  statements: earlyComponent(async () => (await import("./statements/statements-screen.tsx")).StatementsScreen),
  reports: earlyComponent(async () => (await import("./reports/reports-screen.tsx")).ReportsScreen),
  settings: earlyComponent(async () => (await import("./settings/settings-screen.tsx")).SettingsScreen),
};

/** Which component draws a screen. */
export const screenFor = (name: ScreenName) => TABLE[name].component();

/** Loads the screen that is drawn first, so that it is there when the ledger opens. */
export const loadFirstScreen = (): Promise<void> => TABLE.today.load();

/**
 * Loads the screens after the first while nobody waits for them: a practised hand that presses Alt+3, Ctrl+N at once
 * must find the claims screen there, or the second chord is lost.
 */
export function loadScreens(): void {
  requestIdleCallback(async () => {
    for (const name of SCREENS) await TABLE[name].load();
  });
}
