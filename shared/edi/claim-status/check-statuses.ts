import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import type { FindingCode } from "../finding-codes.ts";
import { type Finding, problemIn } from "../guide/report.ts";
import type { Placement } from "../guide/walk.ts";
import { component, element } from "../x12/segment.ts";
import { statusCategory } from "./category-words.ts";
import { needsEntity } from "./status-words.ts";

/** Checks every status (STC01, STC10, STC11): a category that exists, the form of the code, an entity where one is due. */
export function checkStatuses({ report }: CheckContext): BusinessCheck {
  const take = (placement: Placement): void => {
    for (const position of [1, 10, 11]) {
      if (element(placement.segment, position) === "") continue;
      for (const finding of faultsOfStatus(placement, position)) report(problemIn(placement, finding));
    }
  };
  return { on: { STC: take } };
}

function faultsOfStatus({ segment }: Placement, position: number): Finding[] {
  const at = `STC${String(position).padStart(2, "0")}`;
  const [category, code, entity] = [1, 2, 3].map((part) => component(segment, position, part)) as [
    string,
    string,
    string,
  ];
  const faults: Finding[] = [];
  if (category !== "" && !statusCategory(category)) {
    const message = "This status category is not one that the program knows. It is kept and shown as it is.";
    faults.push(warningAt("status-category", `${at}-1`, category, message));
  }
  if (code !== "" && !/^\d{1,4}$/.test(code)) {
    faults.push(warningAt("status-code-form", `${at}-2`, code, "This is not the form of a claim status code."));
  }
  if (entity === "" && needsEntity(code)) {
    const message = "This status code is about somebody, and the file does not say about whom (entity code).";
    faults.push(warningAt("status-entity", `${at}-3`, code, message));
  }
  return faults;
}

function warningAt(code: FindingCode, at: string, value: string, message: string): Finding {
  return { severity: "warning", code, element: at, value, message };
}
