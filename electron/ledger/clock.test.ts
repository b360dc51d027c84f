import { expect, test } from "vitest";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { checkTimeZone, fixedClock, processClock, systemClock } from "./clock.ts";

test("today is the practice's day, not the computer's or UTC's", () => {
  // Kiritimati and Pago Pago are 25 hours apart: their days always differ.
  const east = systemClock.inZone("Pacific/Kiritimati").today();
  const west = systemClock.inZone("Pacific/Pago_Pago").today();
  expect(east > west).toBe(true);
});

test("a fixed clock stays on its day and still moves forward", () => {
  const clock = fixedClock(isoDate("2026-03-02")).inZone("America/Chicago");
  expect([clock.today(), clock.now(), clock.now()]).toEqual([
    "2026-03-02",
    "2026-03-02T15:00:00.001Z",
    "2026-03-02T15:00:00.002Z",
  ]);
});

test("BILLWRIGHT_TODAY fixes the process's day, and a wrong one is refused", () => {
  expect(processClock({ BILLWRIGHT_TODAY: "2026-03-02" }).inZone("UTC").today()).toBe("2026-03-02");
  expect(processClock({}).inZone("UTC").now()).toMatch(/^20\d\d-/);
  expect(() => processClock({ BILLWRIGHT_TODAY: "tomorrow" })).toThrow(RangeError);
});

test("a zone is one that this computer knows", () => {
  checkTimeZone("America/Phoenix");
  expect(() => checkTimeZone("Mars/Olympus")).toThrow(
    expect.objectContaining({ code: "bad-input", field: "timeZone" }),
  );
});
