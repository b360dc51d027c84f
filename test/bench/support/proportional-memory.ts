import { readdirSync, readFileSync } from "node:fs";

/**
 * Memory of a process and all that it started, in MiB: the sum of their proportional set sizes, in which a page that
 * several processes share counts once. Linux only.
 */
export function proportionalMib(pid: number): number {
  const parents = parentsOfAll();
  const family = [...parents.keys()].filter((one) => descendsFrom(one, pid, parents));
  return family.reduce((sum, one) => sum + proportionalKib(one), 0) / 1024;
}

function parentsOfAll(): Map<number, number> {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return new Map(pids.map((name) => [Number(name), Number(read(`/proc/${name}/status`, /^PPid:\s+(\d+)/m))]));
}

function descendsFrom(pid: number, ancestor: number, parents: ReadonlyMap<number, number>): boolean {
  for (let one: number | undefined = pid; one !== undefined && one !== 0; one = parents.get(one)) {
    if (one === ancestor) return true;
  }
  return false;
}

const proportionalKib = (pid: number) => Number(read(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+) kB/m));

/** A process may end while its files are read; then it has no parent and no memory. */
function read(path: string, field: RegExp): string {
  try {
    return field.exec(readFileSync(path, "utf8"))?.[1] ?? "0";
  } catch {
    return "0";
  }
}
