import type { ClaimKind } from "../../../shared/claims/any-draft.ts";

/** The paper that a kind of claim is entered and printed on. */
export function claimFormName(kind: ClaimKind): "CMS-1500" | "UB-04" {
  return kind === "institutional" ? "UB-04" : "CMS-1500";
}
