import type { CheckContext, TransactionChecks } from "../business-checks.ts";
import type { Guide } from "../guide/guide.ts";
import { problemIn } from "../guide/report.ts";
import { element } from "../x12/segment.ts";

/** Checks that the group says what its transaction is: GS08 and ST03 name the same version. */
export function checkVersions({ info, report }: CheckContext, guide: Guide): TransactionChecks {
  return {
    closeLoop: () => undefined,
    place: (placement) => {
      const { segment } = placement;
      if (segment.id !== "ST") return;
      const implementation = element(segment, 3);
      if (implementation !== "" && implementation !== info.version) {
        const message = "ST03 names another version than the group (GS08) does.";
        report(
          problemIn(placement, {
            severity: "warning",
            code: "version-differs",
            element: "ST03",
            value: implementation,
            message,
          }),
        );
      }
      if (info.version !== guide.version) {
        const message = `This program knows version ${guide.version} of the ${guide.name}; the file is in ${info.version}. It was checked by what the program knows.`;
        report(problemIn(placement, { severity: "warning", code: "version-other", value: info.version, message }));
      }
    },
  };
}
