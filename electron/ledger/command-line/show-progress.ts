import type { Progress } from "../call-scope.ts";
import type { Terminal } from "./terminal.ts";

/** Long work on stderr: one line each tenth, however often the work reports. */
export function showProgress(terminal: Terminal): Progress {
  let lastLine = "";
  return (done, total, label) => {
    const tenths = total > 0 ? Math.floor((done * 10) / total) : 0;
    const line = `${label}: ${tenths * 10} %`;
    if (line !== lastLine) terminal.say(line);
    lastLine = line;
  };
}
