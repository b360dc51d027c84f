import "@fontsource/inter/latin-400.css";
import "@fontsource/inter/latin-500.css";
import "@fontsource/inter/latin-600.css";
import "./theme/rare-letters.css";
import "./theme/mantine-styles.ts";
import "./theme/global.css";
import { MantineProvider } from "@mantine/core";
import { Activity, useEffect, useState } from "react";
import { Frame, loadLatePages, Notes, RecoveryCodePage, WelcomePage } from "./late-pages.tsx";
import { asLedgerError, type LedgerError } from "./ledger-client/call-ledger.ts";
import { learnStatus, listenToWindow } from "./listen-to-window.ts";
import { afterPaint } from "./parts/after-paint.ts";
import { ErrorNote } from "./parts/error-note.tsx";
import { CoverPage } from "./screens/first-run/cover-page.tsx";
import { UnlockPage } from "./screens/first-run/unlock-page.tsx";
import { learnPreferences } from "./state/preferences.ts";
import { useSession } from "./state/session.ts";
import { systemColorScheme } from "./theme/system-color-scheme.ts";
import { cssVariables, theme } from "./theme/theme.ts";

/** The nonce that the content security policy allows style elements by. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}

interface AppProps {
  /** Settles when the ledger process has said how things stand; it is asked before the page is drawn. */
  readonly firstStatus: Promise<void>;
}

/** Decides what the window shows: first run, unlock, the recovery code, or the frame. */
function Window({ firstStatus }: AppProps) {
  const { status, recoveryCode } = useSession();
  const [failure, setFailure] = useState<LedgerError | null>(null);
  const [openedFile, setOpenedFile] = useState<string | null>(null);
  const follow = (status: Promise<void>) => {
    setFailure(null);
    status.catch((problem) => setFailure(asLedgerError(problem)));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the window opens.
  useEffect(() => {
    void learnPreferences();
    follow(firstStatus);
    return listenToWindow();
  }, []);
  useEffect(() => {
    if (status?.state === "open") setOpenedFile(status.fileName);
  }, [status]);

  // While the passphrase is typed, so that the first screen is there when the ledger opens.
  const isAnswered = status !== null;
  const [lateCame, setLateCame] = useState(false);
  useEffect(
    () => (isAnswered ? afterPaint(() => void loadLatePages().then(() => setLateCame(true))) : undefined),
    [isAnswered],
  );

  const locked = status?.state === "locked";
  useEffect(() => {
    document.body.toggleAttribute("data-locked", locked);
  }, [locked]);

  if (failure && !status) {
    return (
      <CoverPage title="The ledger process does not answer">
        <ErrorNote error={failure} onRetry={() => follow(learnStatus())} />
      </CoverPage>
    );
  }
  if (!status) return null;
  if (recoveryCode !== null) return <RecoveryCodePage code={recoveryCode} />;
  // A ledger that locks itself keeps the half-typed claim behind the lock screen, out of sight and out of reach.
  const frameStays = status.state === "open" || (locked && openedFile === status.fileName && status.today !== null);
  // Before the first unlocking React draws the empty frame ahead while it has nothing else to do. It asks nothing yet.
  const frameIsAhead = lateCame && locked && openedFile === null;
  return (
    <>
      {(frameStays || frameIsAhead) && (
        <Activity mode={frameStays ? "visible" : "hidden"}>
          <div style={{ height: "100%", display: locked ? "none" : undefined }} inert={locked}>
            <Frame status={status} />
          </div>
        </Activity>
      )}
      {locked && <UnlockPage status={status} />}
      {status.state === "none" && <WelcomePage />}
      {lateCame && <Notes />}
    </>
  );
}

/** The page. */
export function App({ firstStatus }: AppProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={systemColorScheme}
      getStyleNonce={styleNonce}
    >
      <Window firstStatus={firstStatus} />
    </MantineProvider>
  );
}
