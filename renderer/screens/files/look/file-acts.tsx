import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { FileRow } from "../../../../shared/contract/files.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { goTo } from "../../../state/navigation.ts";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { fileRoute } from "../file-routes.ts";

/** What can be done with a file: go to what it belongs to, keep a copy elsewhere, answer it. */
export function FileActs({ file, isX12 }: { file: FileRow; isX12: boolean }) {
  const saving = useLedgerCommand("files.save");
  const answering = useLedgerCommand("files.answer");
  const [remittanceId] = file.remittanceIds;
  const saveCopy = async () => {
    const folder = await window.billwright.pickFile("outbox-folder");
    if (!folder) return;
    const saved = await saving.run({ fileId: file.id, folder: folder.token });
    if (saved)
      notifications.show({ message: `${saved.fileName} is saved, ${saved.byteCount} bytes, the same as here.` });
  };
  const answer = async () => {
    const folder =
      (await window.billwright.knownPlace("outbox")) ?? (await window.billwright.pickFile("outbox-folder"));
    if (!folder) return;
    const made = await answering.run({ fileId: file.id, folder: folder.token });
    if (!made) return;
    const verdict = made.accepted ? "It accepts the file." : "It rejects what our check refuses.";
    notifications.show({ message: `${made.fileName} is in the outbox folder. ${verdict}` });
    goTo(fileRoute(made.fileId));
  };
  useScreenActions({ save: { label: "Save a copy of the file", run: () => void saveCopy() } });
  const failure = saving.error ?? answering.error;
  // What answers us is not answered again, or two programs would talk for ever.
  const mayAnswer = isX12 && file.direction === "received" && file.kind !== "999" && file.kind !== "TA1";
  return (
    <>
      {failure && <ErrorNote error={failure} />}
      {file.batchId !== null && (
        <Button variant="default" onClick={() => goTo({ screen: "outbox", id: file.batchId ?? "" })}>
          Open its batch
        </Button>
      )}
      {remittanceId !== undefined && (
        <Button variant="default" onClick={() => goTo({ screen: "remittances", id: remittanceId })}>
          {file.remittanceIds.length === 1 ? "Open its check" : "Open its first check"}
        </Button>
      )}
      {mayAnswer && (
        <Button variant="default" loading={answering.running} onClick={() => void answer()}>
          Answer with a 999
        </Button>
      )}
      <Button
        variant="default"
        loading={saving.running}
        onClick={() => void saveCopy()}
        rightSection={<kbd>Ctrl S</kbd>}
      >
        Save a copy
      </Button>
    </>
  );
}
