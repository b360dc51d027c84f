import type { Icon } from "@tabler/icons-react";
import {
  IconClaims,
  IconOutbox,
  IconPatients,
  IconRemittances,
  IconReports,
  IconSettings,
  IconStatements,
  IconToday,
  IconWork,
} from "../parts/icons.ts";
import type { ScreenName } from "../routes.ts";

/** How each screen is called and drawn in the navigation, the palette and the keys sheet. */
export const SCREEN_NAMES: Readonly<Record<ScreenName, { readonly label: string; readonly icon: Icon }>> = {
  today: { label: "Today", icon: IconToday },
  patients: { label: "Patients", icon: IconPatients },
  claims: { label: "Claims", icon: IconClaims },
  outbox: { label: "Outbox", icon: IconOutbox },
  remittances: { label: "Remittances", icon: IconRemittances },
  work: { label: "Work", icon: IconWork },
  statements: { label: "Statements", icon: IconStatements },
  reports: { label: "Reports", icon: IconReports },
  settings: { label: "Settings", icon: IconSettings },
};
