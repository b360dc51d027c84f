import { Suspense, useState } from "react";
import { type EarlyComponent, earlyComponent } from "./parts/early-component.ts";
import { loadFirstScreen } from "./screens/screen-table.ts";

/*
 * What the window can show after its first page. An ordinary day begins with the unlock page, so that page's code comes
 * alone; the rest is loaded while the passphrase is typed.
 */
const frame = earlyComponent(async () => (await import("./frame/frame.tsx")).Frame);
const notes = earlyComponent(async () => (await import("./frame/notes.tsx")).Notes);
const welcomePage = earlyComponent(async () => (await import("./screens/first-run/welcome-page.tsx")).WelcomePage);
const recoverPage = earlyComponent(async () => (await import("./screens/first-run/recover-page.tsx")).RecoverPage);
const recoveryCodePage = earlyComponent(
  async () => (await import("./screens/first-run/recovery-code-page.tsx")).RecoveryCodePage,
);

/** Loads what is shown when the ledger opens, and behind it what is needed more rarely. */
export async function loadLatePages(): Promise<void> {
  await Promise.all([frame.load(), notes.load(), loadFirstScreen()]);
  for (const page of [welcomePage, recoverPage, recoveryCodePage]) void page.load();
}

/** Draws a page as soon as its code is there. */
function Late<Props extends object>({ page, props }: { page: EarlyComponent<Props>; props: Props }) {
  const [Drawn] = useState(() => page.component());
  return (
    <Suspense>
      <Drawn {...props} />
    </Suspense>
  );
}

export const Frame = (props: PropsOf<typeof frame>) => <Late page={frame} props={props} />;
export const Notes = () => <Late page={notes} props={{}} />;
/** Of a computer without a ledger. */
export const WelcomePage = () => <Late page={welcomePage} props={{}} />;
/** The other way in. */
export const RecoverPage = (props: PropsOf<typeof recoverPage>) => <Late page={recoverPage} props={props} />;
export const RecoveryCodePage = (props: PropsOf<typeof recoveryCodePage>) => (
  <Late page={recoveryCodePage} props={props} />
);

type PropsOf<Page> = Page extends EarlyComponent<infer Props> ? Props : never;
