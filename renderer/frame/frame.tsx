import { Component, type ReactNode, Suspense, useEffect, useState } from "react";
import type { LedgerStatus } from "../../shared/contract/ledger-file.ts";
import { ErrorNote } from "../parts/error-note.tsx";
import type { Route } from "../routes.ts";
import { loadScreens, screenFor } from "../screens/screen-table.ts";
import { listenForKeys } from "../state/keyboard.ts";
import { useNavigation } from "../state/navigation.ts";
import { CommandPalette } from "./command-palette.tsx";
import { DetailsPanel } from "./details-panel.tsx";
import classes from "./frame.module.css";
import { GuidePage } from "./guide-page.tsx";
import { KeysSheet } from "./keys-sheet.tsx";
import { NavigationBar } from "./navigation-bar.tsx";
import { StatusBar } from "./status-bar.tsx";

/** A screen that fails to draw says so in its own place; the rest of the window goes on. */
class ScreenGuard extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    if (!this.state.failed) return this.props.children;
    const message = "This screen met a fault of its own and was closed. Nothing was changed; open it again.";
    return (
      <div className={classes.fault}>
        <ErrorNote error={{ code: "internal", message }} onRetry={() => this.setState({ failed: false })} />
      </div>
    );
  }
}

function Screen({ route }: { route: Route }) {
  // Chosen once: a screen that was loaded meanwhile must not be drawn anew under the hands of the typist.
  const [Drawn] = useState(() => screenFor(route.screen));
  return <Drawn route={route} />;
}

/** The window around every screen: places at the left, work in the middle, details at the right, facts at the foot. */
export function Frame({ status }: { status: LedgerStatus }) {
  const route = useNavigation((navigation) => navigation.route);
  useEffect(listenForKeys, []);
  useEffect(loadScreens, []);
  return (
    <div className={classes.frame}>
      <NavigationBar />
      <main className={classes.middle}>
        <ScreenGuard key={route.screen}>
          <Suspense fallback={<div className={classes.waiting} />}>
            <Screen route={route} />
          </Suspense>
        </ScreenGuard>
      </main>
      <DetailsPanel />
      <StatusBar status={status} />
      <CommandPalette />
      <KeysSheet />
      <GuidePage />
    </div>
  );
}
