import type { PickedFile } from "../../../shared/contract/window-api.ts";
import { callLedger } from "../../ledger-client/call-ledger.ts";
import { signalChange } from "../../ledger-client/change-signal.ts";
import { useSession } from "../../state/session.ts";
import { SAMPLE_PASSPHRASE, SAMPLE_PRACTICE_NAME, SAMPLE_TIME_ZONE, SAMPLE_USER } from "./sample-practice.ts";

/** Chooses a ledger; it stays locked and the unlock screen follows. @throws LedgerError */
export async function chooseLedger(file: PickedFile): Promise<void> {
  useSession.getState().statusCame(await callLedger("ledger.open", { file: file.token }));
}

/** Asks for a ledger file and chooses it. @returns false when the dialog was cancelled. @throws LedgerError */
export async function pickLedger(): Promise<boolean> {
  const file = await window.billwright.pickFile("open-ledger");
  if (file) await chooseLedger(file);
  return file !== undefined;
}

/** Opens the sample practice, making it first where it was never opened before. @throws LedgerError */
export async function openSamplePractice(): Promise<void> {
  const file = await window.billwright.knownPlace("sample-ledger");
  if (!file) return;
  const { statusCame } = useSession.getState();
  if (file.exists) {
    statusCame(await callLedger("ledger.open", { file: file.token, passphrase: SAMPLE_PASSPHRASE }));
  } else {
    const made = await callLedger("ledger.create", {
      file: file.token,
      practiceName: SAMPLE_PRACTICE_NAME,
      timeZone: SAMPLE_TIME_ZONE,
      userName: SAMPLE_USER,
      passphrase: SAMPLE_PASSPHRASE,
      sample: true,
    });
    statusCame(made.status);
  }
  signalChange();
}
