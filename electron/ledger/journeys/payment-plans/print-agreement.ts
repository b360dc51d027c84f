import type { ReadHandle } from "../../../../db/handles.ts";
import type { ParsedInputOf } from "../../../../shared/contract/contract.ts";
import { type AgreementFacts, agreementLetter } from "../../../../shared/forms/plan-agreement/agreement-letter.ts";
import { type JourneysOf, preparedCommand, type QueryContext } from "../../journeys.ts";
import { drawLetterDocument } from "../../printing/draw-letter.ts";
import { openPrintFonts } from "../../printing/fonts.ts";
import { keepDocument } from "../documents/keep-document.ts";
import { readPractice } from "../keep-practice.ts";
import { readPatientLines } from "../patient-lines.ts";
import { startDrawing } from "../practice-look/read-practice-look.ts";
import { readPatient } from "../read-patient.ts";
import { type PlanFacts, readPlan } from "./plan-facts.ts";
import { recordPlanEvent } from "./record-plan-event.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);

export const printAgreementJourneys: JourneysOf<"plans.printAgreement"> = {
  "plans.printAgreement": preparedCommand({
    prepare: async (context: QueryContext, { planId, language }: ParsedInputOf<"plans.printAgreement">) => {
      const plan = readPlan(context.read, planId);
      const letter = agreementLetter(agreementFacts(context.read, plan, language));
      const drawn = await drawLetterDocument(letter, startDrawing(context), fonts);
      return { title: letter.title, patientId: plan.patientId, drawn };
    },
    commit: (context, { planId }, { title, patientId, drawn }) => {
      const facts = { kind: "plan-agreement" as const, title, patientId, claimId: null };
      const documentId = keepDocument(context, facts, drawn);
      recordPlanEvent(context, { planId, kind: "printed", documentId });
      context.concerns("patient", patientId);
      return { documentId, pageCount: drawn.pageCount };
    },
  }),
};

/** The terms in force as they were agreed: what was paid since is on the account, not on the agreement. */
function agreementFacts(read: ReadHandle, plan: PlanFacts, language: AgreementFacts["language"]): AgreementFacts {
  const patient = readPatient(read, plan.patientId);
  const practice = readPractice(read);
  const lines = new Map(readPatientLines(read, plan.patientId).map((line) => [line.lineId, line]));
  const patientName = `${patient.first} ${patient.last}`;
  const { guarantor } = patient;
  return {
    ...{ language, patientName, accountNumber: patient.accountNumber, planNumber: plan.number, terms: plan.terms },
    practice: {
      name: practice.name,
      address: practice.address,
      ...(practice.phone === "" ? {} : { phone: practice.phone }),
    },
    recipient: guarantor
      ? { name: `${guarantor.first} ${guarantor.last}`, address: guarantor.address }
      : { name: patientName, address: patient.address },
    services: plan.lines
      .map(({ lineId, plannedCents }) => ({ line: lines.get(lineId)!, amountCents: plannedCents }))
      .map(({ line, amountCents }) => ({ date: line.serviceDate!, what: line.label, amountCents }))
      .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0)),
  };
}
