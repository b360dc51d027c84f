import { describe, expect, it } from "vitest";
import { describeStatus, describeStatusNote, outcomeOfNotes, outcomeOfStatus } from "./describe-status.ts";

const note = (category: string, action?: string) => ({
  segmentNumber: 1,
  statuses: [{ category, code: "20" }],
  ...(action === undefined ? {} : { action }),
});

describe("statuses in our words", () => {
  it.each([
    [{ category: "A2", code: "20" }, "Accepted for processing (A2 20)"],
    [
      { category: "A7", code: "562", entity: "85" },
      "Rejected, something is wrong: NPI of the billing provider (A7 562 85)",
    ],
    [{ category: "A7", code: "562" }, "Rejected, something is wrong: NPI of someone named in the claim (A7 562)"],
    [{ category: "A7", code: "562", entity: "9Z" }, "Rejected, something is wrong: NPI of entity 9Z (A7 562 9Z)"],
    [
      { category: "A3", code: "187", entity: "QC" },
      "Returned, could not be processed: dates of service, patient (A3 187 QC)",
    ],
    [{ category: "P1", code: "9999" }, "Being processed: status 9999 (P1 9999)"],
    [{ category: "R16", code: "297" }, "The payer asks for information: medical notes or report (R16 297)"],
    [
      { category: "Q7", code: "constructor", entity: "toString" },
      "Status category Q7: status constructor (Q7 constructor toString)",
    ],
  ])("says %j", (status, expected) => expect(describeStatus(status)).toBe(expected));

  it("gives the payer's own words last", () => {
    const message = "CALL US";
    expect(describeStatusNote({ ...note("P1"), message })).toEqual([
      "Being processed: accepted for processing (P1 20)",
      message,
    ]);
  });

  it("knows what a category means for the claim, also one that it knows only by its family", () => {
    const outcomes = ["A1", "A2", "A6", "DR06", "F1", "F2", "F5", "P9", "R3", "E7", "D0", "ZZ"].map((category) =>
      outcomeOfStatus({ category, code: "0" }),
    );
    expect(outcomes).toEqual([
      "received",
      "accepted",
      "rejected",
      "rejected",
      "paid",
      "denied",
      "rejected",
      "pending",
      "information-requested",
      "not-answered",
      "not-found",
      "unknown",
    ]);
  });

  it("lets the gravest of several count, and the action where the category is unknown", () => {
    expect(outcomeOfNotes([note("A2"), note("A7"), note("A1")])).toBe("rejected");
    expect(outcomeOfNotes([note("A1"), note("A2")])).toBe("accepted");
    expect(outcomeOfNotes([note("ZZ", "U")])).toBe("rejected");
    expect(outcomeOfNotes([note("ZZ", "WQ")])).toBe("received");
    expect(outcomeOfNotes([note("A7", "WQ")])).toBe("rejected");
    expect(outcomeOfNotes([])).toBeUndefined();
  });
});
