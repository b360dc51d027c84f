import { describe, expect, it } from "vitest";
import {
  isBillFrequency,
  isFacilityType,
  isFinalBill,
  isInpatientFacility,
  isOutpatientFacility,
} from "./bill-type.ts";
import {
  isDrgForm,
  isHippsForm,
  isIcd10ProcedureForm,
  isOccurrenceSpan,
  isRevenueCode,
  isTransportRevenueCode,
  isTwoCharacterCode,
} from "./institutional-codes.ts";
import { isPatientStatus } from "./patient-status.ts";

describe("types of bill", () => {
  it("knows facilities by their two digits", () => {
    expect(["11", "13", "21", "32", "71", "85", "89"].filter(isFacilityType)).toHaveLength(7);
    expect(["", "1", "01", "10", "51", "91", "111", "1A"].filter(isFacilityType)).toEqual([]);
  });
  it("tells stays from visits", () => {
    expect(["11", "13", "21", "71", "12"].filter(isInpatientFacility)).toEqual(["11", "21"]);
    expect(["11", "13", "21", "71", "12"].filter(isOutpatientFacility)).toEqual(["13", "71"]);
  });
  it("knows frequencies in use", () => {
    expect([..."012345789AKMQZ"].filter((one) => !isBillFrequency(one))).toEqual([]);
    expect([..."6LNRa-"].filter(isBillFrequency)).toEqual([]);
    expect(["1", "2", "3", "4", "7", "8"].filter(isFinalBill)).toEqual(["1", "4", "7"]);
  });
});

describe("codes of institutional claims", () => {
  it("knows patient statuses in use", () => {
    expect(["01", "30", "70", "95"].filter(isPatientStatus)).toHaveLength(4);
    expect(["1", "08", "31", "99", "AA"].filter(isPatientStatus)).toEqual([]);
  });
  it("asks four digits of a revenue code", () => {
    expect(["0300", "0001", "1002"].filter(isRevenueCode)).toHaveLength(3);
    expect(["300", "03001", "030A"].filter(isRevenueCode)).toEqual([]);
    expect(["0540", "0549", "0550"].filter(isTransportRevenueCode)).toEqual(["0540", "0549"]);
  });
  it("tells spans of days from days", () => {
    expect(["70", "74", "99", "M0", "MR"].filter(isOccurrenceSpan)).toHaveLength(5);
    expect(["01", "69", "A1", "L9", "7"].filter(isOccurrenceSpan)).toEqual([]);
    expect(["A2", "09", "a2", "1", "123"].filter(isTwoCharacterCode)).toEqual(["A2", "09"]);
  });
  it("knows the forms of procedures, groups and rates", () => {
    expect(["0DTJ4ZZ", "02H633Z", "0OTJ4ZZ", "0DTJ4Z", "8154"].filter(isIcd10ProcedureForm)).toEqual([
      "0DTJ4ZZ",
      "02H633Z",
    ]);
    expect(["470", "0470", "47", "47A"].filter(isDrgForm)).toEqual(["470", "0470"]);
    expect(["1AFKS", "RUX01", "1AFK"].filter(isHippsForm)).toEqual(["1AFKS", "RUX01"]);
  });
});
