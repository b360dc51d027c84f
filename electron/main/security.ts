import { app, type Session, type WebContents } from "electron";
import { PAGE_ORIGIN } from "./content-security-policy.ts";

/** Switches that have to be set before Electron is ready: no name is ever resolved, nothing is fetched on the side. */
export function closeTheNetwork(): void {
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("disable-background-networking");
  app.commandLine.appendSwitch("disable-component-update");
  app.commandLine.appendSwitch("disable-domain-reliability");
}

/**
 * Puts every page into Chromium's sandbox. Development as root (containers) cannot have it and says so with
 * `--no-sandbox`; a package refuses to run that way.
 */
export function requireSandbox(): void {
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  else if (app.isPackaged) {
    process.stderr.write("Billwright does not run with --no-sandbox. Start it as an ordinary user, without it.\n");
    process.exit(1);
  }
}

/**
 * Denies a session everything but the addresses below `allowedPrefixes`: permissions, devices, screen capture,
 * downloads and every request to elsewhere.
 */
export function lockSession(session: Session, allowedPrefixes: readonly string[]): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !allowedPrefixes.some((prefix) => details.url.startsWith(prefix)) });
  });
}

/** Addresses that the page's session may load. The inspector's own pages are only there in an unpackaged run. */
export function pagePrefixes(isPackaged: boolean): readonly string[] {
  const own = [`${PAGE_ORIGIN}/`, `blob:${PAGE_ORIGIN}/`];
  return isPackaged ? own : [...own, "devtools://"];
}

/** Denies every page, whoever made it, to leave its address, open windows or embed others. */
export function lockEveryPage(): void {
  app.on("web-contents-created", (_event, contents) => lockPage(contents));
}

function lockPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
