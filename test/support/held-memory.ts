import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Memory in MiB that is still held once what nobody needs was given back: how full the heap happens to be says nothing. */
export function heldMemoryMib(): number {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
