import { guide837i } from "../../shared/edi/837i/guide.ts";
import { type FileLoop, openClaimFile } from "./claim-file.ts";
import { day } from "./file-words.ts";

/** A payer of the claim: the one that it goes to, or another. */
export interface FilePayer {
  readonly isAsked: boolean;
  /** Loop 2000B or 2320. */
  readonly coverage: FileLoop;
  /** Loop 2010BA or 2330A. */
  readonly insured: FileLoop;
  /** Loop 2010BB or 2330B. */
  readonly payer: FileLoop;
}

/** A code with what stands beside it: a day, two days (CCYYMMDD-CCYYMMDD) or an amount. */
export interface FileCode {
  readonly code: string;
  readonly beside: string;
}

const RANKS = { A: "P", B: "S", C: "T" } as const;
const OCCURRENCE_PLACES = 8;
const SPAN_PLACES = 4;
const CONDITION_PLACES = 11;
const VALUE_PLACES = 12;

/** A written 837I of one claim, with its loops by the names that the form has for them. */
export class InstitutionalFile {
  readonly root: FileLoop;
  readonly billing: FileLoop;
  readonly payTo: FileLoop | undefined;
  readonly patientLevel: FileLoop | undefined;
  readonly patient: FileLoop;
  readonly payer: FileLoop;
  readonly claim: FileLoop;
  readonly lines: readonly FileLoop[];
  /** Referring, other operating and rendering provider, those that the claim has. */
  readonly otherProviders: readonly FileLoop[];

  constructor(text: string) {
    this.root = openClaimFile(text, guide837i());
    this.billing = this.root.need("2010AA");
    this.payTo = this.root.find("2010AB");
    this.patientLevel = this.root.find("2000C");
    this.patient = this.root.find("2010CA") ?? this.root.need("2010BA");
    this.payer = this.root.need("2010BB");
    this.claim = this.root.need("2300");
    this.lines = this.claim.all("2400");
    this.otherProviders = ["2310F", "2310C", "2310D"].flatMap((id) => this.claim.all(id));
  }

  /** The payer of a row. */
  payerOf(row: "A" | "B" | "C"): FilePayer | undefined {
    const level = this.root.need("2000B");
    if (level.text("SBR", 1) === RANKS[row])
      return { isAsked: true, coverage: level, insured: this.root.need("2010BA"), payer: this.payer };
    const other = this.claim.all("2320").find((one) => one.text("SBR", 1) === RANKS[row]);
    return other && { isAsked: false, coverage: other, insured: other.need("2330A"), payer: other.need("2330B") };
  }

  /** Codes of an HI qualifier in the order of the codes; `part` is where the day or amount stands. */
  #sorted(qualifier: string, part: number): FileCode[] {
    const all = this.claim.codes(qualifier).map((parts) => ({ code: parts(2), beside: parts(part) }));
    return all.sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
  }

  conditions(): FileCode[] {
    return this.#sorted("BG", 3);
  }

  occurrences(): FileCode[] {
    return this.#sorted("BH", 4);
  }

  /** Spans, and behind them the occurrences that have no place of their own but find one among the spans. */
  inSpanPlaces(): FileCode[] {
    return [...this.#sorted("BI", 4), ...this.occurrences().slice(OCCURRENCE_PLACES)];
  }

  values(): FileCode[] {
    return this.#sorted("BE", 5);
  }

  /** What stands in form locator 81: taxonomy, then what is left over, each as qualifier, code, and what is beside it. */
  further(): (readonly [qualifier: string, code: string, beside: string])[] {
    const taxonomy = this.root.need("2000A").text("PRV", 3);
    const spans = this.#sorted("BI", 4);
    const free = Math.max(0, SPAN_PLACES - spans.length);
    const left = <Kind extends string>(kind: Kind, codes: readonly FileCode[]) =>
      codes.map(
        ({ code, beside }) =>
          [
            kind,
            code,
            beside
              .split("-")
              .map((one) => day(one))
              .join(""),
          ] as const,
      );
    return [
      ...(taxonomy ? [["B3", taxonomy, ""] as const] : []),
      ...left("A1", this.conditions().slice(CONDITION_PLACES)),
      ...left("A2", this.occurrences().slice(OCCURRENCE_PLACES + free)),
      ...left("A3", spans.slice(SPAN_PLACES)),
      ...this.values()
        .slice(VALUE_PLACES)
        .map(({ code, beside }) => ["A4", code, beside] as const),
    ];
  }
}
