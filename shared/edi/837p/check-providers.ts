import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import type { Placement } from "../guide/walk.ts";
import { element } from "../x12/segment.ts";

/**
 * Notices providers that are named again where nothing differs: the rendering provider of a claim who is the billing
 * provider, and that of a line who is the claim's.
 */
export function checkProviders({ report }: CheckContext): BusinessCheck {
  let billing = "";
  let rendering = "";
  const warn = (placement: Placement, whose: string): void => {
    const message = `The rendering provider is ${whose} provider and need not be named again; some payers refuse that.`;
    const at = { element: "NM109", value: element(placement.segment, 9) };
    const fix = "Leave the rendering provider out here.";
    report(problemIn(placement, { severity: "warning", code: "provider-repeated", ...at, message, fix }));
  };
  const takeName = (placement: Placement): void => {
    const npi = element(placement.segment, 9);
    switch (placement.loop.def.id) {
      case "2010AA":
        billing = npi;
        return;
      case "2310B":
        rendering = npi;
        if (npi !== "" && npi === billing) warn(placement, "the billing");
        return;
      case "2420A":
        if (npi !== "" && npi === rendering) warn(placement, "the claim's rendering");
    }
  };
  const forget = (): void => {
    rendering = "";
  };
  return { on: { CLM: forget, NM1: takeName } };
}
