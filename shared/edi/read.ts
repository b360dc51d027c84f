import type { Claim } from "../claims/claim.ts";
import { read835 } from "./835/read.ts";
import type { Remittance } from "./835/remittance.ts";
import { read837p } from "./837p/read.ts";
import type { Acknowledgement, InterchangeAcknowledgement } from "./999/acknowledgement.ts";
import { read999, readTa1 } from "./999/read.ts";
import type { Guide } from "./guide/guide.ts";
import { guideFor } from "./guide/guides.ts";
import { walkGuide } from "./guide/walk.ts";
import type { TransactionReader } from "./transaction-reader.ts";
import { readEnvelope } from "./x12/envelope.ts";
import type { InterchangeInfo } from "./x12/interchange-info.ts";
import type { EdiProblem } from "./x12/problem.ts";
import type { Segment } from "./x12/segment.ts";

/** What a file says, as typed objects, one list for each transaction that the program understands. */
export type EdiContent = {
  /** Every transaction of the file, also those not understood. */
  readonly transactions: readonly InterchangeInfo[];
  readonly remittances: readonly Remittance[];
  /** Claims of 837P transactions, in order. */
  readonly claims: readonly Claim[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** TA1 segments, in order. */
  readonly interchangeAcknowledgements: readonly InterchangeAcknowledgement[];
  /**
   * What could not be read. A transaction with an error among its problems is not in the lists above: what is there
   * is whole. Use {@link checkEdi} for what is readable and still wrong.
   */
  readonly problems: readonly EdiProblem[];
};

/** Reads a file tolerantly into typed objects. Never throws for what a file may contain. */
export function readEdi(text: string): EdiContent {
  const transactions: InterchangeInfo[] = [];
  const remittances: Remittance[] = [];
  const claims: Claim[] = [];
  const acknowledgements: Acknowledgement[] = [];
  const interchangeAcknowledgements: InterchangeAcknowledgement[] = [];
  const problems: EdiProblem[] = [];
  let open: OpenTransaction | undefined;
  for (const event of readEnvelope(text)) {
    switch (event.kind) {
      case "problem":
        problems.push(event.problem);
        break;
      case "interchange-acknowledgement":
        interchangeAcknowledgements.push(readTa1(event.segment));
        break;
      case "transaction":
        transactions.push(event.info);
        open = openReader(event.info, { remittances, claims, acknowledgements }, problems);
        break;
      case "segment":
        open?.take(event.segment);
        break;
      case "transaction-end":
        if (event.complete) open?.finish();
        open = undefined;
    }
  }
  return { transactions, remittances, claims, acknowledgements, interchangeAcknowledgements, problems };
}

type OpenTransaction = { take: (segment: Segment) => void; finish: () => void };
type Lists = {
  readonly remittances: Remittance[];
  readonly claims: Claim[];
  readonly acknowledgements: Acknowledgement[];
};

function openReader(info: InterchangeInfo, lists: Lists, problems: EdiProblem[]): OpenTransaction | undefined {
  const guide = guideFor(info.transactionType, info.version);
  switch (guide?.transaction) {
    case "835":
      return stream(guide, read835(info), problems, (remittance) => lists.remittances.push(remittance));
    case "837":
      return stream(guide, read837p(), problems, (claims) => lists.claims.push(...claims));
    case "999":
      return stream(guide, read999(info), problems, (acknowledgement) => lists.acknowledgements.push(acknowledgement));
    default:
      return undefined;
  }
}

function stream<Value>(
  guide: Guide,
  reader: TransactionReader<Value>,
  problems: EdiProblem[],
  keep: (value: Value) => void,
): OpenTransaction {
  const walk = walkGuide(guide);
  return {
    take: (segment) => reader.place(walk.place(segment)),
    finish: () => {
      const { value, problems: found } = reader.finish();
      problems.push(...found);
      if (value !== undefined) keep(value);
    },
  };
}
