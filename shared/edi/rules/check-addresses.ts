import { isState } from "../../codes/states.ts";
import { isPostOfficeBox, isZip } from "../../codes/zip.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { element } from "../x12/segment.ts";
import { bySegment, type SegmentRule, warning } from "./segment-rules.ts";

/** Loops whose ZIP must have nine digits in 5010: billing provider and places of service of professional claims. */
const NINE_DIGIT_ZIP_LOOPS = new Set(["2010AA", "2310C", "2420C"]);
const PROVINCES = new Set("AB BC MB NB NL NS NT NU ON PE QC SK YT".split(" "));

/** Checks addresses: the billing provider's street, states and ZIP codes. Addresses abroad are left alone. */
export function checkAddresses(context: CheckContext): BusinessCheck {
  return bySegment(context, { N3: checkStreet, N4: checkCity });
}

const checkStreet: SegmentRule = ({ segment, loop }, say) => {
  if (loop.def.id !== "2010AA") return;
  for (const position of [1, 2]) {
    const street = element(segment, position);
    if (!isPostOfficeBox(street)) continue;
    const message = "The billing provider's address must be a street, not a post office box.";
    say(warning("po-box", `N30${position}`, street, message, "Send the box as pay-to address."));
  }
};

const checkCity: SegmentRule = ({ segment, loop }, say) => {
  const [state, zip, country] = [element(segment, 2), element(segment, 3), element(segment, 4)];
  if (country !== "" && country !== "US") return;
  if (state === "" && element(segment, 7) === "") {
    say(warning("state-missing", "N402", "", "An address in the United States needs its state.", "Add the state."));
  } else if (state !== "" && !isState(state) && !PROVINCES.has(state)) {
    const message = "N402 is not a known state or province.";
    say(warning("state-unknown", "N402", state, message, "Use the two-letter code."));
  }
  if (zip === "") {
    say(warning("zip-missing", "N403", "", "An address in the United States needs its ZIP.", "Add the ZIP."));
    return;
  }
  if (/[A-Z]/i.test(zip)) return;
  if (NINE_DIGIT_ZIP_LOOPS.has(loop.def.id) && !/^\d{9}$/.test(zip)) {
    const message = "Payers ask for a nine-digit ZIP here (5010).";
    say(warning("zip-nine-digits", "N403", zip, message, "Look up the four digits that are missing."));
  } else if (!isZip(zip)) {
    const message = "A ZIP has five or nine digits, without a dash.";
    say(warning("zip", "N403", zip, message, "Write the digits only."));
  }
};
