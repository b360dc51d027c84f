import { create } from "zustand";

/** A long call on its way, as the status bar draws it. */
export interface RunningJob {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

interface RunningJobs {
  /** By request id; null until the ledger process has told how far it is. */
  readonly jobs: ReadonlyMap<string, RunningJob | null>;
}

/** Long calls that are running now. */
export const useRunningJobs = create<RunningJobs>()(() => ({ jobs: new Map() }));

/** Shows a call's progress in the status bar while it runs. @returns a function that ends it. */
export function followJob(requestId: string): () => void {
  useRunningJobs.setState((now) => ({ jobs: new Map(now.jobs).set(requestId, null) }));
  return () =>
    useRunningJobs.setState((now) => {
      const jobs = new Map(now.jobs);
      jobs.delete(requestId);
      return { jobs };
    });
}

/** Takes in progress told by the ledger process; of calls that are not followed it is dropped. */
export function jobProgressCame(requestId: string, job: RunningJob): void {
  useRunningJobs.setState((now) => (now.jobs.has(requestId) ? { jobs: new Map(now.jobs).set(requestId, job) } : now));
}
