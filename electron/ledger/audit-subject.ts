/** Input fields that name whom a call concerns, the nearest to the patient first. */
const SUBJECT_FIELDS = [
  ["patientId", "patient"],
  ["claimId", "claim"],
  ["receiptId", "receipt"],
  ["remittanceId", "remittance"],
  ["batchId", "batch"],
  ["documentId", "document"],
  ["fileId", "file"],
  ["workItemId", "work-item"],
] as const;

/** A thing that a call concerned, by kind and opaque id. */
export interface AuditSubject {
  readonly kind: string;
  readonly id: string;
}

/** The subject that an input names: the first of the known id fields that holds an id. */
function subjectOfInput(input: unknown): AuditSubject | undefined {
  if (typeof input !== "object" || input === null) return undefined;
  const fields = input as Record<string, unknown>;
  for (const [field, kind] of SUBJECT_FIELDS) {
    const id = fields[field];
    if (typeof id === "string") return { kind, id };
  }
  return undefined;
}

/** Collects the subjects of one call: those the journey named, or else the one its input names. */
export class AuditSubjects {
  readonly #named = new Map<string, AuditSubject>();

  readonly concerns = (kind: string, id: string): void => {
    this.#named.set(`${kind} ${id}`, { kind, id });
  };

  /** At least one entry, undefined when the call concerns nobody in particular. */
  listFor(input: unknown): readonly (AuditSubject | undefined)[] {
    return this.#named.size > 0 ? [...this.#named.values()] : [subjectOfInput(input)];
  }
}
