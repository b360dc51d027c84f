import { expect, it } from "vitest";
import { institutionalBatch, outpatientClaim } from "../../../test/fixtures/edi/fictional-institutional-claim.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { checkEdi } from "../check.ts";
import { readEdi } from "../read.ts";
import { showEdi } from "../show.ts";
import { write837i } from "./write.ts";

const visit = outpatientClaim();
const text = write837i(institutionalBatch([visit]));

it("believes a transaction that says what it is (ST03) over a group that says it is professional (GS08)", () => {
  const [start, gs, ...rest] = text.split("~");
  const mislabelled = [start, gs?.replace("005010X223A2", "005010X222A1"), ...rest].join("~");
  const { problems } = checkEdi(mislabelled, { today: isoDate("2026-07-04") });
  expect(problems.map(({ code, severity, segmentId }) => [code, severity, segmentId])).toEqual([
    ["version-differs", "warning", "ST"],
  ]);
  expect(readEdi(mislabelled).institutionalClaims).toEqual([visit]);
});

it("shows bills with their own words", () => {
  const shown = showEdi(text);
  expect(shown).toContain("institutional claim");
  expect(shown).toContain("CL1 admission and discharge: admission type = 3 (elective)");
  expect(shown).toContain("discharge status = 01 (home)");
  expect(shown).toContain("HI reason for visit");
  expect(shown).toContain("SV2 revenue line: revenue code = 0301");
});
