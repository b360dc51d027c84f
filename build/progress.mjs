// Everything the build says goes to stderr, so that a verb of the command line keeps stdout for its JSON.

/** One line about a step that takes a while. */
export function say(text) {
  process.stderr.write(`billwright: ${text}\n`);
}

/**
 * Runs `work` and says that it still runs every ten seconds, so that nobody takes a long step for a hung one.
 * @template Value
 * @param {string} what the step, as a noun phrase
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function withProgress(what, work) {
  const startedMs = performance.now();
  const seconds = () => Math.round((performance.now() - startedMs) / 1000);
  say(`${what} ...`);
  const ticker = setInterval(() => say(`${what}: still working after ${seconds()} s`), 10_000);
  try {
    const value = await work();
    say(`${what}: done in ${seconds()} s`);
    return value;
  } finally {
    clearInterval(ticker);
  }
}
