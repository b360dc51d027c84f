import { describe, expect, it } from "vitest";
import { fictionalBatch, fictionalClaim } from "../../../test/fixtures/edi/fictional-claim.ts";
import { balancedRemittance, mixedAcknowledgement } from "../../../test/fixtures/edi/fictional-remittance.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { write837p } from "../837p/write.ts";
import { checkEdi } from "../check.ts";
import { ediViewPageSchema, MAX_VIEW_ROWS } from "./edi-view.ts";
import { openEdiView, viewEdi } from "./open-edi-view.ts";

const today = isoDate("2026-07-10");

describe("the readable view", () => {
  it("lists every segment once, in order, under its loops", () => {
    for (const text of [balancedRemittance, mixedAcknowledgement, write837p(fictionalBatch([fictionalClaim()]))]) {
      const { rows, totals } = viewEdi(text, { from: 0, count: MAX_VIEW_ROWS });
      const segments = rows.filter((row) => row.kind !== "loop");
      expect(segments.map((row) => `${row.raw}~\n`).join("")).toBe(text);
      expect(segments.map((row) => row.segmentNumber)).toEqual(segments.map((_row, index) => index + 1));
      expect(totals).toMatchObject({ segments: segments.length, rows: rows.length, interchanges: 1, groups: 1 });
      expect(rows.map((row) => row.row)).toEqual(rows.map((_row, index) => index));
    }
  });

  it("says what each thing is", () => {
    const page = viewEdi(balancedRemittance, { from: 0, count: 100 });
    expect(ediViewPageSchema.parse(page)).toEqual(page);
    const row = (id: string) => page.rows.find((one) => one.id === id);
    expect(row("ST")).toMatchObject({ kind: "transaction", label: "Transaction 835 005010X221A1: remittance advice" });
    expect(row("2100")).toMatchObject({ kind: "loop", label: "claim", loop: "2100", raw: "", segmentNumber: 14 });
    expect(row("CLP")).toMatchObject({ loop: "2100", label: "claim paid", depth: row("2100")!.depth + 1 });
    expect(row("CLP")?.elements[1]).toEqual({
      position: 2,
      place: "CLP02",
      name: "status",
      value: "1",
      meaning: "processed as primary",
    });
    expect(row("SVC")?.elements[0]).toMatchObject({
      value: "HC:99213",
      parts: [
        { place: "SVC01-1", value: "HC" },
        { place: "SVC01-2", name: "procedure code", value: "99213" },
      ],
    });
  });

  it("adds up claims, charges and payments", () => {
    const { totals } = openEdiView(balancedRemittance + balancedRemittance);
    expect(totals).toMatchObject({ transactions: 2, claims: 4, chargeCents: 37_100, paidCents: 24_000 });
  });

  it("shows problems at their rows, and those of the whole file apart", () => {
    const text = `From a payer\n${balancedRemittance.replace("CLP*CLM0001*1*", "CLP*CLM0001*77*")}`;
    const view = openEdiView(text, checkEdi(text, { today }).problems);
    expect(view.fileProblems.map((one) => one.code)).toEqual(["text-before-isa"]);
    const [row = -1, ...more] = view.problemRows;
    expect(more).toEqual([]);
    expect(view.rows(row, 1)[0]).toMatchObject({
      id: "CLP",
      problems: [{ code: "code-not-allowed", element: "CLP02" }],
    });
  });

  it("finds text in segments and in the names of loops", () => {
    const view = openEdiView(balancedRemittance);
    const found = (query: string) =>
      view
        .search(query)
        .rows.flatMap((row) => view.rows(row, 1))
        .map((row) => row.id);
    expect(found("clm0003")).toEqual(["CLP"]);
    expect(found("otherpatient*sol")).toEqual(["NM1"]);
    expect(found("service line")).toEqual(["2110"]);
    expect(found("no such thing")).toEqual([]);
    expect(found("  ")).toEqual([]);
  });

  it("gives any part of a large file, and no more than asked", () => {
    const many = balancedRemittance.repeat(600);
    const view = openEdiView(many);
    expect(view.totals.segments).toBe(600 * 33);
    expect(view.rows(0, 100_000)).toHaveLength(MAX_VIEW_ROWS);
    expect(view.rows(view.totals.rows - 2, 10).map((row) => row.id)).toEqual(["GE", "IEA"]);
    expect(view.rows(view.totals.rows, 10)).toEqual([]);
    expect(view.search("CLM0001")).toMatchObject({ more: false });
    expect(view.search("*")).toMatchObject({ more: true });
  });

  it("has no rows for what is no X12", () => {
    expect(viewEdi("nothing", { from: 0, count: 10 })).toMatchObject({ rows: [], totals: { rows: 0, segments: 0 } });
  });
});
