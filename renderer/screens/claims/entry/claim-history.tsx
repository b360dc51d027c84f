import type { ClaimDetail } from "../../../../shared/contract/claims.ts";
import { momentText } from "../../../parts/day.tsx";
import type { Route } from "../../../routes.ts";
import { goTo } from "../../../state/navigation.ts";
import { useTimeZone } from "../../../state/session.ts";
import { fileRoute } from "../../files/file-routes.ts";
import classes from "./entry.module.css";

type ClaimEvent = ClaimDetail["history"][number];

/** Where an event's reference is opened. */
function routeOf(event: ClaimEvent): Route | undefined {
  if (event.referenceId === null) return undefined;
  if (event.referenceKind === "batch") return { screen: "outbox", id: event.referenceId };
  if (event.referenceKind === "remittance") return { screen: "remittances", id: event.referenceId };
  if (event.referenceKind === "file") return fileRoute(event.referenceId);
  if (event.referenceKind === "document") return { screen: "outbox", view: "printed", id: event.referenceId };
  return undefined;
}

/** What happened to the claim, newest first. */
export function ClaimHistory({ history }: { history: readonly ClaimEvent[] }) {
  const timeZone = useTimeZone();
  return (
    <section className={classes.history} aria-label="History">
      <h2 className={classes.sideTitle}>History</h2>
      <ol>
        {[...history].reverse().map((event) => {
          const route = routeOf(event);
          return (
            <li key={`${event.at} ${event.kind} ${event.text}`}>
              {route ? (
                <button type="button" className={classes.link} onClick={() => goTo(route)}>
                  {event.text}
                </button>
              ) : (
                <span>{event.text}</span>
              )}
              <span className={classes.when}>
                {momentText(event.at, timeZone)} · {event.userName}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
