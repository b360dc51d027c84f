import type { OtherPayerRole } from "../../claims/claim-coverage.ts";

/** NM101 of another payer's provider (loops 2330C to 2330I), in the guides' order, and which file has a place for it. */
export const OTHER_PAYER_ROLES: readonly {
  readonly role: OtherPayerRole;
  readonly code: string;
  readonly professional: boolean;
  readonly institutional: boolean;
}[] = [
  { role: "attending", code: "71", professional: false, institutional: true },
  { role: "operating", code: "72", professional: false, institutional: true },
  { role: "otherOperating", code: "ZZ", professional: false, institutional: true },
  { role: "referring", code: "DN", professional: true, institutional: true },
  { role: "primaryCare", code: "P3", professional: true, institutional: false },
  { role: "rendering", code: "82", professional: true, institutional: true },
  { role: "facility", code: "77", professional: true, institutional: true },
  { role: "supervising", code: "DQ", professional: true, institutional: false },
  { role: "billing", code: "85", professional: true, institutional: true },
];
