import { isModifierForm, isProcedureForm, unlistedKind } from "../../codes/hcpcs.ts";
import { REPEAT_MODIFIERS } from "../../codes/modifiers.ts";
import { isInpatientPlace, isPlaceOfService } from "../../codes/place-of-service.ts";
import { isState } from "../../codes/states.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import { problemIn } from "../guide/report.ts";
import type { LoopInstance, Placement } from "../guide/walk.ts";
import { type Say, warning } from "../rules/segment-rules.ts";
import { component, components, element } from "../x12/segment.ts";

type Claim = {
  readonly loop: LoopInstance;
  readonly clm: Placement;
  admitted: boolean;
  /** Services met, as procedure, modifiers, day and place, to notice what is billed twice. */
  readonly services: Set<string>;
  service: { readonly placement: Placement; readonly key: string; readonly repeats: boolean } | undefined;
};

/** Checks places, procedures, modifiers and units of a professional claim's lines (SV1), and its admission. */
export function checkServices({ report }: CheckContext): BusinessCheck {
  let claim: Claim | undefined;
  const sayAt =
    (placement: Placement): Say =>
    (finding) =>
      report(problemIn(placement, finding));
  const begin = (placement: Placement): void => {
    claim = { loop: placement.loop, clm: placement, admitted: false, services: new Set(), service: undefined };
    checkClaimPlace(placement, sayAt(placement));
  };
  const takeService = (placement: Placement): void => {
    checkService(placement, sayAt(placement));
    if (claim) claim.service = serviceOf(placement, component(claim.clm.segment, 5, 1));
  };
  const takeDay = ({ segment, loop }: Placement): void => {
    if (!claim) return;
    if (loop === claim.loop && element(segment, 1) === "435") claim.admitted = true;
    if (loop.def.id === "2400" && element(segment, 1) === "472") noticeRepeat(claim, element(segment, 3), sayAt);
  };
  return {
    on: { CLM: begin, SV1: takeService, DTP: takeDay },
    closeLoop: (loop) => {
      if (claim?.loop !== loop) return;
      checkAdmission(claim, sayAt(claim.clm));
      claim = undefined;
    },
  };
}

function checkClaimPlace({ segment }: Placement, say: Say): void {
  checkPlace(component(segment, 5, 1), "CLM05-1", say);
  const frequency = component(segment, 5, 3);
  if (frequency !== "" && !["1", "6", "7", "8"].includes(frequency)) {
    const message = "A professional claim is an original (1), a replacement (7) or a void (8).";
    say(warning("frequency-unusual", "CLM05-3", frequency, message, "Ask the payer before sending another code."));
  }
  const state = component(segment, 11, 4);
  if (state !== "" && !isState(state) && component(segment, 11, 5) === "") {
    say(warning("state-unknown", "CLM11-4", state, "CLM11-4 is not a known state.", "Use the two-letter code."));
  }
}

function checkPlace(place: string, at: string, say: Say): void {
  if (place === "" || isPlaceOfService(place)) return;
  say(warning("place-unknown", at, place, `${at} is not a known place of service.`, "Use a code of CMS's list."));
}

function checkService({ segment }: Placement, say: Say): void {
  checkPlace(element(segment, 5), "SV105", say);
  const [qualifier = "", procedure = "", ...more] = components(segment, 1);
  const at = "SV101-2";
  if (qualifier === "HC" && procedure !== "" && !isProcedureForm(procedure)) {
    const message = "This is not the form of a procedure code.";
    say(warning("procedure-form", at, procedure, message, "Use a code of five characters, without a dash."));
  } else if (qualifier === "HC" && unlistedKind(procedure) === "unlisted" && (more[4] ?? "") === "") {
    const message = "This code stands for what has no code of its own: the claim must say what was given.";
    say(warning("description-missing", "SV101-7", procedure, message, "Describe the service or drug in words."));
  }
  if (/^0(0[1-9]\d\d|1[0-8]\d\d|19[0-8]\d|199[0-25-9])$/.test(procedure) && element(segment, 3) === "UN") {
    const message = "Anesthesia is billed in minutes (MJ); this line has units (UN).";
    say(warning("anesthesia-units", "SV103", "UN", message, "Send MJ and the minutes."));
  }
  more.slice(0, 4).forEach((modifier, index) => {
    const place = `SV101-${index + 3}`;
    if (modifier === "") return;
    if (!isModifierForm(modifier)) {
      say(warning("modifier-form", place, modifier, "A modifier is two capital letters or digits."));
    } else if (more.indexOf(modifier) < index) {
      say(warning("modifier-repeated", place, modifier, "The line has the same modifier twice.", "Take one out."));
    }
  });
}

function serviceOf(placement: Placement, claimPlace: string): Claim["service"] {
  const { segment } = placement;
  const code = components(segment, 1).slice(0, 6);
  const place = element(segment, 5) || claimPlace;
  const key = [...code, place, element(segment, 2), element(segment, 4)].join("|");
  return { placement, key, repeats: code.slice(2).some((modifier) => REPEAT_MODIFIERS.has(modifier)) };
}

/** The same procedure, charge, units and place on the same days: payers deny the second as a duplicate (reason 18). */
function noticeRepeat(claim: Claim, days: string, sayAt: (placement: Placement) => Say): void {
  const { service } = claim;
  if (!service) return;
  claim.service = undefined;
  const key = `${service.key}|${days}`;
  if (claim.services.has(key) && !service.repeats) {
    const { segment } = service.placement;
    const message = "The same service is billed twice for the same day; payers deny the second as a duplicate.";
    const fix = "Take one line out, or say with a modifier (76, 77, 91, 59) that it was repeated.";
    sayAt(service.placement)(warning("line-repeated", "SV101-2", component(segment, 1, 2), message, fix));
  }
  claim.services.add(key);
}

function checkAdmission({ clm, admitted }: Claim, say: Say): void {
  const place = component(clm.segment, 5, 1);
  if (admitted || !isInpatientPlace(place)) return;
  const message = "The patient was in hospital for this visit, but the admission date (DTP 435) is missing.";
  say(warning("admission-date-missing", "CLM05-1", place, message, "Add the day of the admission."));
}
