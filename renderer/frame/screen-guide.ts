import type { ScreenName } from "../routes.ts";

/** What F1 says of a screen: what it is for, what to look at first, and how the work goes. Our own words. */
export const SCREEN_GUIDE: Readonly<
  Record<ScreenName, { readonly purpose: string; readonly steps: readonly string[] }>
> = {
  today: {
    purpose: "What needs doing now, counted in dollars and days, and how the practice stands.",
    steps: [
      "The list is in order of urgency: money that can be lost by waiting stands first.",
      "Enter on a line opens the screen where that work is done.",
      "The four figures name their formula when the pointer rests on them; the line beside each is the last twelve months.",
    ],
  },
  patients: {
    purpose: "Who is treated, who insures them, and what is owed by whom.",
    steps: [
      "Type any part of a name, an account, member or phone number, or a birth date. Enter opens the patient.",
      "Ctrl+N registers a patient. While a name is typed, patients who may be the same person are shown.",
      "A patient has up to three coverages in force at once: primary, secondary, tertiary.",
      "The account shows every line with what is waited for, and a ledger with a running balance.",
      "F9, Make a payment plan: the schedule stands beside the terms while they are typed. Plan shows what is due, paid, missed.",
      "F8 shows what to ask for at the counter; Estimates gives a good-faith estimate and says by when it is due.",
      "F5 writes a letter to the patient or prints an itemized bill.",
      "F9 acts on its lines; Payments moves, refunds or returns a payment; Ctrl+Z on a ledger row undoes what was done by hand.",
    ],
  },
  claims: {
    purpose: "Every claim, and the form on which it is entered, box by box as on the CMS-1500 or the UB-04.",
    steps: [
      "Ctrl+N starts a claim: patient, date, then diagnoses and lines. What the last visit knew is filled in.",
      "Ctrl+Shift+N starts an institutional claim: Enter goes to what its type of bill needs, F6 from part to part.",
      "Problems stand beside the form while you type; each goes to its box, F3 from one to the next.",
      "A claim with errors is kept but does not go. Warnings may go.",
      "F5 writes a letter about the claim, such as an appeal, and prints its superbill or its whole history.",
      "A claim that went out: F7 corrects it, F8 voids it, F9 bills it again; each shows first what it would do, Ctrl+Z undoes it.",
    ],
  },
  outbox: {
    purpose: "Claims that can be sent, what holds the rest back, and the files that were made.",
    steps: [
      "Choose claims and make a batch: one 837P file with its own control numbers, written into the outbox folder.",
      "Hand the file to the clearinghouse. Writing it again gives the same bytes.",
      "Paper prints the claims of payers that take paper, as one document. Printed has every print, to print again as it was.",
      "Import a file takes in what comes back (999, TA1, 277CA, a report in words) and shows first what would follow.",
      "Files lists every file sent and received. Enter reads one: Ctrl+F searches, F8 goes to the next problem.",
      "Test files carry the mark T and are never paid; the switch is in Settings, Clearinghouse.",
    ],
  },
  remittances: {
    purpose: "What payers paid and why not more.",
    steps: [
      "Import an 835 file. It is checked and must add up before anything can be posted.",
      "Read the plan: what posts, and what is held back as an exception with its reason.",
      "Post it. The deposit equals the check to the cent; importing the same file again changes nothing.",
    ],
  },
  work: {
    purpose: "Rejections, denials and other follow-up, due first; and what patients owe and do not pay.",
    steps: [
      "Open an item, act on the claim, note what you did.",
      "A rejection leads to the field where it is mended, and leaves the list when the claim is sent again.",
      "Snooze it to the day on which to look again.",
      "Collections: balances that nobody pays, by what is to be done next. Ctrl+S notes a call, Ctrl+P prints the letters.",
      "Left out says why nobody asks: insurance pending, a hold, a plan, a promise. Agency places accounts as its file.",
    ],
  },
  statements: {
    purpose: "What patients are asked to pay.",
    steps: [
      "See who gets a statement, who does not and why, and the total. The marked one stands at the right.",
      "Ctrl+S makes the chosen as one run and prints it; each is kept under Made before, byte for byte.",
      "Runs exports one for a mailing service, or undoes it: days and counts are as before. Options change one run's rules.",
      "Plans lists who pays in parts: due this week, missed, in default, and the cash to expect by month.",
    ],
  },
  reports: {
    purpose: "The figures of the practice with their formulas, down to the entries that they are made of.",
    steps: [
      "Deposits: Enter on what waits makes a slip; then type the bank's line. Only the same amount to the cent matches.",
      "Day sheet: the proof that receipts are what was applied and what is left unapplied, by user and method.",
      "Months: closing shows what is unfinished first. Corrections of a closed month are dated in the open one.",
      "Every underlined figure opens its entries; Enter opens one; Alt+← goes back.",
    ],
  },
  settings: {
    purpose: "Practice, people, payers, prices, codes, clearinghouse, printing, backup and security.",
    steps: [
      "What stands here is copied onto new claims; claims that were sent keep what they were sent with.",
      "Letters are plain text with fields; Letterhead gives all papers a logo and a colour.",
      "Back up often. A backup is opened and checked before it counts.",
    ],
  },
};
