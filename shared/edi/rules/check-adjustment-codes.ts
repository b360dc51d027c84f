import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { type Finding, problemIn } from "../guide/report.ts";
import type { Placement } from "../guide/walk.ts";
import { element } from "../x12/segment.ts";
import { endOfCarc, judgeCarc, judgeRarc } from "./adjustment-reason-codes.ts";

/**
 * Groups under which a reason makes sense, for reasons where the group decides who owes, or that their own list binds
 * to a group (list of June 2024).
 */
const USUAL_GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "1": ["PR", "OA"],
    "2": ["PR", "OA"],
    "3": ["PR", "OA"],
    "18": ["OA", "CO"],
    "23": ["OA"],
    "24": ["CO", "OA", "PI"],
    "45": ["CO", "PR"],
    "66": ["PR"],
    "85": ["PR"],
    "136": ["OA"],
    "201": ["PR"],
    "209": ["OA"],
    "229": ["PR"],
    "238": ["PR"],
    "241": ["PR"],
    "247": ["PR"],
    "248": ["PR"],
    "253": ["CO", "OA"],
    "257": ["OA"],
    "271": ["OA"],
    "275": ["PR"],
  }),
);

/** A correction group: it marks, it does not say who owes. */
const ANY_REASON = "CR";

/** Positions of the six reasons of a CAS segment; each amount stands right after its reason. */
const REASONS = [2, 5, 8, 11, 14, 17];

/** From this element on a segment may hold a second reason. */
const REPEATABLE = 5;

/** Where remark codes stand. */
const REMARKS: Readonly<Record<string, readonly number[]>> = {
  LQ: [2],
  MIA: [5, 20, 21, 22, 23],
  MOA: [3, 4, 5, 6, 7],
};

/** Checks CAS and remarks: the form of each reason, and reasons under a group that does not go with them. */
export function checkAdjustmentCodes({ info, report }: CheckContext): BusinessCheck {
  // The month in which the file was made, by its interchange header.
  const month = `20${info.date.slice(0, 2)}-${info.date.slice(2, 4)}`;
  const say = (placement: Placement, finding: Finding): void =>
    report(problemIn(placement, { severity: "warning", ...finding }));
  const reasons = (placement: Placement): void => checkReasons(placement, month, say);
  const remarks = (placement: Placement): void => {
    const { segment } = placement;
    if (segment.id !== "LQ" || element(segment, 1) === "HE") checkRemarks(placement, REMARKS[segment.id] ?? [], say);
  };
  return { on: { CAS: reasons, LQ: remarks, MIA: remarks, MOA: remarks } };
}

type SayAt = (placement: Placement, finding: Finding) => void;

function checkReasons(placement: Placement, month: string, say: SayAt): void {
  const { segment } = placement;
  const group = element(segment, 1);
  let seen: Set<string> | undefined;
  for (const position of REASONS) {
    const carc = element(segment, position);
    if (carc === "") continue;
    const judged = judgeCarc(carc);
    const isUsual = group === ANY_REASON || USUAL_GROUPS.get(carc)?.includes(group) !== false;
    const ended = endOfCarc(carc);
    if (judged === "assigned" && isUsual && ended === undefined && segment.last < REPEATABLE) return;
    const place = { element: `CAS${String(position).padStart(2, "0")}`, value: carc };
    if (judged === "malformed") {
      const message = "This is not the form of an adjustment reason code.";
      say(placement, { ...place, code: "carc-form", message });
    } else if (judged === "unknown") {
      const message = "This adjustment reason code is not in the program's list. It is kept and shown as it is.";
      say(placement, { ...place, code: "carc-unknown", message });
    } else if (!isUsual) {
      const message = `Reason ${carc} does not usually go with group ${group}: look at who really owes this amount.`;
      const fix = `Usual for reason ${carc}: ${USUAL_GROUPS.get(carc)?.join(" or ")}.`;
      say(placement, { ...place, code: "carc-group", message, fix });
    } else if (ended !== undefined && ended <= month) {
      const message = `Reason ${carc} has not been given any more since ${ended}: this file is later.`;
      say(placement, { ...place, code: "carc-ended", message, fix: "Ask the payer for the reason of today." });
    }
    if (seen?.has(carc)) {
      const message = `Reason ${carc} is given twice under group ${group}: one amount may have been entered twice.`;
      say(placement, { ...place, code: "carc-repeated", message });
    }
    seen ??= new Set();
    seen.add(carc);
  }
}

function checkRemarks(placement: Placement, positions: readonly number[], say: SayAt): void {
  const { segment } = placement;
  for (const position of positions) {
    const value = element(segment, position);
    const judged = value === "" ? "assigned" : judgeRarc(value);
    if (judged === "assigned") continue;
    const place = { element: `${segment.id}${String(position).padStart(2, "0")}`, value };
    if (judged === "malformed") {
      const message = "This is not the form of a remark code: N, M or MA and a number.";
      say(placement, { ...place, code: "rarc-form", message });
    } else {
      const message = "This remark code is not in the program's list. It is kept and shown as it is.";
      say(placement, { ...place, code: "rarc-unknown", message });
    }
  }
}
