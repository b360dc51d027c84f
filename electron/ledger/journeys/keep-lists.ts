import { clearinghouseJourneys } from "./keep-clearinghouse.ts";
import { facilityJourneys } from "./keep-facilities.ts";
import { favouriteJourneys } from "./keep-favourites.ts";
import { feeJourneys } from "./keep-fees.ts";
import { payerJourneys } from "./keep-payers.ts";
import { printerJourneys } from "./keep-printers.ts";
import { providerJourneys } from "./keep-providers.ts";

/** The lists that a practice keeps: people, places, payers, prices, favourites, where files go and how forms print. */
export const listJourneys = {
  ...providerJourneys,
  ...facilityJourneys,
  ...payerJourneys,
  ...feeJourneys,
  ...favouriteJourneys,
  ...clearinghouseJourneys,
  ...printerJourneys,
};
