import { isBillFrequency, isFacilityType, isFinalBill, isInpatientFacility } from "../../codes/bill-type.ts";
import { isAdmissionType } from "../../codes/institutional-codes.ts";
import { isPatientStatus, STILL_A_PATIENT } from "../../codes/patient-status.ts";
import { fromD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import type { FindingCode } from "../finding-codes.ts";
import { type Finding, problemAt } from "../guide/report.ts";
import type { LoopInstance, Placement } from "../guide/walk.ts";
import { warning } from "../rules/segment-rules.ts";
import { component, element, type Segment } from "../x12/segment.ts";

/** The type of bill of laboratory work for somebody who is not the hospital's patient. */
const NOT_A_PATIENT = "14";

type Bill = {
  readonly loop: LoopInstance;
  readonly clm: Segment;
  statement?: Segment;
  admission?: Segment;
  dischargeHour?: Segment;
  cl1?: Segment;
  hasAdmittingDiagnosis: boolean;
};

type Say = (segment: Segment, finding: Finding) => void;

/** Checks type of bill, statement period, admission and discharge of a claim, and that they agree (loop 2300). */
export function checkBill({ report, today }: CheckContext): BusinessCheck {
  let bill: Bill | undefined;
  const say: Say = (segment, finding) => report(problemAt({ segment, loopId: "2300" }, finding));
  const take = (placement: Placement): void => {
    if (bill && placement.loop === bill.loop) takeSegment(bill, placement.segment);
  };
  const start = ({ segment, loop }: Placement): void => {
    bill = { loop, clm: segment, hasAdmittingDiagnosis: false };
  };
  return {
    on: { CLM: start, CL1: take, DTP: take, HI: take },
    closeLoop: (loop) => {
      if (bill?.loop !== loop) return;
      finishBill(bill, today, say);
      bill = undefined;
    },
  };
}

function takeSegment(bill: Bill, segment: Segment): void {
  const kind = component(segment, 1, 1);
  if (segment.id === "CL1") bill.cl1 = segment;
  else if (segment.id === "HI") bill.hasAdmittingDiagnosis ||= kind === "ABJ" || kind === "BJ";
  else if (kind === "434") bill.statement = segment;
  else if (kind === "435") bill.admission = segment;
  else if (kind === "096") bill.dischargeHour = segment;
}

function finishBill(bill: Bill, today: IsoDate, say: Say): void {
  const { clm } = bill;
  const facility = component(clm, 5, 1);
  const frequency = component(clm, 5, 3);
  if (facility !== "" && !isFacilityType(facility)) {
    const message = "This is not the form of a type of bill: two digits for the facility and the kind of care.";
    say(clm, warning("bill-type", "CLM05-1", facility, message, "Leave out the leading zero of the paper form."));
  }
  if (frequency !== "" && !isBillFrequency(frequency)) {
    const message = "This character is not in use as a bill's frequency.";
    say(
      clm,
      warning("bill-frequency", "CLM05-3", frequency, message, "Send 1 for a whole stay, 7 to replace, 8 to void."),
    );
  }
  checkStatement(bill, today, say);
  if (bill.cl1 && facility !== NOT_A_PATIENT) checkSource(bill.cl1, say);
  checkStatus(bill, frequency, isInpatientFacility(facility), say);
  if (isInpatientFacility(facility)) checkAdmission(bill, frequency, say);
}

function checkStatement({ statement, admission }: Bill, today: IsoDate, say: Say): void {
  if (!statement) return;
  const value = element(statement, 3);
  const through = fromD8(value.slice(-8));
  if (through && through > today) {
    const message = "The statement period ends in the future.";
    say(statement, warning("date-future", "DTP03", value, message, "Check the year."));
  }
  const admitted = admission && fromD8(element(admission, 3).slice(0, 8));
  if (admission && admitted && through && admitted > through) {
    const message = "The patient was admitted after the statement period ended.";
    const fix = "Correct the admission or the statement period.";
    say(admission, warning("admission-after-statement", "DTP03", element(admission, 3), message, fix));
  }
}

/** The point of origin (NUBC form locator 15) is asked for on every bill but that of a laboratory for a non-patient. */
function checkSource(cl1: Segment, say: Say): void {
  if (element(cl1, 2) !== "") return;
  const message = "The bill does not say where the patient came from (point of origin); payers ask for it.";
  const fix = "Add it: 1 from home, 4 from another hospital, 9 not known.";
  say(cl1, { severity: "warning", code: "admission-source-missing", element: "CL102", message, fix });
}

function checkStatus({ cl1 }: Bill, frequency: string, inpatient: boolean, say: Say): void {
  if (!cl1) return;
  const [type, status] = [element(cl1, 1), element(cl1, 3)];
  if (type !== "" && !isAdmissionType(type)) {
    const message = "This type of admission is not in use (1 to 5, or 9 for not known).";
    say(cl1, warning("admission-type", "CL101", type, message, "Choose one that is in use."));
  }
  if (status !== "" && !isPatientStatus(status)) {
    const message = "This discharge status is not in use; it has two digits, such as 01 for home.";
    say(cl1, warning("patient-status", "CL103", status, message, "Choose one that is in use."));
  }
  const still = status === STILL_A_PATIENT;
  if (!inpatient || status === "") return;
  if (still && (frequency === "1" || frequency === "4")) {
    const message = "The bill ends the stay, but the status says that the patient is still there (30).";
    say(cl1, warning("patient-status-frequency", "CL103", status, message, "Say where the patient went."));
  } else if (!still && (frequency === "2" || frequency === "3")) {
    const message = "The bill is an interim one, but the status does not say that the patient is still there (30).";
    say(cl1, warning("patient-status-frequency", "CL103", status, message, "Send 30, or end the stay's bill."));
  }
}

function checkAdmission(bill: Bill, frequency: string, say: Say): void {
  const { clm, cl1, admission, dischargeHour } = bill;
  const missing = (segment: Segment, code: FindingCode, at: string, message: string, fix: string): void =>
    say(segment, { severity: "warning", code, element: at, message, fix });
  if (!admission) {
    const message = "An inpatient bill needs the admission date (DTP 435).";
    missing(clm, "admission-date-missing", "CLM05-1", message, "Add the day and hour of admission.");
  }
  if (cl1 && element(cl1, 1) === "") {
    const message = "An inpatient bill needs the type of admission.";
    missing(cl1, "admission-type-missing", "CL101", message, "Add it: 1 emergency, 2 urgent, 3 elective.");
  }
  if (!bill.hasAdmittingDiagnosis) {
    const message = "An inpatient bill needs the admitting diagnosis (HI ABJ).";
    missing(clm, "admitting-diagnosis-missing", "CLM05-1", message, "Add the diagnosis at admission.");
  }
  const left = cl1 !== undefined && element(cl1, 3) !== STILL_A_PATIENT;
  if (!dischargeHour && left && isFinalBill(frequency)) {
    const message = "A bill that ends a stay needs the hour of discharge (DTP 096).";
    missing(clm, "discharge-hour-missing", "CLM05-3", message, "Add the hour as four digits.");
  }
}
