import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { DropTarget } from "../../../parts/drop-target.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { ScreenHead } from "../../../parts/screen-head.tsx";
import { goTo, useNavigation } from "../../../state/navigation.ts";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { FILES_ROUTE, fileRoute } from "../file-routes.ts";
import { KIND_WORDS } from "../file-words.ts";
import classes from "../files.module.css";
import { ImportEffects } from "./import-effects.tsx";
import { chooseImport, usePickedImport } from "./picked-import.ts";

/** A file that came, before it is taken in: what it is, what it says of ours, what follows. Nothing is changed yet. */
export function ImportPage() {
  const file = usePickedImport((picked) => picked.file);
  const preview = useLedgerQuery("files.preview", file ? { file: file.token } : null);
  const importing = useLedgerCommand("files.import");
  const effect = preview.value;
  const take = async () => {
    if (!file || !effect) return;
    const taken = await importing.run({ file: file.token });
    if (!taken) return;
    const { fileId, mentionedClaims, remittanceIds } = taken;
    usePickedImport.setState({ file: null, taken: { fileId, mentionedClaims } });
    notifications.show({ message: `${file.name} is imported. ${taken.summary}` });
    const [only] = remittanceIds;
    const isOneCheck = remittanceIds.length === 1 && only !== undefined;
    // The way back leads to where the file came from, not to an import that is done.
    useNavigation.getState().replace(isOneCheck ? { screen: "remittances", id: only } : fileRoute(fileId));
  };
  useScreenActions(effect ? { save: { label: "Import the file", run: () => void take() } } : {});
  const failure = importing.error ?? preview.error;
  return (
    <>
      <ScreenHead
        title={file ? file.name : "Import a file"}
        aside={effect && `${KIND_WORDS[effect.kind]}, not imported yet`}
      >
        <Button variant="default" onClick={() => void chooseImport()}>
          Choose another
        </Button>
        <Button
          disabled={!effect}
          loading={importing.running}
          onClick={() => void take()}
          rightSection={<kbd>Ctrl S</kbd>}
        >
          Import
        </Button>
      </ScreenHead>
      {!file && (
        <div className={classes.intake}>
          <DropTarget
            kind="open-edi"
            label="Choose a file"
            note="Any file of a payer or clearinghouse: 999, TA1, 277CA, 835, 271, 277, or a report in words. It is shown first."
            onPicked={(picked) => usePickedImport.setState({ file: picked })}
          />
        </div>
      )}
      {failure && (
        <div className={classes.intake}>
          <ErrorNote error={failure} />
          <Button variant="default" onClick={() => goTo(FILES_ROUTE)}>
            See the files kept
          </Button>
        </div>
      )}
      {file && preview.loading && <p className={classes.note}>Reading the file…</p>}
      {effect && !preview.error && <ImportEffects effect={effect} />}
    </>
  );
}
