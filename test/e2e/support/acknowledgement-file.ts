/** What a receiver needs to know of a file of ours to answer it; read from the file's own text. */
export interface SentFile {
  readonly groupControlNumber: string;
  readonly transactionControlNumber: string;
  /** BHT03. */
  readonly batchReference: string;
  readonly claims: ReadonlyArray<{ readonly claimNumber: string; readonly lineControlNumbers: readonly string[] }>;
}

/** Reads the text of a batch as a stranger would: by its separators alone. */
export function readSentFile(text: string): SentFile {
  const segments = text.split("~").map((segment) => segment.trim().split("*"));
  const first = (id: string) => segments.find((segment) => segment[0] === id) ?? [];
  const claims: { claimNumber: string; lineControlNumbers: string[] }[] = [];
  for (const [id, one = "", two = ""] of segments) {
    if (id === "CLM") claims.push({ claimNumber: one, lineControlNumbers: [] });
    if (id === "REF" && one === "6R") claims.at(-1)?.lineControlNumbers.push(two);
  }
  return {
    groupControlNumber: first("GS")[6] ?? "",
    transactionControlNumber: first("ST")[2] ?? "",
    batchReference: first("BHT")[3] ?? "",
    claims,
  };
}

interface Envelope {
  readonly functionalCode: string;
  readonly version: string;
  readonly number: number;
  /** YYYYMMDD. */
  readonly date: string;
}

function inEnvelope({ functionalCode, version, number, date }: Envelope, transaction: readonly string[]): string {
  const control = String(number).padStart(9, "0");
  const segments = [
    `ISA*00*          *00*          *ZZ*${"PAYER".padEnd(15)}*ZZ*${"CLINIC".padEnd(15)}*${date.slice(2)}*0900*^*00501*${control}*0*T*:`,
    `GS*${functionalCode}*PAYER*CLINIC*${date}*0900*${number}*X*${version}`,
    ...transaction,
    `SE*${transaction.length + 1}*0001`,
    `GE*1*${number}`,
    `IEA*1*${control}`,
  ];
  return `${segments.join("~")}~`;
}

/** A 999 that accepts a file of claims, written by hand so that our own writer proves nothing to itself. */
export function acceptingFile(sent: SentFile, number: number, date: string): string {
  return inEnvelope({ functionalCode: "FA", version: "005010X231A1", number, date }, [
    "ST*999*0001*005010X231A1",
    `AK1*HC*${sent.groupControlNumber}*005010X222A1`,
    `AK2*837*${sent.transactionControlNumber}*005010X222A1`,
    "IK5*A",
    "AK9*A*1*1*1",
  ]);
}

/** What a 277CA says of a claim, e.g. `A2:20`; where a line is named, of that line too. */
export interface ClaimWord {
  readonly claimNumber: string;
  readonly status: string;
  readonly payerControlNumber?: string;
  readonly line?: { readonly controlNumber: string; readonly status: string };
}

/** A 277CA about claims of a file, written by hand. */
export function claimAnswers(sent: SentFile, words: readonly ClaimWord[], number: number, date: string): string {
  return inEnvelope({ functionalCode: "HN", version: "005010X214", number, date }, [
    "ST*277*0001*005010X214",
    `BHT*0085*08*ANSWER${number}*${date}*0900*TH`,
    "HL*1**20*1",
    "NM1*PR*2*INVENTED HEALTH PLAN*****PI*INV01",
    `TRN*1*RECEIPT${number}`,
    `DTP*050*D8*${date}`,
    `DTP*009*D8*${date}`,
    "HL*2*1*21*1",
    "NM1*41*2*SAMPLE PRACTICE*****46*SAMPLE",
    `TRN*2*${sent.batchReference}`,
    `STC*A1:19:PR*${date}*WQ*1`,
    "HL*3*2*19*1",
    "NM1*85*2*SAMPLE PRACTICE*****XX*1992999999",
    "TRN*1*0",
    "STC*A1:19:PR**WQ*1",
    ...words.flatMap((word, index) => claimSegments(word, index + 4, date)),
  ]);
}

function claimSegments({ claimNumber, status, payerControlNumber, line }: ClaimWord, level: number, date: string) {
  const action = /^A[3678]/.test(status) ? "U" : "WQ";
  return [
    `HL*${level}*3*PT`,
    "NM1*QC*1*INVENTED*ANN****MI*XX0000000",
    `TRN*2*${claimNumber}`,
    `STC*${status}*${date}*${action}*1`,
    ...(payerControlNumber === undefined ? [] : [`REF*1K*${payerControlNumber}`]),
    `DTP*472*D8*${date}`,
    ...(line === undefined
      ? []
      : ["SVC*HC:99213*1*0****1", `STC*${line.status}*${date}*U*1`, `REF*FJ*${line.controlNumber}`]),
  ];
}
