import type { ComponentType } from "react";
import { goTo } from "../../state/navigation.ts";
import type { ScreenProps } from "../screen-table.ts";
import { AdjustmentReasonsPage } from "./adjustment-reasons-page.tsx";
import { AdjustmentRulesPage } from "./adjustment-rules/adjustment-rules-page.tsx";
import { AuditPage } from "./audit-page.tsx";
import { BackupPage } from "./backup-page.tsx";
import { ClearinghousePage } from "./clearinghouse-page.tsx";
import { AgenciesPage } from "./collections/agencies-page.tsx";
import { CollectionsPage } from "./collections/collections-page.tsx";
import { FacilitiesPage } from "./facilities-page.tsx";
import { FavouritesPage } from "./favourites-page.tsx";
import { FeesPage } from "./fees-page.tsx";
import { LetterheadPage } from "./letterhead-page.tsx";
import { LettersPage } from "./letters/letters-page.tsx";
import { MoneyRulesPage } from "./money-rules-page.tsx";
import { PayersPage } from "./payers-page.tsx";
import { PlanPolicyPage } from "./plan-policy-page.tsx";
import { PracticePage } from "./practice-page.tsx";
import { PrintingPage } from "./printing-page.tsx";
import { ProvidersPage } from "./providers-page.tsx";
import { RemindersPage } from "./reminders-page.tsx";
import { SecurityPage } from "./security-page.tsx";
import classes from "./settings.module.css";
import { StatementRulesPage } from "./statement-rules-page.tsx";

/** What every page of the settings gets. */
export interface SettingsPageProps {
  /** The record to open, where the page holds a list. */
  readonly id: string | undefined;
}

interface SettingsPlace {
  readonly view: string;
  readonly label: string;
  readonly page: ComponentType<SettingsPageProps>;
}

/** Grouped as a biller thinks: who we are, who pays, what it costs, how it leaves the house, and keeping it safe. */
const GROUPS: ReadonlyArray<{ readonly title: string; readonly places: readonly [SettingsPlace, ...SettingsPlace[]] }> =
  [
    {
      title: "Practice",
      places: [
        { view: "practice", label: "Practice", page: PracticePage },
        { view: "providers", label: "Providers", page: ProvidersPage },
        { view: "facilities", label: "Facilities", page: FacilitiesPage },
        { view: "letterhead", label: "Letterhead", page: LetterheadPage },
      ],
    },
    {
      title: "Charging",
      places: [
        { view: "payers", label: "Payers", page: PayersPage },
        { view: "fees", label: "Fee schedule", page: FeesPage },
        { view: "favourites", label: "Favourite codes", page: FavouritesPage },
      ],
    },
    {
      title: "Posting",
      places: [
        { view: "adjustment-rules", label: "Adjustment rules", page: AdjustmentRulesPage },
        { view: "adjustment-reasons", label: "Write-off reasons", page: AdjustmentReasonsPage },
        { view: "money", label: "Patients' money", page: MoneyRulesPage },
        { view: "collections", label: "Collections", page: CollectionsPage },
        { view: "agencies", label: "Agencies", page: AgenciesPage },
        { view: "plans", label: "Payment plans", page: PlanPolicyPage },
      ],
    },
    {
      title: "Sending",
      places: [
        { view: "clearinghouse", label: "Clearinghouse", page: ClearinghousePage },
        { view: "printing", label: "Printing", page: PrintingPage },
        { view: "letters", label: "Letters", page: LettersPage },
        { view: "statements", label: "Statements", page: StatementRulesPage },
        { view: "reminders", label: "Reminders", page: RemindersPage },
      ],
    },
    {
      title: "Safety",
      places: [
        { view: "backup", label: "Backup", page: BackupPage },
        { view: "security", label: "Security", page: SecurityPage },
        { view: "audit", label: "Audit trail", page: AuditPage },
      ],
    },
  ];

const PLACES = GROUPS.flatMap((group) => group.places);

/** Settings: the groups at the left, the chosen page beside them. */
export function SettingsScreen({ route }: ScreenProps) {
  const place = PLACES.find((one) => one.view === route.view) ?? GROUPS[0]?.places[0];
  if (!place) return null;
  const Page = place.page;
  return (
    <div className={classes.screen}>
      <nav className={classes.places} aria-label="Settings">
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h2 className={classes.group}>{group.title}</h2>
            {group.places.map(({ view, label }) => (
              <button
                key={view}
                type="button"
                className={classes.place}
                aria-current={view === place.view ? "page" : undefined}
                onClick={() => goTo({ screen: "settings", view })}
              >
                {label}
              </button>
            ))}
          </section>
        ))}
      </nav>
      <div className={classes.page}>
        <Page key={place.view} id={route.id} />
      </div>
    </div>
  );
}
