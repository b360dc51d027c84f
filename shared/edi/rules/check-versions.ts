import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import type { Placement } from "../guide/walk.ts";
import { element } from "../x12/segment.ts";

/** Checks that the group says what its transaction is: GS08 and ST03 name the same version. */
export function checkVersions({ info, group, guide, report }: CheckContext): BusinessCheck {
  const compare = (placement: Placement): void => {
    const implementation = element(placement.segment, 3);
    const ofGroup = group ? element(group, 8) : "";
    if (implementation !== "" && ofGroup !== "" && implementation !== ofGroup) {
      const message = "ST03 names another version than the group (GS08) does.";
      report(
        problemIn(placement, {
          severity: "warning",
          code: "version-differs",
          element: "ST03",
          value: implementation,
          message,
          fix: "Both must name the version that the file is in.",
        }),
      );
    }
    // A remittance alone names its guide in the group only.
    if (implementation === "" && guide.transaction !== "835") {
      const message = "ST03 is missing: the transaction does not say by which guide it is made.";
      const fix = `Write ${guide.version}.`;
      const missing = { severity: "warning", code: "version-missing", element: "ST03", message, fix } as const;
      report(problemIn(placement, missing));
    }
    if (info.version !== guide.version) {
      const message = `This program knows version ${guide.version} of the ${guide.name}; the file is in ${info.version}. It was checked by what the program knows.`;
      report(problemIn(placement, { severity: "warning", code: "version-other", value: info.version, message }));
    }
  };
  return { on: { ST: compare } };
}
