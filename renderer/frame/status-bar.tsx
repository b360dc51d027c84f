import { useComputedColorScheme } from "@mantine/core";
import type { LedgerStatus } from "../../shared/contract/ledger-file.ts";
import { formatDate } from "../../shared/dates/date-text.ts";
import { lockLedger } from "../ledger-client/lock-ledger.ts";
import { useRunningJobs } from "../ledger-client/running-jobs.ts";
import { useLedgerQuery } from "../ledger-client/use-ledger-query.ts";
import { momentText } from "../parts/day.tsx";
import { IconBackup, IconKeyboard, IconLock, IconScheme } from "../parts/icons.ts";
import { goTo } from "../state/navigation.ts";
import { useOverlays } from "../state/overlays.ts";
import { keepTheme } from "../state/preferences.ts";
import { useToday } from "../state/session.ts";
import classes from "./status-bar.module.css";

/** A job is told once it has taken as long as a blink; the label comes from the ledger process. */
function JobProgress() {
  const jobs = useRunningJobs((running) => running.jobs);
  const [requestId, job] = [...jobs].find(([, one]) => one !== null) ?? [];
  if (!job || requestId === undefined) return null;
  return (
    <span className={classes.job} role="status">
      {job.label}
      <progress className={classes.progress} value={job.done} max={Math.max(1, job.total)} aria-label={job.label} />
      {job.total > 0 && `${job.done} of ${job.total}`}
      <button
        type="button"
        className={classes.button}
        title="Stop this; nothing is changed"
        onClick={() => void window.billwright.stopCall(requestId)}
      >
        Stop
      </button>
    </span>
  );
}

/** Says before anything is posted that it will not be dated today, because this month is closed already. */
function PostingDayNote() {
  const { value } = useLedgerQuery("months.postingDay", {});
  const today = useToday();
  if (!value || value.postingDate === today) return null;
  return (
    <button
      type="button"
      className={classes.button}
      data-missing
      title="This month is closed; what is done today is dated on the first open day"
      onClick={() => goTo({ screen: "reports", view: "months" })}
    >
      Posts on {formatDate(value.postingDate)}
    </button>
  );
}

/** The line at the foot: whose ledger, who works, how safe it is. */
export function StatusBar({ status }: { status: LedgerStatus }) {
  const colorScheme = useComputedColorScheme("light");
  const show = useOverlays((overlays) => overlays.show);
  const otherScheme = colorScheme === "dark" ? "light" : "dark";
  const backup = status.lastVerifiedBackupAt;
  return (
    <footer className={classes.bar}>
      <span className={classes.name}>{status.practiceName}</span>
      <span className={classes.fact}>{status.fileName}</span>
      {status.sample && <span className={classes.sample}>Sample practice, nothing here is real</span>}
      <JobProgress />
      <span className={classes.gap} />
      {status.state === "open" && <PostingDayNote />}
      <button
        type="button"
        className={classes.button}
        data-missing={backup === null || undefined}
        onClick={() => goTo({ screen: "settings", view: "backup" })}
      >
        <IconBackup size={14} aria-hidden="true" />
        {backup && status.timeZone ? `Backed up ${momentText(backup, status.timeZone)}` : "Never backed up"}
      </button>
      <button type="button" className={classes.button} aria-label="Keys" title="Keys (?)" onClick={() => show("keys")}>
        <IconKeyboard size={14} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={classes.button}
        aria-label={`Use the ${otherScheme} scheme`}
        title={`Use the ${otherScheme} scheme`}
        onClick={() => keepTheme(otherScheme)}
      >
        <IconScheme size={14} aria-hidden="true" />
      </button>
      <span className={classes.fact}>{status.userName}</span>
      <button type="button" className={classes.button} onClick={() => void lockLedger()} title="Lock (Ctrl+L)">
        <IconLock size={14} aria-hidden="true" />
        Lock
      </button>
    </footer>
  );
}
