import { describe, expect, it } from "vitest";
import { emptyInstitutionalDraft, emptyRevenueLine } from "../claims/institutional-draft.ts";
import { type MendingPlace, whereStatusIsMended } from "./where-to-mend.ts";
import { onBill, whereBillSegmentIsMended } from "./where-to-mend-a-bill.ts";

const draft = {
  ...emptyInstitutionalDraft(),
  lines: [emptyRevenueLine()],
  otherDiagnoses: Array.from({ length: 12 }, () => ({ code: "", presentOnAdmission: "" })),
  otherProviders: [{ role: "DN", providerId: null }],
};

/** Whether a path leads to something in an institutional draft; a line's place stands in it as `lines[]` or by its number. */
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

describe("where a reason is mended on a bill", () => {
  const statuses = [
    ...Array.from({ length: 1000 }, (_, code) => ({ category: "A7", code: String(code) })),
    ...["1P", "71", "77", "82", "85", "DK", "DN", "DQ", "FA", "IL", "PR", "QC"].map((entity) => {
      return { category: "A7", code: "562", entity };
    }),
  ].map((status) => whereStatusIsMended(status, "BILLL1"));

  it("is a place that a bill has, for every status code and everybody whom it can be about", () => {
    expect(wrongIn(statuses.map(onBill))).toEqual([]);
  });

  it("is the same place asked twice", () => {
    const once = statuses.map(onBill);
    expect(once.map(onBill)).toEqual(once);
  });

  it("is a place that a bill has, for every loop and segment of an 837I", () => {
    const loops = [
      "",
      "2000A",
      "2010AA",
      "2000B",
      "2010BA",
      "2010BB",
      "2010CA",
      "2300",
      "2320",
      "2330A",
      "2400",
      "2410",
    ];
    const providers = ["2310A", "2310B", "2310C", "2310D", "2310E", "2310F", "2420A"];
    const segments = [
      "NM1",
      "N3",
      "N4",
      "REF",
      "PRV",
      "SBR",
      "PAT",
      "DMG",
      "CLM",
      "CL1",
      "DTP",
      "HI",
      "NTE",
      "SV2",
      "LIN",
    ];
    const places = [...loops, ...providers].flatMap((loop) =>
      segments.flatMap((segmentId) =>
        [undefined, 1, 2, 3, 4, 5, 6, 7, 11].flatMap((element) =>
          [undefined, 2, 3].map((component) => whereBillSegmentIsMended({ segmentId, loop, element, component })),
        ),
      ),
    );
    expect(wrongIn(places)).toEqual([]);
  });

  it.each([
    [
      { segmentId: "NM1", loop: "2310A" },
      { box: "76", field: "attendingProviderId" },
    ],
    [
      { segmentId: "SV2", loop: "2400", element: 1 },
      { box: "42", field: "lines[].revenueCode" },
    ],
    [
      { segmentId: "CL1", loop: "2300", element: 3 },
      { box: "17", field: "patientStatus" },
    ],
    [
      { segmentId: "CLM", loop: "2300", element: 5, component: 1 },
      { box: "4", field: "typeOfBill" },
    ],
    [
      { segmentId: "HI", loop: "2300", element: 1 },
      { box: "67", field: "principalDiagnosis.code" },
    ],
  ])("of %j is %j", (place, expected) => {
    expect(whereBillSegmentIsMended(place)).toEqual(expected);
  });
});
