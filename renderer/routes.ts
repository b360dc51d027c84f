/** The nine places of the window, in the order of the navigation and of Alt+1 to Alt+9. */
export const SCREENS = [
  "today",
  "patients",
  "claims",
  "outbox",
  "remittances",
  "work",
  "statements",
  "reports",
  "settings",
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Where the window is. `id` names what is open on the screen, `view` which face of it (e.g. `new`, `edit`, `payers`). */
export interface Route {
  readonly screen: ScreenName;
  readonly id?: string;
  readonly view?: string;
  /** The patient that something new is for. */
  readonly patientId?: string;
  /** The place within it where the eye and the focus go: a field of a claim, the number of a segment of a file. */
  readonly at?: string;
}

/** Whether two routes show the same thing, so that going there again adds nothing to the way back. */
export function sameRoute(one: Route, other: Route): boolean {
  return (
    one.screen === other.screen &&
    one.id === other.id &&
    one.view === other.view &&
    one.patientId === other.patientId &&
    one.at === other.at
  );
}
