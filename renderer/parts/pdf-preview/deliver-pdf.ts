import type { PaperSubject } from "../../../shared/contract/printed-documents.ts";
import { asLedgerError, callLedger } from "../../ledger-client/call-ledger.ts";
import { pdfBytes, pdfFileName } from "./pdf-bytes.ts";

/** A paper that leaves the window, and whom or what it is about. */
export interface Paper {
  readonly title: string;
  readonly pdfBase64: string;
  /** The kept document, or where nothing is kept, the claim or patient that it shows. */
  readonly about?: Partial<PaperSubject> | undefined;
}

/** How it went: whether the paper left, and what is to be said when it did not, or could not be noted. */
export interface Delivery {
  readonly delivered: boolean;
  readonly problem: string | null;
}

/** Sends a paper through the system's print dialog and notes it in the audit trail. */
export async function printPaper(paper: Paper): Promise<Delivery> {
  const result = await window.billwright.printPdf(pdfBytes(paper.pdfBase64), paper.title);
  if (!result.printed) return { delivered: false, problem: result.reason === "cancelled" ? null : result.message };
  return noteDelivery("documents.printed", paper);
}

/** Prints a kept document again, byte for byte. @throws LedgerError when it is not there. */
export async function printKept(documentId: string): Promise<Delivery> {
  const { pdfBase64, title } = await callLedger("documents.get", { documentId });
  return printPaper({ title, pdfBase64, about: { documentId } });
}

/** Saves a paper as a PDF where the person says, and notes it in the audit trail. */
export async function savePaper(paper: Paper): Promise<Delivery> {
  const result = await window.billwright.savePdf(pdfBytes(paper.pdfBase64), pdfFileName(paper.title));
  if (!result.saved) return { delivered: false, problem: result.reason === "cancelled" ? null : result.message };
  return noteDelivery("documents.saved", paper);
}

async function noteDelivery(call: "documents.printed" | "documents.saved", { about }: Paper): Promise<Delivery> {
  const subject = { documentId: null, claimId: null, patientId: null, ...about };
  try {
    await callLedger(call, subject);
    return { delivered: true, problem: null };
  } catch (problem) {
    const { message } = asLedgerError(problem);
    return { delivered: true, problem: `The paper left, but the audit trail could not note it. ${message}` };
  }
}
