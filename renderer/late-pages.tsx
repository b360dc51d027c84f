import { type ComponentProps, Suspense, useState } from "react";
import type { Frame as FrameComponent } from "./frame/frame.tsx";
import { earlyComponent } from "./parts/early-component.ts";
import { loadFirstScreen } from "./screens/screen-table.ts";

/*
 * What the window can show after its first page. An ordinary day begins with the unlock page, so that page's code comes
 * alone; the rest is loaded while the passphrase is typed.
 */
const frame = earlyComponent(async () => (await import("./frame/frame.tsx")).Frame);
const welcomePage = earlyComponent(async () => (await import("./screens/first-run/welcome-page.tsx")).WelcomePage);

/** Loads what is shown when the ledger opens, then what a new one begins with. */
export async function loadLatePages(): Promise<void> {
  await Promise.all([frame.load(), loadFirstScreen()]);
  await welcomePage.load();
}

/** The frame, as soon as its code is there. */
export function Frame(props: ComponentProps<typeof FrameComponent>) {
  const [Drawn] = useState(() => frame.component());
  return (
    <Suspense>
      <Drawn {...props} />
    </Suspense>
  );
}

/** The page of a computer without a ledger, as soon as its code is there. */
export function WelcomePage() {
  const [Drawn] = useState(() => welcomePage.component());
  return (
    <Suspense>
      <Drawn />
    </Suspense>
  );
}
