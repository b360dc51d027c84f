import type { ComponentType } from "react";
import type { Route } from "../../routes.ts";
import { Overview } from "./overview.tsx";

/** One tab of the screen. `view` stands in the route, so that the way back knows it; the first tab's is null. */
export interface ReportTab {
  readonly view: string | null;
  readonly label: string;
  /** Gets the route, for what is open within the tab. */
  readonly Panel: ComponentType<{ readonly route: Route }>;
}

/** The tabs in their order. A report that is added gets a line here and nothing else. */
export const REPORT_TABS: readonly ReportTab[] = [{ view: null, label: "Overview", Panel: Overview }];
