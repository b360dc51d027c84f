import { describe, expect, it } from "vitest";
import { emptyClaimDraft, emptyDraftLine } from "../claims/claim-draft.ts";
import { type MendingPlace, whereSegmentIsMended, whereStatusIsMended } from "./where-to-mend.ts";

const draft = { ...emptyClaimDraft(), diagnoses: Array(12).fill(""), lines: [emptyDraftLine()] };

/** Whether a path leads to something in a claim draft; a line's place stands in it as `lines[]` or by its number. */
function isInDraft(field: string): boolean {
  const steps = field
    .replace(/^lines\[[^\]]*\]/, "lines[0]")
    .split(/[.[\]]+/)
    .filter((step) => step !== "");
  let value: unknown = draft;
  for (const step of steps) {
    if (typeof value !== "object" || value === null || !(step in value)) return false;
    value = (value as Record<string, unknown>)[step];
  }
  return true;
}

const wrongIn = (places: readonly MendingPlace[]) =>
  places.flatMap(({ field }) => (field === null || isInDraft(field) ? [] : [field]));

describe("where a reason is mended", () => {
  it("is a place that a claim has, for every status code and everybody whom it can be about", () => {
    const codes = Array.from({ length: 1000 }, (_, code) => String(code));
    const entities = [
      "1P",
      "71",
      "72",
      "77",
      "82",
      "85",
      "87",
      "DK",
      "DN",
      "DQ",
      "FA",
      "IL",
      "PR",
      "QC",
      "constructor",
    ];
    const places = [
      ...codes.map((code) => whereStatusIsMended({ category: "A7", code }, "CLML1")),
      ...entities.map((entity) => whereStatusIsMended({ category: "A7", code: "constructor", entity })),
    ];
    expect(wrongIn(places)).toEqual([]);
    expect(places.filter((place) => place.box !== null).length).toBeGreaterThan(40);
  });

  it("is a place that a claim has, for every loop and segment", () => {
    const loops = ["", "2000A", "2010AA", "2010AB", "2000B", "2010BA", "2010BB", "2000C", "2010CA", "2300", "2310A"];
    const more = ["2310B", "2310C", "2310D", "2320", "2330A", "2330B", "2400", "2410", "2420A", "2420E", "2430"];
    const segments = [
      "HL",
      "NM1",
      "N3",
      "N4",
      "REF",
      "PRV",
      "SBR",
      "PAT",
      "DMG",
      "CLM",
      "DTP",
      "HI",
      "NTE",
      "SV1",
      "LIN",
    ];
    const places = [...loops, ...more].flatMap((loop) =>
      segments.flatMap((segmentId) =>
        [undefined, 1, 2, 3, 4, 5, 6, 7, 11].flatMap((element) =>
          [undefined, 2, 3].map((component) => whereSegmentIsMended({ segmentId, loop, element, component })),
        ),
      ),
    );
    expect(wrongIn(places)).toEqual([]);
  });

  it.each([
    [{ category: "A7", code: "562", entity: "82" }, undefined, { box: "24J", field: "renderingProviderId" }],
    [{ category: "A7", code: "562", entity: "85" }, undefined, { box: "33", field: null }],
    [{ category: "A7", code: "454" }, "CLML2", { box: "24D", field: "lines[CLML2].procedureCode" }],
    [{ category: "A7", code: "454" }, undefined, { box: "24D", field: null }],
    [{ category: "A7", code: "21" }, undefined, { box: null, field: null }],
  ])("of %j on line %s is %j", (status, lineControlNumber, place) => {
    expect(whereStatusIsMended(status, lineControlNumber)).toEqual(place);
  });
});
