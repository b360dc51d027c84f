import { existsSync } from "node:fs";
import { say, withProgress } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";

/** What a bare Debian lacks to show a window: libraries of the runtime, a display that nobody looks at, and `ps`. */
const DEBIAN_PACKAGES = ["xvfb", "xauth", "libgtk-3-0", "libnss3", "libasound2", "libgbm1", "libxss1", "procps"];
/** Newer releases (Debian 13, Ubuntu 24.04) renamed two of them. */
const RENAMED = { "libgtk-3-0": "libgtk-3-0t64", libasound2: "libasound2t64" };

async function isInstalled(name) {
  const { code, text } = await runCommand("dpkg-query", ["-W", "-f", `\${Status}`, name], { output: "collect" });
  return code === 0 && text.includes("install ok installed");
}

async function missingPackages() {
  const missing = [];
  for (const name of DEBIAN_PACKAGES) {
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

/**
 * Installs the system packages that a window needs, where that is ours to do: on Debian, as root.
 * Elsewhere one line says what to run, and the window is tried anyway: a desktop system has most of them.
 */
export async function ensureSystemPackages() {
  if (process.platform !== "linux" || !existsSync("/usr/bin/dpkg-query")) return;
  const missing = await missingPackages();
  if (missing.length === 0) return;
  const command = `apt-get install -y ${missing.join(" ")}`;
  if (process.getuid?.() !== 0) {
    say(`this system lacks packages that a window needs. Run: sudo ${command}`);
    return;
  }
  const isDone = await withProgress(`installing system packages (${missing.join(" ")})`, () => aptInstall(missing));
  if (!isDone) say(`the system packages could not be installed. Run: ${command}`);
}
