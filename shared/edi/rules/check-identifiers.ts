import { isIcd10Form } from "../../codes/icd10.ts";
import { isNdc11 } from "../../codes/ndc.ts";
import { isNpi } from "../../codes/npi.ts";
import { isTaxonomyForm } from "../../codes/taxonomy.ts";
import { isPostOfficeBox } from "../../codes/zip.ts";
import type { CheckContext, TransactionChecks } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import type { Placement } from "../guide/walk.ts";
import { component, element } from "../x12/segment.ts";

/** Loops whose ZIP must have nine digits in 5010: billing provider and places of service. */
const NINE_DIGIT_ZIP_LOOPS = new Set(["2010AA", "2310C", "2420C"]);

/** Checks forms of identifiers that the guides only describe as text. */
export function checkIdentifiers({ report }: CheckContext): TransactionChecks {
  const warn = (placement: Placement, code: string, at: string, value: string, message: string, fix?: string): void =>
    report(problemIn(placement, { severity: "warning", code, element: at, value, message, fix }));
  const checkName = (placement: Placement, qualifier: string, id: string, at: string): void => {
    if (qualifier === "XX" && id !== "" && !isNpi(id)) {
      warn(
        placement,
        "npi",
        at,
        id,
        `${at} is not a valid NPI: its check digit or length is wrong.`,
        "Look the number up in the NPI registry.",
      );
    }
  };
  return {
    closeLoop: () => undefined,
    place: (placement) => {
      const { segment } = placement;
      const value = (position: number): string => element(segment, position);
      switch (segment.id) {
        case "NM1":
          checkName(placement, value(8), value(9), "NM109");
          return;
        case "N1":
          checkName(placement, value(3), value(4), "N104");
          return;
        case "PRV":
          if (value(3) !== "" && !isTaxonomyForm(value(3))) {
            warn(
              placement,
              "taxonomy",
              "PRV03",
              value(3),
              "The taxonomy code must be nine letters or digits followed by X.",
            );
          }
          return;
        case "REF":
          if ((value(1) === "EI" || value(1) === "TJ") && !/^\d{9}$/.test(value(2))) {
            warn(placement, "tax-id", "REF02", value(2), "The tax id must be nine digits without a dash.");
          }
          return;
        case "N3":
          if (placement.loop.def.id === "2010AA" && isPostOfficeBox(value(1))) {
            warn(
              placement,
              "po-box",
              "N301",
              value(1),
              "The billing provider's address must be a street, not a post office box.",
              "Send the box as pay-to address.",
            );
          }
          return;
        case "N4":
          checkZip(placement, value(3), value(4), warn);
          return;
        case "PER":
          for (const position of [3, 5, 7]) {
            const number = value(position + 1);
            if (value(position) === "TE" && number !== "" && !/^\d{10}$/.test(number)) {
              warn(
                placement,
                "phone",
                `PER0${position + 1}`,
                number,
                "The telephone number must be ten digits without punctuation.",
              );
            }
          }
          return;
        case "HI":
          checkDiagnoses(placement, report, warn);
          return;
        case "LIN":
          checkNdc(placement, report);
      }
    },
  };
}

type Warn = (placement: Placement, code: string, at: string, value: string, message: string, fix?: string) => void;

function checkZip(placement: Placement, zip: string, country: string, warn: Warn): void {
  if (zip === "" || (country !== "" && country !== "US") || /[A-Z]/i.test(zip)) return;
  const nine = NINE_DIGIT_ZIP_LOOPS.has(placement.loop.def.id);
  if (nine && !/^\d{9}$/.test(zip)) {
    warn(
      placement,
      "zip-nine-digits",
      "N403",
      zip,
      "Payers ask for a nine-digit ZIP here (5010).",
      "Look up the four digits that are missing.",
    );
  } else if (!/^\d{5}(\d{4})?$/.test(zip))
    warn(placement, "zip", "N403", zip, "A ZIP has five or nine digits, without a dash.");
}

function checkDiagnoses(placement: Placement, report: CheckContext["report"], warn: Warn): void {
  const seen = new Set<string>();
  const { segment } = placement;
  for (let position = 1; position < segment.elements.length; position += 1) {
    const kind = component(segment, position, 1);
    const code = component(segment, position, 2);
    const at = `HI${String(position).padStart(2, "0")}-2`;
    if (code === "" || !["ABK", "ABF", "BK", "BF"].includes(kind)) continue;
    if (code.includes(".")) {
      const message = "Diagnosis codes are sent without their point.";
      report(
        problemIn(placement, {
          code: "diagnosis-point",
          element: at,
          value: code,
          message,
          fix: "Take the point out.",
        }),
      );
    } else if (kind.startsWith("A") && !isIcd10Form(code)) {
      warn(placement, "diagnosis-form", at, code, "This is not the form of an ICD-10-CM code.");
    }
    if (seen.has(code))
      warn(placement, "diagnosis-repeated", at, code, "The same diagnosis is sent twice; some payers refuse that.");
    seen.add(code);
  }
}

function checkNdc(placement: Placement, report: CheckContext["report"]): void {
  const code = element(placement.segment, 3);
  if (element(placement.segment, 2) !== "N4" || code === "" || isNdc11(code)) return;
  const message = "A national drug code is sent as eleven digits (5-4-2) without dashes.";
  report(
    problemIn(placement, {
      code: "ndc",
      element: "LIN03",
      value: code,
      message,
      fix: "Fill the short part with a zero in front.",
    }),
  );
}
