import type { Route } from "../../routes.ts";

/** The list of every file sent and received. */
export const FILES_ROUTE: Route = { screen: "outbox", view: "files" };

/** Where a file is looked at, at one of its segments where it is told which. */
export function fileRoute(fileId: string, segmentNumber?: number): Route {
  const place: Route = { screen: "outbox", view: "file", id: fileId };
  return segmentNumber === undefined ? place : { ...place, at: String(segmentNumber) };
}

/** Where a file that came is looked at before it is taken in. */
export const IMPORT_ROUTE: Route = { screen: "outbox", view: "import" };
