/** The command line's entry: `npm run -s billwright -- VERB`. */
import "./short-lived-objects.ts";
import { processTerminal } from "./command-line/process-terminal.ts";
import { runVerb } from "./command-line/run-verb.ts";

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of the verb's.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// Set, not exit(): what was printed to a pipe is written out first.
process.exitCode = await runVerb(process.argv.slice(2), processTerminal());
