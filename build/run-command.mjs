import { spawn } from "node:child_process";

const SIGNALS = ["SIGINT", "SIGTERM"];

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output?: "inherit" | "stderr" | "collect" }} [options]
 *   `stderr` sends the program's stdout to our stderr; `collect` keeps it silent and returns it.
 * @returns {Promise<{ code: number, text: string }>} the exit code (1 when a signal ended it, 127 when it is missing)
 */
export function runCommand(command, args, { cwd, env, output = "inherit" } = {}) {
  const stdio = { inherit: "inherit", stderr: ["inherit", 2, 2], collect: ["ignore", "pipe", "pipe"] }[output];
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio });
    let text = "";
    const keep = (chunk) => {
      text += chunk;
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    // Whoever ends us ends what we started.
    const pass = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, pass);
    const ended = (result) => {
      for (const signal of SIGNALS) process.off(signal, pass);
      resolve(result);
    };
    child.on("error", (error) => ended({ code: 127, text: error.message }));
    child.on("close", (code) => ended({ code: code ?? 1, text }));
  });
}
