import type { WorkItem } from "../../../shared/contract/today.ts";
import type { Route } from "../../routes.ts";

/** The claim of a work item, at the field where a rejection is mended where that is known. */
export function claimAtFault({ claimId, fixField }: Pick<WorkItem, "claimId" | "fixField">): Route {
  const claim: Route = { screen: "claims", id: claimId };
  return fixField === null ? claim : { ...claim, at: fixField };
}
