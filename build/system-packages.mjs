import { existsSync } from "node:fs";
import { say, withProgress } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";

/** What a bare Debian lacks to show a window: libraries of the runtime, a display that nobody looks at, and `ps`. */
const WINDOW_PACKAGES = ["xvfb", "xauth", "libgtk-3-0", "libnss3", "libasound2", "libgbm1", "libxss1", "procps"];
/** Another reader of PDFs than the one we carry: tests open our prints with it. */
const READER_PACKAGES = ["poppler-utils"];
/** Newer releases (Debian 13, Ubuntu 24.04) renamed two of them. */
const RENAMED = { "libgtk-3-0": "libgtk-3-0t64", libasound2: "libasound2t64" };

async function isInstalled(name) {
  const { code, text } = await runCommand("dpkg-query", ["-W", "-f", `\${Status}`, name], { output: "collect" });
  return code === 0 && text.includes("install ok installed");
}

async function missingPackages(names) {
  const missing = [];
  for (const name of names) {
    const renamed = RENAMED[name];
    if (!(await isInstalled(name)) && !(renamed && (await isInstalled(renamed)))) missing.push(name);
  }
  return missing;
}

async function aptInstall(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => runCommand("apt-get", args, { env, output: "stderr" });
  await apt("update", "-qq");
  const install = (packages) => apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
  const first = await install(names);
  if (first.code === 0) return true;
  const second = await install(names.map((name) => RENAMED[name] ?? name));
  return second.code === 0;
}

/** The packages that a window needs. A desktop system has most of them, so the window is tried anyway. */
export function ensureWindowPackages() {
  return ensurePackages(WINDOW_PACKAGES, "a window needs");
}

/** The packages with which tests open what was printed; a test that finds none of them fails and says so. */
export function ensureReaderPackages() {
  return ensurePackages(READER_PACKAGES, "the tests open prints with");
}

/** Installs system packages where that is ours to do: on Debian, as root. Elsewhere one line says what to run. */
async function ensurePackages(names, purpose) {
  if (process.platform !== "linux" || !existsSync("/usr/bin/dpkg-query")) return;
  const missing = await missingPackages(names);
  if (missing.length === 0) return;
  const command = `apt-get install -y ${missing.join(" ")}`;
  if (process.getuid?.() !== 0) {
    say(`this system lacks packages that ${purpose}. Run: sudo ${command}`);
    return;
  }
  const isDone = await withProgress(`installing system packages (${missing.join(" ")})`, () => aptInstall(missing));
  if (!isDone) say(`the system packages could not be installed. Run: ${command}`);
}
