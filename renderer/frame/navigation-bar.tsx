import { SCREENS } from "../routes.ts";
import { goTo, useNavigation } from "../state/navigation.ts";
import { useOverlays } from "../state/overlays.ts";
import classes from "./navigation-bar.module.css";
import { SCREEN_NAMES } from "./screen-names.ts";

/** The places of the window, with the digit that Alt reaches them by. */
export function NavigationBar() {
  const current = useNavigation((navigation) => navigation.route.screen);
  const show = useOverlays((overlays) => overlays.show);
  return (
    <nav className={classes.bar} aria-label="Screens">
      <div className={classes.mark} aria-hidden="true">
        <span className={classes.rule} />
        Billwright
      </div>
      <button type="button" className={classes.find} onClick={() => show("palette")}>
        Find or do <kbd>Ctrl K</kbd>
      </button>
      <ul className={classes.list}>
        {SCREENS.map((screen, index) => {
          const { label, icon: ScreenIcon } = SCREEN_NAMES[screen];
          return (
            <li key={screen} data-apart={screen === "settings" || undefined}>
              <button
                type="button"
                className={classes.place}
                aria-current={screen === current ? "page" : undefined}
                aria-keyshortcuts={`Alt+${index + 1}`}
                onClick={() => goTo({ screen })}
              >
                <ScreenIcon size={16} stroke={1.75} aria-hidden="true" />
                <span className={classes.label}>{label}</span>
                <span className={classes.digit} aria-hidden="true">
                  {index + 1}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
