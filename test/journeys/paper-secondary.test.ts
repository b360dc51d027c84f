import { afterEach, beforeEach, expect, test } from "vitest";
import { readPdfText } from "../../electron/ledger/printing/read-pdf-text.ts";
import { SAMPLE_PAYERS } from "../../electron/ledger/sample/sample-practice.ts";
import { writePayerFile } from "../support/payer-file.ts";
import { CLINIC_TODAY, PEOPLE, SmallClinic } from "../support/small-clinic.ts";

const MEDICARE = 0;
const COMMERCIAL = 2;

let clinic: SmallClinic;
beforeEach(async () => {
  clinic = await SmallClinic.open();
});
afterEach(() => clinic?.close());

async function claimWithTwoPayers() {
  const commercial = { ...SAMPLE_PAYERS[COMMERCIAL]!, id: clinic.payerIds[COMMERCIAL]!, submission: "paper" as const };
  await clinic.value("payers.save", commercial);
  const { claimId } = await clinic.enterVisit(PEOPLE.twoPayers, [
    ["99213", 14_500],
    ["36415", 2_500],
  ]);
  const [claim] = await clinic.sendClaims([claimId]);
  return { claimId, claim: claim! };
}

test("a paper secondary claim goes with the primary's remittance page, once every line of the primary has answered", async () => {
  const { claimId, claim } = await claimWithTwoPayers();
  const early = await clinic.refusal("remittancePages.preview", { claimId });
  expect(early.message).toMatch(/No payer before/);

  const answer = async (traceNumber: string, lines: { paidCents: number; adjustments: string[] }[]) => {
    const check = {
      payer: MEDICARE,
      traceNumber,
      claims: [{ claim, lines, changes: { payerControlNumber: "ICN31" } }],
    };
    const path = writePayerFile(clinic.practice.folder, `${traceNumber}.835`, [check]);
    const { remittanceIds } = await clinic.value("remittances.import", { file: "a" as never }, { a: path });
    await clinic.value("remittances.post", { remittanceId: remittanceIds[0]!, depositDate: CLINIC_TODAY });
  };
  await answer("EFT5501", [
    { paidCents: 7_192, adjustments: ["CO-45 5510", "PR-2 1798"] },
    { paidCents: 0, adjustments: ["CO-45 2000", "PR-1 500"] },
  ]);
  expect(await clinic.value("claims.get", { claimId })).toMatchObject({
    submission: "unsent",
    draft: { destination: "secondary" },
    lines: [
      { lineNumber: 1, waitingOn: "secondary", openCents: 1_798 },
      { lineNumber: 2, waitingOn: "secondary", openCents: 500 },
    ],
  });
  const { documentId } = await clinic.value("remittancePages.print", { claimId });
  const { pdfBase64, title } = await clinic.value("documents.get", { documentId });
  expect(title).toContain("Remittance of the payer before");
  const text = (await readPdfText(Buffer.from(pdfBase64, "base64"))).map((one) => one.text).join("");
  for (const part of ["EFT5501", "ICN31", "$71.92", "CO-45 55.10", "PR-2 17.98", "PR-1 5.00", "Deductible"])
    expect(text.replaceAll(" ", "")).toContain(part.replaceAll(" ", ""));
  const kept = await clinic.value("documents.list", { claimId, patientId: null });
  expect(kept.map((one) => one.kind)).toEqual(["remittance-page"]);

  const form = await clinic.value("claimForms.print", { claimId, mode: "facsimile" });
  expect(form.pageCount).toBe(1);
  expect(await clinic.value("claims.get", { claimId })).toMatchObject({ submission: "printed" });
});
