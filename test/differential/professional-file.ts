import { guide837p } from "../../shared/edi/837p/guide.ts";
import { components, element, type Segment } from "../../shared/edi/x12/segment.ts";
import { type FileLoop, openClaimFile } from "./claim-file.ts";
import { centsOf, numbersOf } from "./file-words.ts";

/** The insurance that boxes 4, 6, 7 and 11 speak of. */
type Insured = { readonly sbr: Segment; readonly name: FileLoop; readonly relationship: string };

/** A written 837P of one claim, with its loops by the names that the form has for them. */
export class ProfessionalFile {
  readonly billingLevel: FileLoop;
  readonly billing: FileLoop;
  readonly subscriberLevel: FileLoop;
  readonly subscriber: FileLoop;
  readonly payer: FileLoop;
  readonly patient: FileLoop;
  readonly claim: FileLoop;
  readonly others: readonly FileLoop[];
  readonly lines: readonly FileLoop[];
  readonly isMedicare: boolean;
  readonly isMedicaid: boolean;
  readonly insured: Insured | undefined;
  /** The insurance of boxes 9 to 9d: none on a Medicare claim. */
  readonly other: FileLoop | undefined;
  readonly causes: readonly string[];
  /** Who referred, ordered or supervised, in that order of choice. */
  readonly sender: FileLoop | undefined;
  /** The place of box 32: none for services at the patient's home. */
  readonly site: FileLoop | undefined;

  constructor(text: string) {
    const root = openClaimFile(text, guide837p());
    this.billingLevel = root.need("2000A");
    this.billing = root.need("2010AA");
    this.subscriberLevel = root.need("2000B");
    this.subscriber = root.need("2010BA");
    this.payer = root.need("2010BB");
    this.patient = root.find("2010CA") ?? this.subscriber;
    this.claim = root.need("2300");
    this.others = this.claim.all("2320");
    this.lines = this.claim.all("2400");
    this.isMedicare = ["MA", "MB"].includes(this.sbr(9));
    this.isMedicaid = this.sbr(9) === "MC";
    this.insured = this.#findInsured(root.find("2000C"));
    this.other = this.isMedicare ? undefined : this.others[0];
    const clm = this.claim.segment("CLM");
    this.causes = clm ? components(clm, 11).slice(0, 3) : [];
    this.sender = this.#findSender();
    const home = this.claim.part("CLM", 5, 1) === "12";
    this.site = this.claim.all("2310C")[0] ?? (home ? undefined : this.billing);
  }

  /** An element of the subscriber's SBR. */
  sbr(position: number): string {
    return this.subscriberLevel.text("SBR", position);
  }

  /** Where the insured lives: of another payer's insured who is the patient, where the patient does. */
  insuredHome(): FileLoop | undefined {
    const { insured } = this;
    if (!insured || insured.name.segment("N3")) return insured?.name;
    return insured.relationship === "18" ? this.patient : undefined;
  }

  /** Whose birth box 11a tells: the file has none of another payer's insured but the patient. */
  insuredBirth(): FileLoop | undefined {
    const { insured } = this;
    if (!insured || insured.name.segment("DMG")) return insured?.name;
    return insured.relationship === "18" ? this.patient : undefined;
  }

  /** What services bought from others have cost. */
  purchasedCents(): number {
    return this.lines.reduce((sum, line) => sum + centsOf(line.text("PS1", 2)), 0);
  }

  /** The one number of the billing provider that box 33b has room for: the payer's, its taxonomy code, its own. */
  billingNumber(): readonly string[] {
    const numbers = [...numbersOf(this.payer), ...numbersOf(this.billing)];
    const ofPayer = numbers.find(([qualifier]) => qualifier === "G2");
    const taxonomy = this.isMedicaid ? this.billingLevel.text("PRV", 3) : "";
    const own = numbersOf(this.billing)[0] ?? numbers[0];
    return ofPayer ?? (taxonomy ? ["ZZ", taxonomy] : (own ?? []));
  }

  #findInsured(patientLevel: FileLoop | undefined): Insured | undefined {
    if (!this.isMedicare) {
      const sbr = this.subscriberLevel.segment("SBR");
      const relationship = this.sbr(2) || (patientLevel?.text("PAT", 1) ?? "");
      return sbr && { sbr, name: this.subscriber, relationship };
    }
    const first = this.others.find((one) => one.text("SBR", 1) === "P");
    const sbr = first?.segment("SBR");
    return first && sbr && { sbr, name: first.need("2330A"), relationship: element(sbr, 2) };
  }

  #findSender(): FileLoop | undefined {
    const referring = this.claim.all("2310A").find((one) => one.text("NM1", 1) === "DN");
    return referring ?? this.lines.flatMap((line) => line.all("2420E"))[0] ?? this.claim.all("2310D")[0];
  }
}
