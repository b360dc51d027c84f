import type { LetterLanguage } from "../letters/letter-kind.ts";

interface ReceiptWords {
  readonly title: string;
  readonly youPaid: string;
  readonly onDay: (day: string) => string;
  readonly receivedFrom: string;
  readonly paidBy: string;
  readonly receiptNumber: string;
  readonly accountNumber: string;
  readonly usedFor: string;
  readonly service: string;
  readonly credit: string;
  readonly thisPayment: string;
  readonly balance: string;
  readonly page: (receipt: string, page: number, count: number) => string;
  /** How it was paid, by the method's name in the ledger. */
  readonly methods: Readonly<Record<string, string>>;
}

/** What a receipt says, in the language in which the patient is written to. */
export const RECEIPT_WORDS: Readonly<Record<LetterLanguage, ReceiptWords>> = {
  en: {
    title: "Payment receipt",
    youPaid: "Receipt: you paid",
    onDay: (day) => `on ${day}, thank you`,
    receivedFrom: "Received from",
    paidBy: "Paid by",
    receiptNumber: "Receipt number",
    accountNumber: "Account number",
    usedFor: "What it was used for",
    service: "Service",
    credit: "Kept as credit for later visits",
    thisPayment: "This payment",
    balance: "Account balance after this payment",
    page: (receipt, page, count) => `Receipt ${receipt}, page ${page} of ${count}`,
    methods: { cash: "Cash", check: "Check", card: "Card", portal: "Portal", eft: "Transfer", none: "None" },
  },
  es: {
    title: "Recibo de pago",
    youPaid: "Recibo: usted pagó",
    onDay: (day) => `el ${day}, gracias`,
    receivedFrom: "Recibido de",
    paidBy: "Forma de pago",
    receiptNumber: "Número de recibo",
    accountNumber: "Número de cuenta",
    usedFor: "Para qué se usó",
    service: "Servicio",
    credit: "Queda como crédito para otras visitas",
    thisPayment: "Este pago",
    balance: "Saldo de la cuenta después de este pago",
    page: (receipt, page, count) => `Recibo ${receipt}, página ${page} de ${count}`,
    methods: {
      cash: "Efectivo",
      check: "Cheque",
      card: "Tarjeta",
      portal: "Portal",
      eft: "Transferencia",
      none: "Ninguna",
    },
  },
};
